/** The code of a function that cleans HTML as sanitizers do: no comments, no attributes but the known ones. */
export const CLEAN = String.raw`(html) => String(html).replaceAll(/<!--[^]*?-->|<\?[^>]*>|\s(?!class|id)[@?.\w$-]+="[^"]*"/g, '')`;
