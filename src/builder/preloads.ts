import { type SharedFiles, codeOf, textsOf } from '../embed/files.js';
import type { Language } from '../localization/language.js';
import type { Attributes } from './snippet.js';

/** All files that the build wrote for a site; none where there is no build. */
const lists = import.meta.glob<{ shared: SharedFiles; files: string[] }>('../../dist/site-files.json', { eager: true, import: 'default' });
const { shared, files: built } = Object.values(lists)[0] ?? { shared: {}, files: [] };

const textOf = (value: string | true | undefined): string | null => (typeof value === 'string' ? value : null);

/**
 * The files that an element asks for at once, by the rule of `embed.js` itself, and none that the build did not write. Where
 * an element follows the page nobody knows its language yet, so its texts are not among them.
 */
export function preloadsFor(tag: string, { topic, src }: Attributes, language: Language | ''): string[] {
  const name = tag.slice(4);
  const files = [...codeOf(name, shared), ...(language ? [textsOf(name, language, textOf(topic), textOf(src), true)] : [])];
  return files.map((file) => `${file}.js`).filter((file) => built.includes(file));
}
