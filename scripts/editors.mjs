/**
 * Writes what editors are to know of the elements, from custom-elements.json: VS Code's custom data (HTML and CSS) and
 * JetBrains' web types: `node scripts/editors.mjs [folder]`. The generators that can be had know no custom states, repeat
 * each part and property for every element, and print "default: undefined".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, elementsOf, readManifest, valuesOf } from './elements.mjs';

const folder = process.argv[2] ?? 'dist';
const elements = elementsOf(readManifest(folder));
const { name, version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));

const write = (file, data) => writeFileSync(join(folder, file), `${JSON.stringify(data)}\n`);
const markdown = (value) => ({ kind: 'markdown', value });

/** Each name once, with what it means on each element that says something of its own. */
function merged(list, nameOf = (item) => item.name) {
  const meanings = new Map();
  for (const { tagName, [list]: items = [] } of elements) {
    for (const item of items) {
      const known = meanings.get(nameOf(item)) ?? new Map();
      known.set(item.description, [...(known.get(item.description) ?? []), `\`${tagName}\``]);
      meanings.set(nameOf(item), known);
    }
  }
  return [...meanings].map(([key, known]) => ({
    name: key,
    description: [...known]
      .map(([description, tags]) => (known.size > 1 ? `${tags.join(', ')}: ${description}` : description))
      .join('\n\n'),
  }));
}

write('vscode.html-custom-data.json', {
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: markdown(describe(element)),
    attributes: element.attributes.map((attribute) => ({
      name: attribute.name,
      description: markdown(attribute.description),
      // To VS Code the set "v" is that of attributes without a value.
      ...(attribute.type.text === 'boolean' && { valueSet: 'v' }),
      ...(valuesOf(attribute).length && { values: valuesOf(attribute).map((value) => ({ name: value })) }),
    })),
  })),
});

const asMarkdown = ({ name: key, description }) => ({ name: key, description: markdown(description) });
write('vscode.css-custom-data.json', {
  version: 1.1,
  properties: merged('cssProperties').map(asMarkdown),
  pseudoElements: merged('cssParts', (part) => `::part(${part.name})`).map(asMarkdown),
  pseudoClasses: merged('cssStates', (state) => `:state(${state.name})`).map(asMarkdown),
});

const typed = ({ name: key, description, type }) => ({ name: key, description, type: type.text });
write('web-types.json', {
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: describe(element),
        attributes: element.attributes.map(({ default: value, type, ...attribute }) => ({
          name: attribute.name,
          description: attribute.description,
          ...(value && { default: value.replace(/^'(.*)'$/, '$1') }),
          value: { type: type.text },
        })),
        slots: element.slots.map((slot) => ({ name: slot.name, description: slot.description })),
        events: element.events.map(typed),
        js: { properties: element.members.filter(({ kind }) => kind === 'field').map(typed), events: element.events.map(typed) },
      })),
    },
    css: {
      properties: merged('cssProperties'),
      'pseudo-elements': merged('cssParts', (part) => `part(${part.name})`),
      'pseudo-classes': merged('cssStates', (state) => `state(${state.name})`),
    },
  },
});
