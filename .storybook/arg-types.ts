import type { ArgTypes } from '@storybook/web-components-vite';

interface Item {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

/** What is read here of custom-elements.json. */
export interface Manifest {
  modules: {
    declarations: ({ tagName?: string } & Partial<
      Record<'attributes' | 'members' | 'slots' | 'events' | 'cssParts' | 'cssProperties', readonly (Item & { kind?: string })[]>
    >)[];
  }[];
}

const row = ({ name, description = '', default: value, type }: Item, category: string): ArgTypes[string] => ({
  name: name || '(unnamed)',
  description,
  control: false,
  table: { category, ...(type && { type: { summary: type.text } }), ...(value && { defaultValue: { summary: value } }) },
});

/** A control for what an attribute takes. */
function controlFor(type = 'string'): ArgTypes[string] {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value);
  if (options.length) return { control: { type: 'select' }, options };
  return { control: { type: type === 'boolean' ? 'boolean' : type.startsWith('number') ? 'number' : 'text' } };
}

/**
 * The table and controls of an element, from the manifest. Storybook's own has one row a name, so that a part takes the
 * place of the attribute of the same name; and its choices are no lists.
 */
export const argTypesFrom =
  (manifest: Manifest) =>
  (tag: string): ArgTypes => {
    const element = manifest.modules.flatMap((module) => module.declarations).find((declaration) => declaration.tagName === tag);
    if (!element) throw new Error(`custom-elements.json has no <${tag}>`);
    const { attributes = [], members = [], slots = [], events = [], cssParts = [], cssProperties = [] } = element;
    const methods = members.filter((member) => member.kind === 'method').map((member) => ({ ...member, name: `${member.name}()` }));
    return {
      ...Object.fromEntries(attributes.map((item) => [item.name, { ...row(item, 'attributes'), ...controlFor(item.type?.text) }])),
      ...Object.fromEntries(
        Object.entries({ methods, slots, events, 'CSS parts': cssParts, 'CSS custom properties': cssProperties }).flatMap(
          ([category, items]) => items.map((item) => [`${category}: ${item.name}`, row(item, category)]),
        ),
      ),
    };
  };
