/**
 * The tokens as files: in the format of the Design Tokens Community Group (2025.10), which design tools read, and as CSS.
 * A file of that format holds one theme. So `tokens.json` is the light one with all that has no theme, `tokens.dark.json`
 * has the same colours for dark, and `tokens.resolver.json` (its Resolver Module) says which holds when.
 */
import { componentsOf, contrastsOf } from './contrast.mjs';

const VERSION = '2025.10';
const SCHEMAS = `https://www.designtokens.org/schemas/${VERSION}`;
/** The key of what is ours in a token's `$extensions`. */
const VENDOR = '@turn-back-crime/widgets';

const round = (value, digits) => Number(value.toFixed(digits));

const colorValue = (hex) => {
  const components = componentsOf(hex);
  const digits = components.map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return { colorSpace: 'srgb', components: components.map((part) => round(part, 4)), hex: `#${digits.join('')}` };
};

/**
 * A CSS value as the format writes it. It has no `em`; its `rem` is a multiple of the reader's own font size, and that is
 * what an `em` of ours is: the widgets take no font size from the page.
 */
function typed(css) {
  const [, number, unit] = /^([\d.]+)(em|ms)$/.exec(css) ?? [];
  const [, curve] = /^cubic-bezier\((.+)\)$/.exec(css) ?? [];
  if (unit === 'em') return { $type: 'dimension', $value: { value: Number(number), unit: 'rem' } };
  if (unit === 'ms') return { $type: 'duration', $value: { value: Number(number), unit } };
  if (curve) return { $type: 'cubicBezier', $value: curve.split(',').map(Number) };
  return { $type: 'fontFamily', $value: css.split(',').map((family) => family.trim().replaceAll(/^'|'$/g, '')) };
}

const listed = (values) => [values.slice(0, -1).join(', '), values.at(-1)].filter(Boolean).join(' or ');

/** The use of a token, in a sentence or two. */
const wordsOf = ({ use, topics, elsewhere = [] }) =>
  [use, topics && 'Each topic has its own.', elsewhere.length && `In some places ${listed(elsewhere)}.`].filter(Boolean).join(' ');

function tokenOf(token, tokens, theme) {
  const extensions = { property: token.property, ...(token.value && { css: token.value }) };
  const contrasts = contrastsOf(token, tokens).map(({ ground, needs, ...found }) => [ground, { needs, contrast: round(found[theme], 2) }]);
  if (contrasts.length) extensions.on = Object.fromEntries(contrasts);
  const value = token.topics
    ? { $value: `{topic.${Object.keys(token.topics)[0]}}` }
    : token.value
      ? typed(token.value)
      : { $value: colorValue(token[theme]) };
  return { ...value, $description: wordsOf(token), $extensions: { [VENDOR]: extensions } };
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The tokens of a theme; their paths, put together by hyphens, are the names of the properties. */
function format(tokens, theme, description) {
  const tbc = { color: { $type: 'color' } };
  for (const token of tokens) {
    const [group, name] = token.name.split(/-(.*)/);
    if (name) (tbc[group] ??= {})[name] = tokenOf(token, tokens, theme);
    else tbc[group] = tokenOf(token, tokens, theme);
  }
  const { topics } = tokens.find((token) => token.topics);
  const topic = Object.fromEntries(Object.entries(topics).map(([name, color]) => [name, { $value: colorValue(color[theme]) }]));
  return json({
    $schema: `${SCHEMAS}/format.json`,
    $description: description,
    topic: { $type: 'color', $description: 'The deep panel of each topic: one of them is the default of --tbc-color-topic.', ...topic },
    tbc,
  });
}

const resolver = (topics) => ({
  $schema: `${SCHEMAS}/resolver.json`,
  name: 'Turn Back Crime widgets',
  description: 'Which tokens hold in which theme and on which topic.',
  version: VERSION,
  sets: { all: { sources: [{ $ref: 'tokens.json' }] } },
  modifiers: {
    theme: { contexts: { light: [], dark: [{ $ref: 'tokens.dark.json' }] }, default: 'light' },
    topic: {
      contexts: Object.fromEntries(
        topics.map((topic) => [topic, [{ tbc: { color: { topic: { $type: 'color', $value: `{topic.${topic}}` } } } }]]),
      ),
      default: topics[0],
    },
  },
  resolutionOrder: [{ $ref: '#/sets/all' }, { $ref: '#/modifiers/theme' }, { $ref: '#/modifiers/topic' }],
});

const HEAD = (version) => `/*
 * Turn Back Crime widgets ${version}: every custom property that a page may set, with its default.
 *
 * To change one, copy its line into a rule of your own for an element, or for one of its ancestors:
 *
 *   tbc-banner { --tbc-color-action: #7a1f3d; }
 *
 * Imported whole, this file changes no widget: it says what they do anyway, and whatever else your style sheets say of
 * these properties wins. It lets the rest of your page use the same colours: color: var(--tbc-color-text).
 * A colour for both themes is light-dark(light, dark): it follows the color-scheme of your page, and theme="dark". Browsers
 * before Chrome 123, Firefox 120 and Safari 17.5 don't know it: keep such a line inside @supports, as it stands here.
 */
`;

const declaration = (token) => {
  const { property, light, dark, value, topics, elsewhere = [] } = token;
  const comment = `/* ${wordsOf(token)} */`;
  if (topics) {
    const colors = Object.entries(topics).map(([topic, color]) => `${topic}: ${color.light};`);
    return ['/*', ` * ${wordsOf(token)}`, ` * ${property}`, ...colors.map((each) => ` *   ${each}`), ' */'];
  }
  // Said once for all places, it would change some of them.
  if (elsewhere.length) return [`/* ${wordsOf(token)} */`, `/* ${property}: ${value}; */`];
  return [comment, `${property}: ${value ?? (light === dark ? light : `light-dark(${light}, ${dark})`)};`];
};

const rule = (tokens, indent) => {
  const lines = tokens.flatMap((token) => ['', ...declaration(token)]).slice(1);
  return [':where(:root) {', ...lines.map((line) => line && `  ${line}`), '}'].map((line) => line && indent + line).join('\n');
};

const css = (tokens, version) => {
  const colors = tokens.filter(({ name }) => name.startsWith('color-'));
  const others = tokens.filter((token) => !colors.includes(token));
  return `${HEAD(version)}
${rule(others, '')}

/* Without light-dark() a widget takes the same colours from its own styles. */
@supports (color: light-dark(red, red)) {
${rule(colors, '  ')}
}
`;
};

/** The files: `name -> text`. */
export function tokenFiles(tokens, version) {
  const topics = Object.keys(tokens.find((token) => token.topics).topics);
  return {
    'tokens.json': format(tokens, 'light', `Turn Back Crime widgets ${version}: every token, with the light colours.`),
    'tokens.dark.json': format(
      tokens.filter(({ name }) => name.startsWith('color-')),
      'dark',
      `Turn Back Crime widgets ${version}: the dark colours.`,
    ),
    'tokens.resolver.json': json(resolver(topics)),
    'tokens.css': css(tokens, version),
  };
}
