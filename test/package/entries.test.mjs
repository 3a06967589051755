/** Every element is in the entries of the package, and has what the tests and stories loop over. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { elements, root } from './published.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

for (const name of elements) {
  test(`${name}: index.ts exports its class, all.ts registers it, and it has examples and stories`, () => {
    assert.ok(read('src/index.ts').includes(`export * from './components/${name}/${name}.js';`), 'src/index.ts');
    assert.ok(read('src/all.ts').includes(`import './components/${name}/define.js';`), 'src/all.ts');
    for (const path of [`stories/examples/${name}.ts`, `stories/${name}.stories.ts`]) assert.ok(existsSync(join(root, path)), path);
  });
}

test('an event of an element is exported too', () => {
  for (const name of elements.filter((each) => existsSync(join(root, `src/components/${each}/${each}.events.ts`))))
    assert.ok(read('src/index.ts').includes(`export * from './components/${name}/${name}.events.js';`), name);
});
