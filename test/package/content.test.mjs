/** The built-in texts fit their places, in every language: a card, a row of the list of promises. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { roomFor } from '../../scripts/localize/room.mjs';
import { languages, root } from './published.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const wordsOf = (language, kind) => JSON.parse(read(`locales/content/${language}/${kind}.json`));
/** The stories' ids in their order, each with whether it has a figure. */
const stories = [...read('src/content/stories.ts').matchAll(/^ {2}'?([a-z\d-]+)'?: (\{[^]*?\},)\n/gm)].map(([, id, facts]) => [
  id,
  /\bfigure:/.test(facts),
]);

for (const language of languages) {
  const fits = (name, text) => {
    const most = roomFor(name);
    assert.ok(most, name);
    assert.ok(text.length <= most, `${language} ${name}: ${text.length} characters, ${most} fit: ${text}`);
    assert.equal(text, text.trim(), `${language} ${name}`);
  };

  test(`${language}: stories and headlines fit a card, and a story says what its figure counts`, () => {
    const words = wordsOf(language, 'stories');
    assert.ok(stories.length && stories.some(([, figure]) => figure) && stories.some(([, figure]) => !figure));
    assert.deepEqual(
      Object.entries(words).map(([id, { label }]) => [id, label !== undefined]),
      stories,
    );
    for (const [kind, cards] of Object.entries({ stories: words, headlines: wordsOf(language, 'headlines') })) {
      for (const [name, { title, text }] of Object.entries(cards)) {
        fits(`${kind}/${name}/title`, title);
        fits(`${kind}/${name}/text`, text);
      }
    }
  });

  test(`${language}: each topic has three to six promises of one line or two, without a full stop`, () => {
    const pledges = wordsOf(language, 'pledges');
    assert.deepEqual(Object.keys(pledges), Object.keys(wordsOf(language, 'topics')));
    for (const [topic, promises] of Object.entries(pledges)) {
      const texts = Object.values(promises);
      assert.ok(texts.length >= 3 && texts.length <= 6, `${language} ${topic}`);
      assert.equal(new Set(texts).size, texts.length, `${language} ${topic}`);
      for (const [name, text] of Object.entries(promises)) {
        fits(`pledges/${topic}/${name}`, text);
        assert.doesNotMatch(text, /\p{Po}$/u, `${language} ${topic}: ${text}`);
      }
    }
  });
}
