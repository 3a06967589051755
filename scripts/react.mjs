/**
 * Writes the React wrappers (react/) and the types of the tags in JSX (jsx.d.ts), from custom-elements.json:
 * `node scripts/react.mjs [folder]`. Props are typed by the classes themselves; each carries its manual.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
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

const wrapper = ({ name, className, tagName, events }) => `'use client';
import { createComponent } from '@lit/react';
import React from 'react';
import { ${className} as elementClass } from '../components/${name}/${name}.js';
import '../components/${name}/define.js';

export const ${className} = /* @__PURE__ */ createComponent({
  react: React,
  tagName: '${tagName}',
  elementClass,
  displayName: '${className}',
  events: {
${events.map((event) => `    ${handler(event.name)}: '${event.name}',\n`).join('')}  },
});
`;

const wrapperTypes = (element) => `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ${element.className} as ${element.className}Element, ${eventTypes([element]).join(', ')} } from '../index.js';
import '../components/${element.name}/define.js';

/** The props of \`<${element.className}>\`, beside those of every HTML element. */
export interface ${element.className}Props extends HTMLAttributes<${element.className}Element> {
${properties(element, `${element.className}Element`, ({ fieldName }) => fieldName)}${element.events
  .map((event) => optional(handler(event.name), listener(event), event.description))
  .join('')}}

${comment(describe(element))}export declare const ${element.className}: ForwardRefExoticComponent<${element.className}Props & RefAttributes<${element.className}Element>>;
`;

mkdirSync(join(folder, 'react'), { recursive: true });
for (const element of elements) {
  write(`react/${element.name}.js`, wrapper(element));
  write(`react/${element.name}.d.ts`, wrapperTypes(element));
}
const index = elements.map(({ name }) => `export * from './${name}.js';\n`).join('');
write('react/index.js', `'use client';\n${index}`);
write('react/index.d.ts', index);

/** In JSX a tag takes attributes by their own names, properties, and listeners as \`ontbc-ready\`. */
const tagTypes = (element) => `/** What \`<${element.tagName}>\` takes in JSX, beside what every HTML element does. */
export interface ${element.className}Attributes {
${properties(element, element.className, ({ fieldName }) => fieldName)}${properties(
  { attributes: element.attributes.filter(({ name, fieldName }) => name !== fieldName) },
  element.className,
  ({ name }) => `'${name}'`,
)}${element.events.map((event) => optional(`'on${event.name}'`, listener(event), event.description)).join('')}}
`;

write('jsx.js', 'export {};\n');
write(
  'jsx.d.ts',
  `/** The types of the tags in JSX. React 19 has them as soon as this is imported; for another framework, add \`TbcElements\` to its own \`IntrinsicElements\`. */
import type { ${[...elements.map(({ className }) => className), ...eventTypes(elements)].join(', ')} } from './index.js';

${elements.map(tagTypes).join('\n')}
/** Every tag, without what a framework knows of all elements. */
export interface TbcElements {
${elements.map(({ tagName, className }) => `  '${tagName}': ${className}Attributes;\n`).join('')}}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements
  .map(
    (element) =>
      `${comment(describe(element), '      ')}      '${element.tagName}': DetailedHTMLProps<HTMLAttributes<${element.className}>, ${element.className}> & ${element.className}Attributes;\n`,
  )
  .join('')}    }
  }
}
`,
);
