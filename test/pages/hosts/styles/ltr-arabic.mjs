/** The other way round: Arabic in a place that says nothing of its direction. */
export default { name: 'Arabic on a page from left to right', cell: 'dir="ltr"' };
