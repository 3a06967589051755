/** Its colours follow the visitor's system, without a word in `color-scheme`: what the page doesn't declare we can't follow, so the light look is the right one. */
export default { name: 'Bulma on a dark system', file: 'bulma/css/bulma.css', media: { colorScheme: 'dark' } };
