/** llms.txt: the package in one short text, for programs that write code with it. The form is that of llmstxt.org. */
import { takes, ownFirst } from './element.mjs';
import { code } from './markdown.mjs';

const SUMMARY = `# Turn Back Crime widgets

> Custom elements of a public-awareness campaign against organized crime, in the visitor's language, for any site or framework: npm package \`@turn-back-crime/widgets\`.

Register an element with \`import '@turn-back-crime/widgets/components/banner/define'\`, all with \`import '@turn-back-crime/widgets/all'\`; React components are in \`@turn-back-crime/widgets/react\`. Without a bundler, \`<script type="module" src="…/embed.js">\` registers what a page shows. An element follows the nearest \`lang\`; children of a tag with a \`topic\` are its fallback, and its content otherwise. Every tag needs an end tag.`;

const list = (name, items) => (items.length ? ` ${name}: ${items.join(', ')}.` : '');

const attribute = (item) => `${code(item.name)} (${[takes(item)].flat().join(' ')})`;

/** An element in one line: its attributes with what they take, events and slots. */
function elementLine({ tagName, summary, attributes = [], events = [], slots = [] }) {
  return `- [${tagName}](docs/elements/${tagName.replace('tbc-', '')}.md): ${summary}${list('Attributes', ownFirst(attributes).map(attribute))}${list(
    'Events',
    ownFirst(events).map(({ name }) => code(name)),
  )}${list(
    'Slots',
    slots.map(({ name }) => (name ? code(name) : '(unnamed)')),
  )}`;
}

/** `elements` from custom-elements.json, and the documents as `[title, path]`. */
export const llmsText = (elements, documents) =>
  [
    SUMMARY,
    `## Elements\n\n${elements.map(elementLine).join('\n')}`,
    `## Documents\n\n${documents.map(([title, path]) => `- [${title}](${path})`).join('\n')}`,
  ].join('\n\n') + '\n';
