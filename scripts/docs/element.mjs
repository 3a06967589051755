import { code, paragraphs, section, table } from './markdown.mjs';

const isOwn = (item) => !item.inheritedFrom;
/** An element's own first, then what all have. */
export const ownFirst = (items = []) => [...items.filter(isOwn), ...items.filter((item) => !isOwn(item))];

const NATIVE = { boolean: 'present or not', number: 'a number', string: 'text' };

/** The allowed values of an attribute, as text or as a list. */
export function takes({ type: { text = '' } = {} }) {
  const values = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => code(value));
  return values.length ? values : (NATIVE[text.split(' | ')[0]] ?? code(text));
}

const attributes = (items = []) =>
  items.length &&
  table(
    ['attribute', 'takes', 'what it does'],
    ownFirst(items).map((item) => [code(item.name), takes(item), item.description]),
  );

/** A name in JavaScript that isn't the attribute's own. */
const renamed = (items = []) =>
  items
    .filter(({ name, fieldName }) => fieldName && fieldName !== name)
    .map(({ name, fieldName }) => `${code(fieldName)} for ${code(name)}`);

const properties = (members = []) =>
  members
    .filter((member) => member.kind === 'field' && !member.attribute && member.description)
    .map((member) => [code(member.name), member.type && code(member.type.text), member.description]);

const methods = (members = []) =>
  members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters = [], description }) => [
      code(`${name}(${parameters.map((each) => `${each.name}: ${each.type.text}`).join(', ')})`),
      description,
    ]);

/** When an event is there, and what it carries: the fields of the class that its type names. */
const happens = ({ type, description }, classes) => [
  description,
  ...(classes.find(({ name }) => name === type?.text)?.members ?? [])
    .filter((member) => member.kind === 'field' && isOwn(member))
    .map((member) => `${code(`event.${member.name}`)}: ${member.description}`),
];

const named = (head, items = []) =>
  items.length &&
  table(
    head,
    ownFirst(items).map(({ name, description }) => [code(name), description]),
  );

const eventTable = (events, classes) =>
  events.length &&
  table(
    ['event', 'when'],
    ownFirst(events).map((event) => [code(event.name), happens(event, classes)]),
  );

const slotTable = (slots) =>
  slots.length &&
  table(
    ['slot', 'what it takes'],
    slots.map(({ name, description }) => [name ? code(name) : '(unnamed)', description]),
  );

const cssPropertyTable = (cssProperties, tokens) =>
  cssProperties.length &&
  table(
    ['property', 'default', 'what for'],
    cssProperties.map((property) => [code(property.name), defaultOf(property, tokens), property.description]),
  );

/** The default of a property; where it has several, the description in the tokens. */
function defaultOf({ name, default: own }, tokens) {
  const { topics, value } = tokens.find(({ property }) => property === name) ?? {};
  return topics ? 'by topic' : code(own ?? value);
}

/** A path relative to the folder of these pages. */
const withLinks = (text) => text.replaceAll(/\bdocs\/([\w-]+\.(md|yaml))/g, '[$1](../$1)');

/** The page of an element, from custom-elements.json. `classes` are the other classes there. */
export function elementPage(element, { classes, tokens, snippet }) {
  const {
    tagName,
    description,
    attributes: attributeList,
    members,
    events = [],
    slots = [],
    cssParts,
    cssProperties = [],
    cssStates,
  } = element;
  const fields = properties(members);
  const calls = methods(members);
  const other = renamed(attributeList);
  return [
    ...paragraphs(description),
    ['```html', snippet, '```'].join('\n'),
    ...section(
      'Attributes',
      attributes(attributeList),
      `Each is a property too${other.length ? `: ${other.join(', ')}` : ', of the same name'}. \`lang\`, \`dir\` and \`hidden\` are those of HTML.`,
    ),
    ...section('Properties', fields.length && table(['property', 'type', 'what it is'], fields)),
    ...section('Methods', calls.length && table(['method', 'what it does'], calls)),
    ...section('Events', eventTable(events, classes)),
    ...section('Slots', slotTable(slots)),
    ...section(
      'Parts',
      named(['part', 'what it is'], cssParts),
      `From your style sheet: \`${tagName}::part(${cssParts?.[0]?.name}) { … }\`.`,
    ),
    ...section(
      'Custom states',
      named(['state', 'when'], cssStates),
      `From your style sheet, in browsers that know them: \`${tagName}:state(${cssStates?.[0]?.name}) { … }\`.`,
    ),
    ...section(
      'Custom properties',
      cssPropertyTable(cssProperties, tokens),
      'Set them on the element or on any of its ancestors. [Tokens](../tokens.md) has the dark colours too, and the contrast to keep.',
    ),
  ]
    .map(withLinks)
    .join('\n\n');
}

/** A row of the README's table: what the element shows, and the attributes that are its own. */
export function elementRow({ tagName, summary, attributes: all = [] }) {
  const own = all.filter(isOwn).map((attribute) => {
    const values = [takes(attribute)].flat();
    // The topics have a line of their own below the table.
    return values.length > 1 && attribute.name !== 'topic' ? `${code(attribute.name)} (${values.join(', ')})` : code(attribute.name);
  });
  return [`[${code(tagName)}](docs/elements/${tagName.replace('tbc-', '')}.md)`, summary, own];
}
