import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { contrast, contrastsOf } from '../../scripts/tokens/contrast.mjs';
import { defaultsIn, readTokens } from '../../scripts/tokens/read.mjs';
import { dist, filesOf, manifest, read } from './published.mjs';

const files = { light: JSON.parse(read('tokens.json')), dark: JSON.parse(read('tokens.dark.json')) };
const resolver = JSON.parse(read('tokens.resolver.json'));
const css = read('tokens.css');
const tokens = await readTokens();

/** `path -> token` of a file, each with the type that its group gives it. */
function flat(group, path = [], type = group.$type) {
  return Object.entries(group)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, item]) =>
      '$value' in item ? [[[...path, name].join('.'), { $type: type, ...item }]] : flat(item, [...path, name], item.$type ?? type),
    );
}
const light = new Map(flat(files.light));
const dark = new Map(flat(files.dark));
const propertyOf = (path) => `--${path.replaceAll('.', '-')}`;
const properties = (map) =>
  [...map.keys()]
    .filter((path) => path.startsWith('tbc.'))
    .map(propertyOf)
    .sort();

/** The tokens that the elements read: what stands in their built style sheets. */
async function readByTheElements() {
  const found = new Set();
  for (const file of filesOf().filter((name) => /^(styles\/|components\/.*\.styles).*\.js$/.test(name))) {
    for (const { cssText = '' } of Object.values(await import(pathToFileURL(join(dist, file)).href))) {
      for (const [property] of cssText.matchAll(/--tbc-[\w-]+/g)) found.add(property);
    }
  }
  return [...found].sort();
}

test('the tokens are what the elements read, what custom-elements.json documents, and what tokens.css names', async () => {
  const wanted = await readByTheElements();
  assert.ok(wanted.length > 30, `${wanted}`);
  assert.deepEqual(properties(light), wanted);
  assert.deepEqual([...new Set(css.match(/--tbc-[\w-]+(?=[:\n])/g))].sort(), wanted);
  const documented = JSON.parse(read('custom-elements.json')).modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
  );
  assert.deepEqual([...new Set(documented)].sort(), wanted);
});

test('custom-elements.json has the defaults of the styles, and no comment types a colour once more', () => {
  const { modules } = JSON.parse(read('custom-elements.json'));
  const documented = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ cssProperties = [] }) => cssProperties));
  const colors = tokens.filter(({ light: color }) => color);
  assert.ok(colors.length > 20, `${colors.length}`);
  for (const { property, light: onLight, dark: onDark } of colors) {
    for (const { default: standard, description } of documented.filter(({ name }) => name === property)) {
      assert.equal(standard, onLight, property);
      assert.ok(description.endsWith(onLight === onDark ? 'The same in both themes.' : `Dark theme: ${onDark}.`), description);
    }
  }
  const source = join(dist, '../src/components');
  const comments = readdirSync(source, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(join(source, file), 'utf8').match(/^ \* @cssprop .*$/gm) ?? []);
  assert.ok(comments.length > 50, `${comments.length}`);
  assert.deepEqual(
    comments.filter((comment) => /#[\da-f]{3}/i.test(comment)),
    [],
  );
});

const isUnit = (value) => value >= 0 && value <= 1;
const SHAPES = {
  color: ({ colorSpace, components, hex }) =>
    colorSpace === 'srgb' && components.length === 3 && components.every(isUnit) && /^#[\da-f]{6}$/.test(hex),
  dimension: ({ value, unit }) => Number.isFinite(value) && ['px', 'rem'].includes(unit),
  duration: ({ value, unit }) => Number.isFinite(value) && ['ms', 's'].includes(unit),
  cubicBezier: (value) => value.length === 4 && value.every(Number.isFinite) && isUnit(value[0]) && isUnit(value[2]),
  fontFamily: (value) => value.length > 1 && value.every((family) => typeof family === 'string' && !/["',]/.test(family)),
};

test('every token has a value of its type, as the format of the Design Tokens Community Group has it, and says what it is for', () => {
  for (const map of [light, dark]) {
    for (const [path, { $type, $value, $description, $extensions }] of map) {
      assert.match(path, /^[\w-]+(\.[\w-]+)+$/);
      const [, alias] = /^\{(.+)\}$/.exec($value) ?? [];
      if (alias) assert.equal(map.get(alias)?.$type, $type, `${path}: ${alias}`);
      else assert.ok(SHAPES[$type]?.($value), `${path}: ${$type} ${JSON.stringify($value)}`);
      if (!path.startsWith('tbc.')) continue;
      assert.match($description, /^[A-Z].{10,}\.$/s, path);
      assert.equal($extensions['@turn-back-crime/widgets'].property, propertyOf(path));
    }
  }
  assert.deepEqual(
    [...dark.keys()],
    [...light].filter(([, { $type }]) => $type === 'color').map(([path]) => path),
  );
  assert.ok(files.light.$description.includes(manifest.version));
});

test('the resolver leads to both themes and to every topic', () => {
  assert.equal(resolver.version, '2025.10');
  const { theme, topic } = resolver.modifiers;
  assert.deepEqual(
    [resolver.sets.all.sources, theme.contexts].flatMap((each) => JSON.stringify(each).match(/(?<="\$ref":")[^"]+/g)),
    ['tokens.json', 'tokens.dark.json'],
  );
  assert.deepEqual(
    Object.values(topic.contexts).map(([source]) => source.tbc.color.topic.$value),
    Object.keys(files.light.topic)
      .filter((name) => !name.startsWith('$'))
      .map((name) => `{topic.${name}}`),
  );
  for (const { contexts, default: chosen } of [theme, topic]) assert.ok(contexts[chosen]);
  for (const { $ref } of resolver.resolutionOrder) {
    assert.ok(
      $ref
        .split('/')
        .slice(1)
        .reduce((value, key) => value?.[key], resolver),
      $ref,
    );
  }
});

test('tokens.css and the two files say the same', () => {
  const six = (hex) => (hex.length === 4 ? hex.replaceAll(/\w/g, '$&$&') : hex);
  const colors = [...css.matchAll(/^ +(--tbc-color-[\w-]+): (?:light-dark\((\S+), (\S+)\)|(\S+));$/gm)];
  assert.ok(colors.length > 20);
  for (const [, property, onLight, onDark, onBoth] of colors) {
    const path = property.replace('--tbc-color-', 'tbc.color.');
    assert.deepEqual(
      [light, dark].map((map) => map.get(path).$value.hex),
      [onLight ?? onBoth, onDark ?? onBoth].map(six),
      property,
    );
  }
  for (const [topic, onLight, onDark] of [...css.matchAll(/ ([\w-]+): light-dark\((\S+), (\S+)\);$/gm)]
    .filter(([, name]) => !name.startsWith('--'))
    .map(([, ...found]) => found)) {
    assert.deepEqual(
      [light, dark].map((map) => map.get(`topic.${topic}`).$value.hex),
      [six(onLight), six(onDark)],
      topic,
    );
  }
  for (const { property, value, elsewhere = [] } of tokens) {
    if (value) assert.ok(css.includes(elsewhere.length ? `/* ${property}: ${value}; */` : `\n  ${property}: ${value};`), property);
  }
});

test('contrast is that of WCAG 2.2', () => {
  const rounded = (...colors) => contrast(...colors).toFixed(2);
  assert.deepEqual([rounded('#fff', '#000'), rounded('#777', '#fff'), rounded('#ffffff', '#767676')], ['21.00', '4.48', '4.54']);
});

const pairs = tokens.flatMap((token) => contrastsOf(token, tokens).map((found) => ({ name: token.name, ...found })));
for (const { name, ground, needs, ...themes } of pairs) {
  for (const [theme, found] of Object.entries(themes)) {
    test(`${name} on ${ground}, ${theme}, has ${needs}:1`, () => assert.ok(found >= needs, found.toFixed(2)));
  }
}

test('every colour stands on another, or another on it, but for lines that decorate', () => {
  const paired = new Set(pairs.flatMap(({ name, ground }) => [name, ground]));
  assert.deepEqual(
    tokens.map(({ name }) => name).filter((name) => name.startsWith('color-') && !paired.has(name)),
    ['color-rule', 'color-focus-gap'],
  );
});

test('a property is read with a default, whole', () => {
  const text = "a{b:var(--tbc-one, light-dark(#fff, #000)) var(--tbc-two,cubic-bezier(0, 0, 1, 1));c:var(--tbc-one,\n  'A B', c)}";
  assert.deepEqual(defaultsIn(text), { one: ['light-dark(#fff, #000)', "'A B', c"], two: ['cubic-bezier(0, 0, 1, 1)'] });
  assert.throws(() => defaultsIn('a{b:var(--tbc-one)}'), /--tbc-one is not read as/);
  assert.throws(() => defaultsIn('a{--tbc-one:2em}'), /--tbc-one is not read as/);
});
