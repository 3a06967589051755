/** No doctype: the rules of the nineties reach into shadow trees (line heights of pictures, sizes in tables). */
export default { name: 'quirks mode', doctype: '' };
