import { contrastsOf } from '../tokens/contrast.mjs';
import { code, table } from './markdown.mjs';

const KB = 1000;
const one = (value) => value.toFixed(1);

/** The size of a page's downloads, in each language, as `npm run size` measured it. */
export function sizeTable(sizes) {
  const languages = Object.keys(Object.values(sizes)[0])
    .filter((key) => key !== 'requests')
    .sort();
  const name = new Intl.DisplayNames(['en'], { type: 'language' });
  return table(
    ['on the page', ...languages.map((language) => name.of(language)), 'requests'],
    Object.entries(sizes).map(([widget, size]) => [
      widget,
      ...languages.map((language) => one(size[language] / KB)),
      String(size.requests),
    ]),
  );
}

const both = (light, dark) => (light === dark ? light : `${light} / ${dark}`);

export function colorTable(tokens) {
  const colors = tokens.filter(({ name }) => name.startsWith('color-'));
  return table(
    ['token', 'light', 'dark', 'what for', 'contrast, light / dark'],
    colors.map((token) => [
      code(token.property),
      token.topics ? 'by topic' : code(token.light),
      token.topics ? 'by topic' : code(token.dark),
      token.use,
      contrastsOf(token, tokens)
        .map(({ ground, needs, light, dark }) => `on ${ground.replace('color-', '')} ${both(one(light), one(dark))} (${needs})`)
        .join(', '),
    ]),
  );
}

export function topicTable(tokens) {
  const { topics } = tokens.find((token) => token.topics);
  return table(
    ['topic', 'light', 'dark'],
    Object.entries(topics).map(([topic, { light, dark }]) => [code(topic), code(light), code(dark)]),
  );
}

export function otherTable(tokens) {
  return table(
    ['token', 'default', 'what for'],
    tokens
      .filter(({ value }) => value)
      .map(({ property, value, elsewhere, use }) => [
        code(property),
        [code(value), elsewhere.length && `(in some places ${elsewhere.map(code).join(', ')})`],
        use,
      ]),
  );
}
