/**
 * Writes the React wrappers (react/) and the types of the tags in the markup of frameworks (tags/), from custom-elements.json:
 * `node scripts/frameworks.mjs [folder]`. Props are typed by the classes themselves; each carries its manual.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, elementsOf, readManifest } from './elements.mjs';

const folder = process.argv[2] ?? 'dist';
const elements = elementsOf(readManifest(folder));
const write = (file, text) => writeFileSync(join(folder, file), text);

const comment = (text, indent = '') => `${indent}/**\n${text.replaceAll('*/', '*\\/').replace(/^/gm, `${indent} * `)}\n${indent} */\n`;
const optional = (name, type, description) => `${comment(description, '  ')}  ${name}?: ${type} | undefined;\n`;

/** `tbc-slide-change` is `onTbcSlideChange`. */
const handler = (event) => `on${`-${event}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;
const listener = ({ type }) => `((event: ${type.text}) => void)`;
const eventTypes = (list) => [...new Set(list.flatMap(({ events }) => events.map(({ type }) => type.text)))].sort();
const properties = ({ attributes }, element, nameOf) =>
  attributes.map((attribute) => optional(nameOf(attribute), `${element}['${attribute.fieldName}']`, attribute.description)).join('');

const entry = ([name, value]) => `${name}: '${value}'`;

/** The component alone, which registers nothing: for apps that name their languages. */
const component = ({ className, tagName, attributes, events }) => `'use client';
import { componentOf } from '../../generated/react-component.js';

export const ${className} = /* @__PURE__ */ componentOf({
  tag: '${tagName}',
  displayName: '${className}',
  attributes: { ${attributes.map(({ fieldName, name: attribute }) => entry([fieldName, attribute])).join(', ')} },
  events: { ${events.map((event) => entry([handler(event.name), event.name])).join(', ')} },
});
`;

/** A constant of its own and no re-export: bundlers skip the module of one, and with the module what it registers. */
const wrapper = ({ name, className }) => `'use client';
import { ${className} as Component } from './component/${name}.js';
import '../components/${name}/define.js';

export const ${className} = Component;
`;

const wrapperTypes = ({ name }) => `import '../components/${name}/define.js';
export * from './component/${name}.js';
`;

const componentTypes = (element) => `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ${element.className} as ${element.className}Element, ${eventTypes([element]).join(', ')} } from '../../index.js';

/** The props of \`<${element.className}>\`, beside those of every HTML element. */
export interface ${element.className}Props extends HTMLAttributes<${element.className}Element> {
${properties(element, `${element.className}Element`, ({ fieldName }) => fieldName)}${element.events
  .map((event) => optional(handler(event.name), listener(event), event.description))
  .join('')}}

${comment(describe(element))}export declare const ${element.className}: ForwardRefExoticComponent<${element.className}Props & RefAttributes<${element.className}Element>>;
`;

mkdirSync(join(folder, 'react/component'), { recursive: true });
copyFileSync(join(import.meta.dirname, 'react-component.js'), join(folder, 'generated/react-component.js'));
write(
  'generated/react-component.d.ts',
  'export declare function componentOf(element: { tag: string; displayName: string; attributes: object; events: object }): object;\n',
);
for (const element of elements) {
  write(`react/component/${element.name}.js`, component(element));
  write(`react/component/${element.name}.d.ts`, componentTypes(element));
  write(`react/${element.name}.js`, wrapper(element));
  write(`react/${element.name}.d.ts`, wrapperTypes(element));
}
const index = elements.map(({ name }) => `export * from './${name}.js';\n`).join('');
write('react/index.js', `'use client';\n${index}`);
write('react/index.d.ts', index);

/** A tag takes attributes by their own names, properties, and listeners as `ontbc-ready`. */
const tagTypes = (element) => `/** What \`<${element.tagName}>\` takes, beside what every HTML element does. */
export interface ${element.className}Attributes {
${properties(element, element.className, ({ fieldName }) => fieldName)}${properties(
  { attributes: element.attributes.filter(({ name, fieldName }) => name !== fieldName) },
  element.className,
  ({ name }) => `'${name}'`,
)}${element.events.map((event) => optional(`'on${event.name}'`, listener(event), event.description)).join('')}}
`;

/** The attributes that each framework has for all elements, and the place where it looks for unknown elements. */
const FRAMEWORKS = {
  react: `/** The tags in the JSX of React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { TbcClasses, TbcElements } from './elements.js';

type Tags = {
  [Tag in keyof TbcElements]: DetailedHTMLProps<HTMLAttributes<TbcClasses[Tag]>, TbcClasses[Tag]> & TbcElements[Tag];
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  preact: `/** The tags in the JSX of Preact. */
import type { HTMLAttributes } from 'preact';
import type { TbcClasses, TbcElements } from './elements.js';

type Tags = { [Tag in keyof TbcElements]: HTMLAttributes<TbcClasses[Tag]> & TbcElements[Tag] };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  solid: `/** The tags in the JSX of Solid, which names a listener \`on:tbc-ready\`. */
import type { JSX } from 'solid-js';
import type { TbcClasses, TbcElements } from './elements.js';

type Own<Attributes> = { [Name in keyof Attributes as Name extends \`ontbc-\${infer Event}\` ? \`on:tbc-\${Event}\` : Name]: Attributes[Name] };
type Tags = { [Tag in keyof TbcElements]: JSX.HTMLAttributes<TbcClasses[Tag]> & Own<TbcElements[Tag]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  svelte: `/** The tags in the templates of Svelte 5, which takes attributes and properties by their names, and a listener as \`ontbc-ready\`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { TbcClasses, TbcElements } from './elements.js';

type Tags = { [Tag in keyof TbcElements]: HTMLAttributes<TbcClasses[Tag]> & TbcElements[Tag] };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,
  vue: `/** The tags in the templates of Vue, which takes \`heading-level\` for \`headingLevel\`, and \`@tbc-ready\` for \`onTbcReady\`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { TbcClasses, TbcElements } from './elements.js';

type Pascal<Name> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Capitalize<Head>}\${Pascal<Tail>}\` : Capitalize<Name & string>;
type Own<Attributes> = {
  [Name in keyof Attributes as Name extends \`ontbc-\${infer Event}\`
    ? \`onTbc\${Pascal<Event>}\`
    : Name extends \`\${string}-\${string}\`
      ? never
      : Name]: Attributes[Name];
};
type Tags = {
  [Tag in keyof TbcElements]: new () => TbcClasses[Tag] & { $props: HTMLAttributes & PublicProps & Own<TbcElements[Tag]> };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
  interface HTMLAttributes {
    /** The place in the tag around it that an element goes to. Vue's own types have no such attribute any more. */
    slot?: string | undefined;
  }
}
`,
};

mkdirSync(join(folder, 'tags'), { recursive: true });
write(
  'tags/elements.d.ts',
  `/** Every tag, class and event, for code that uses no framework, or one that has no types of ours. */
import type { ${[...elements.map(({ className }) => className), ...eventTypes(elements)].join(', ')} } from '../index.js';

export type { ${eventTypes(elements).join(', ')} };

${elements.map(tagTypes).join('\n')}
/** Every tag, without what a framework knows of all elements. */
export interface TbcElements {
${elements.map((element) => `${comment(describe(element), '  ')}  '${element.tagName}': ${element.className}Attributes;\n`).join('')}}

/** Every tag's class. */
export interface TbcClasses {
${elements.map(({ tagName, className }) => `  '${tagName}': ${className};\n`).join('')}}
`,
);
write('tags/elements.js', 'export {};\n');
for (const [name, types] of Object.entries(FRAMEWORKS)) {
  write(`tags/${name}.d.ts`, `${types}\nexport type * from './elements.js';\n`);
  write(`tags/${name}.js`, 'export {};\n');
}
