import type { ArgTypes } from '@storybook/web-components-vite';
import { declarationOf } from './manifest.js';

/** A control for what an attribute takes. */
function controlFor(type = 'string'): ArgTypes[string] {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value);
  if (options.length) return { control: { type: 'select' }, options };
  return { control: { type: type === 'boolean' ? 'boolean' : type.startsWith('number') ? 'number' : 'text' } };
}

/** The controls of an element: its attributes, as a page writes them. The rest of the manifest is in the tables of its docs. */
export const argTypesOf = (tag: string): ArgTypes =>
  Object.fromEntries(
    (declarationOf(tag).attributes ?? []).map(({ name, description = '', default: value, type }) => [
      name,
      {
        name,
        description,
        ...controlFor(type?.text),
        table: { ...(type && { type: { summary: type.text } }), ...(value && { defaultValue: { summary: value } }) },
      },
    ]),
  );
