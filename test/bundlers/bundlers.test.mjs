import assert from 'node:assert/strict';
import test from 'node:test';
import { elements, manifest } from '../package/published.mjs';
import { BUNDLERS, textsOf } from './bundles.mjs';

const classOf = (element) => `Tbc${element.replace(/(^|-)(\w)/g, (_match, _hyphen, letter) => letter.toUpperCase())}`;

const WAYS = {
  'its class': (element) =>
    `import { ${classOf(element)} } from '${manifest.name}/components/${element}'; console.log(${classOf(element)});`,
  'its class, from among all': (element) => `import { ${classOf(element)} } from '${manifest.name}'; console.log(${classOf(element)});`,
  'its definition': (element) => `import '${manifest.name}/components/${element}/define';`,
  'its React wrapper, from among all': (element) =>
    `import { ${classOf(element)} } from '${manifest.name}/react'; console.log(${classOf(element)});`,
};

/** A card looks like those of a list, whose definition it brings along: see its define.ts. */
const BRINGS = { 'story-card': ['story-list'] };

const elementsIn = (modules) => elements.filter((name) => modules.includes(`dist/components/${name}/${name}.js`));
const isText = (module) => /^dist\/generated\/[^/]+\//.test(module) && !module.includes('/chunks/');

for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
  for (const [way, code] of Object.entries(WAYS)) {
    test(`${bundler}: whoever imports ${way} gets one element, and its texts only when they are asked for`, async () => {
      for (const element of elements) {
        const { first, later, warnings } = await bundle(code(element));
        const wanted = [element, ...(/class/.test(way) ? [] : (BRINGS[element] ?? []))];
        assert.deepEqual(warnings, [], element);
        assert.deepEqual(elementsIn(first), wanted.sort());
        assert.deepEqual(elementsIn(later), []);
        assert.deepEqual(first.filter(isText), [], `${element}: texts that are loaded at once`);
        assert.deepEqual(later.filter(isText).sort(), [...new Set(wanted.flatMap(textsOf))].sort(), `${element}: texts`);
      }
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
