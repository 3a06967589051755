import assert from 'node:assert/strict';
import test from 'node:test';
import { classOf } from '../../scripts/facts.mjs';
import { elements, languages, manifest } from '../package/published.mjs';
import { BUNDLERS, inOneFile, textsOf } from './bundles.mjs';

const WAYS = {
  'its class': (element) =>
    `import { ${classOf(element)} } from '${manifest.name}/components/${element}'; console.log(${classOf(element)});`,
  'its class, from among all': (element) => `import { ${classOf(element)} } from '${manifest.name}'; console.log(${classOf(element)});`,
  'its definition': (element) => `import '${manifest.name}/components/${element}/define';`,
  'its React wrapper, from among all': (element) =>
    `import { ${classOf(element)} } from '${manifest.name}/react'; console.log(${classOf(element)});`,
};

const elementsIn = (modules) => elements.filter((name) => modules.includes(`dist/components/${name}/${name}.js`));
const isText = (module) => languages.some((language) => module.startsWith(`dist/generated/${language}/`));

/** An app with two elements in two languages. */
const NAMED = { elements: ['banner', 'pledge-button'], languages: ['en', 'fr'] };
const namingCode = NAMED.elements
  .flatMap((element) => NAMED.languages.map((language) => `import '${manifest.name}/languages/${language}/${element}';\n`))
  .join('');
const namedTexts = [...new Set(NAMED.elements.flatMap((element) => textsOf(element, NAMED.languages)))].sort();

for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
  for (const [way, code] of Object.entries(WAYS)) {
    test(`${bundler}: whoever imports ${way} gets one element, and its texts only when they are asked for`, async () => {
      for (const element of elements) {
        const { first, later, warnings } = await bundle(code(element));
        // A class alone is for an app that names its languages.
        const texts = way.includes('class') ? [] : textsOf(element, languages);
        assert.deepEqual(warnings, [], element);
        assert.deepEqual(elementsIn(first), [element]);
        assert.deepEqual(elementsIn(later), []);
        assert.deepEqual(first.filter(isText), [], `${element}: texts that are loaded at once`);
        assert.deepEqual(later.filter(isText).sort(), texts.sort(), `${element}: texts`);
      }
    });
  }

  for (const [way, code] of [
    ['elements', namingCode],
    [
      'React components',
      namingCode + NAMED.elements.map((element) => `export * from '${manifest.name}/react/component/${element}';`).join('\n'),
    ],
  ]) {
    test(`${bundler}: whoever names languages for two ${way} gets those alone, in at most 45 files`, async () => {
      const { first, later, files, warnings } = await bundle(code);
      assert.deepEqual(warnings, []);
      assert.deepEqual(elementsIn(first), NAMED.elements);
      assert.deepEqual(later.filter(isText).sort(), namedTexts);
      console.log(`${bundler}: ${files} files`);
      assert.ok(files <= 45, `${files} files`);
    });
  }

  test(`${bundler}: whoever imports all gets every element`, async () => {
    const { first } = await bundle(`import '${manifest.name}/all';`);
    assert.deepEqual(elementsIn(first), elements);
    for (const element of elements) assert.ok(first.includes(`dist/components/${element}/define.js`), element);
  });

  test(`${bundler}: whoever imports types, constants and events only gets no element`, async () => {
    const { first } = await bundle(`import { TOPICS, TbcPledgeEvent } from '${manifest.name}'; console.log(TOPICS, TbcPledgeEvent);`);
    assert.deepEqual(elementsIn(first), []);
  });
}

test('an app in one file has the languages that it names, and no other', async () => {
  const { files, modules } = await inOneFile(namingCode);
  assert.equal(files, 1);
  assert.deepEqual(elementsIn(modules), NAMED.elements);
  const texts = modules.filter(isText);
  assert.deepEqual(
    namedTexts.filter((text) => !texts.includes(text)),
    [],
  );
  assert.deepEqual([...new Set(texts.map((text) => text.split('/')[2]))].sort(), NAMED.languages);
});
