import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, scriptTag } from '../support.mjs';

/**
 * A page that is hard on what it embeds, by nothing but its styles.
 * @typedef {object} StyleHost
 * @property {string} name
 * @property {string} [css] its rules
 * @property {string} [file] a style sheet of a package, below `node_modules`
 * @property {string} [doctype] `''` for quirks mode
 * @property {string} [head] what else stands in its head
 * @property {string} [html] attributes of `html`
 * @property {string} [body] attributes of `body`
 * @property {string} [cell] attributes of the box around each element
 * @property {object} [media] what the visitor's system says, as `emulateMedia` takes it
 * @property {{css?: string, media?: object}} [like] the bare page that it must look like: with what a page may do to an element from outside
 */

const folder = join(import.meta.dirname, 'styles');

/** Every file of the folder, by its name. @type {Record<string, StyleHost>} */
export const styleHosts = {};
for (const file of readdirSync(folder)) styleHosts[file.replace('.mjs', '')] = (await import(join(folder, file))).default;

/** A page of that host. What a host says of `lang` comes first, and the first of two attributes counts. */
export function styleHostPage({ doctype = '<!doctype html>', head = '', html = '', body = '', css = '', file }, content, ownCss = '') {
  const rules = file ? readFileSync(join(root, 'node_modules', file), 'utf8') : css;
  return `${doctype}<html ${html} lang="en"><head><meta charset="utf-8"><title>Page</title>${head}
    <style>${rules}</style><style>${ownCss}</style>${scriptTag()}</head><body ${body}>${content}</body></html>`;
}
