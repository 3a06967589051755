/** A language in Arabic script is set as Arabic is: with more room between the lines, and none between the letters. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { languages, root } from '../package/published.mjs';

/** Every file of the source that has a rule for Arabic, with its text. */
const sources = readdirSync(join(root, 'src'), { recursive: true })
  .filter((file) => /\.(?:ts|css)$/.test(file) && !file.startsWith('generated'))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }))
  .filter(({ text }) => text.includes(':lang(ar'));

/** The files whose rules for Arabic are not for a language too: `:lang(ar, fa)` is for both. */
const filesWithout = (language) =>
  sources
    .filter(({ text }) => [...text.matchAll(/:lang\(([^)]*)\)/g)].some(([, list]) => !list.split(/,\s*/).includes(language)))
    .map(({ file }) => file);

test('every language in Arabic script is in each rule for Arabic', () => {
  assert.ok(sources.length > 2);
  const inArabicScript = languages.filter((language) => new Intl.Locale(language).maximize().script === 'Arab');
  for (const language of inArabicScript) assert.deepEqual(filesWithout(language), [], language);
});

test('a language that no rule names is found', () => {
  assert.equal(new Intl.Locale('fa').maximize().script, 'Arab');
  assert.deepEqual(
    filesWithout('fa'),
    sources.map(({ file }) => file),
  );
});
