import { ELEMENTS } from '../../src/generated/elements.js';
import { type Example, createExample } from '../../stories/examples/example.js';
import { exampleLists } from './commands.js';
import { type MountOptions, mount } from './mount.js';

export { type Example, createExample };

export interface LitClass extends CustomElementConstructor {
  readonly elementProperties: Map<string, { attribute?: string | boolean; type?: unknown; state?: boolean }>;
}

/** The attributes without which an element shows nothing. */
export const REQUIRED: Readonly<Record<string, Example['attributes']>> = { 'tbc-exit': { href: 'https://www.example.org/' } };

/** An element with what it must have, and nothing else. */
export const createBare = (tag: string, attributes: Example['attributes'] = {}): HTMLElement =>
  createExample(tag, { name: '', title: '', attributes: { ...REQUIRED[tag], ...attributes } });

export interface Subject {
  /** The name without `tbc-`. */
  name: string;
  tag: string;
  constructor: LitClass;
  examples: readonly Example[];
}

async function subject(name: string): Promise<Subject> {
  const tag = `tbc-${name}`;
  await import(`../../src/components/${name}/define.ts`);
  const { examples } = (await import(`../../stories/examples/${name}.ts`)) as { examples: readonly Example[] };
  if (!examples.length) throw new Error(`stories/examples/${name}.ts has no example`);
  return { name, tag, constructor: customElements.get(tag) as LitClass, examples };
}

/** Every element and every list of examples: one without the other can't be loaded, and fails. */
const names = new Set([...ELEMENTS, ...(await exampleLists())]);
export const subjects: readonly Subject[] = await Promise.all([...names].map(subject));

/** Every example of every element, with a title for its test. */
export const everyExample = subjects.flatMap(({ tag, examples }) =>
  examples.map((example) => ({ tag, example, title: `${tag} ${example.name}` })),
);

export const mountExample = (tag: string, example: Example, options?: MountOptions): Promise<HTMLElement> =>
  mount(createExample(tag, example), options);
