/** The elements' attributes, as the builder knows them: the values and defaults that custom-elements.json tells everybody. */

interface Attribute {
  name: string;
  type?: { text: string };
  default?: string;
}

interface Manifest {
  modules: readonly { declarations?: readonly { name: string; tagName?: string; summary?: string; attributes?: readonly Attribute[] }[] }[];
}

const manifests = import.meta.glob<Manifest>('../../dist/custom-elements.json', { eager: true, import: 'default' });

const declarations = Object.values(manifests).flatMap(({ modules }) => modules.flatMap((module) => module.declarations ?? []));

export interface AttributeFacts {
  kind: 'choice' | 'yes' | 'number' | 'text';
  /** The values of a choice, the default first. */
  values?: readonly string[];
  /** The number that the element takes by itself. */
  standard?: number;
}

const attributeOf = (className: string, name: string): Attribute | undefined =>
  declarations.find((each) => each.name === className)?.attributes?.find((each) => each.name === name);

export const hasAttribute = (className: string, name: string): boolean => !!attributeOf(className, name);

/** The facts of an attribute of a class, or an error: nothing may be offered that no element has. */
export function factsOf(className: string, name: string): AttributeFacts {
  const attribute = attributeOf(className, name);
  if (!attribute) throw new Error(`dist/custom-elements.json knows no attribute "${name}" of ${className}: run \`npm run build\` first.`);
  const { type, default: standard } = attribute;
  const values = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value!);
  if (values.length) {
    const first = values.filter((value) => standard === `'${value}'`);
    return { kind: 'choice', values: [...new Set([...first, ...values])] };
  }
  if (type?.text === 'boolean') return { kind: 'yes' };
  if (type?.text === 'number') return { kind: 'number', ...(standard === undefined ? {} : { standard: Number(standard) }) };
  return { kind: 'text' };
}

/** One line on what an element shows. */
export const summaryOf = (tag: string): string => declarations.find(({ tagName }) => tagName === tag)?.summary ?? '';

/** The class of an element. */
export const classOf = (tag: string): string => declarations.find(({ tagName }) => tagName === tag)?.name ?? tag;
