/*
 * Stands in for internal/support.ts in the files that a site serves: embed.js
 * loads nothing in a browser that is too old, so what it loads need not ask again.
 */
export const canRegister = (): boolean => true;
