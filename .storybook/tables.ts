import { type Item, declarationOf } from './manifest.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function table(title: string, items: readonly Item[], code: (item: Item) => string): string {
  if (!items.length) return '';
  const rows = items.map((item) => `| ${code(item)} | ${cell(item.description ?? '')} |`);
  return [`## ${title}`, '', '| name | what it is |', '| --- | --- |', ...rows, ''].join('\n');
}

/** What the manifest says of an element beside its attributes, as Markdown. */
export function tablesOf(tag: string): string {
  const { members = [], slots = [], events = [], cssParts = [], cssStates = [], cssProperties = [] } = declarationOf(tag);
  return [
    table('Slots', slots, ({ name }) => (name ? `\`slot="${name}"\`` : '_inside the tag_')),
    table('Events', events, ({ name, type }) => `\`${name}\`${type ? `<br>${type.text}` : ''}`),
    table(
      'Methods',
      members.filter(({ kind }) => kind === 'method'),
      ({ name }) => `\`${name}()\``,
    ),
    table('Parts', cssParts, ({ name }) => `\`::part(${name})\``),
    table('States', cssStates, ({ name }) => `\`:state(${name})\``),
    table('Custom properties', cssProperties, ({ name, default: value }) => `\`${name}\`${value ? `<br>\`${value}\`` : ''}`),
  ].join('\n');
}
