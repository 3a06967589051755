import written from '../dist/custom-elements.json' with { type: 'json' };

export interface Item {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

type Kind = 'attributes' | 'members' | 'slots' | 'events' | 'cssParts' | 'cssStates' | 'cssProperties';

export type Declaration = { tagName?: string; summary?: string; description?: string } & Partial<
  Record<Kind, readonly (Item & { kind?: string })[]>
>;

/** What is read here of custom-elements.json. */
export interface Manifest {
  modules: { declarations: Declaration[] }[];
}

/** As `scripts/manifest.mjs` wrote it. */
export const manifest = written as unknown as Manifest;

/** What the manifest says of an element. */
export function declarationOf(tag: string): Declaration {
  const found = manifest.modules.flatMap((module) => module.declarations).find((declaration) => declaration.tagName === tag);
  if (!found) throw new Error(`custom-elements.json has no <${tag}>`);
  return found;
}
