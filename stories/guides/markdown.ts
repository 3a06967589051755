import { version } from '../../package.json' with { type: 'json' };

/** The documents of this project that are guides here too. */
const GUIDES: Readonly<Record<string, string>> = {
  'csp.md': 'security-policy',
  'feeds.md': 'feeds',
  'pledge-api.yaml': 'pledges',
  'self-hosting.md': 'self-hosting',
  'server-rendering.md': 'server-rendering',
  'tokens.md': 'tokens',
};

/** A relative address, but for a place on the same page or in this Storybook. */
const LINK = /\[([^[\]]+)\]\((?![a-z]+:|[#?])(?:[\w./-]*\/)?([\w.-]*)(?:#[\w-]*)?\)/g;

/** A document as the text of a guide: links to other documents lead to their guides, or are words where there is none. */
export const asGuide = (text: string): string =>
  text
    .replaceAll('VERSION', version)
    .replace(LINK, (_, words: string, file: string) => (GUIDES[file] ? `[${words}](?path=/docs/guides-${GUIDES[file]}--docs)` : words));

/** The paragraph of a document that begins with these words. */
export function paragraph(text: string, start: string): string {
  const found = text.split('\n\n').find((each) => each.startsWith(start));
  if (!found) throw new Error(`No paragraph begins with "${start}"`);
  return asGuide(found);
}
