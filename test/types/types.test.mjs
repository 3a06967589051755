import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { project } from '../package/packed.mjs';
import { read, root } from '../package/published.mjs';

const fixtures = join(import.meta.dirname, 'fixtures');
const sources = Object.fromEntries(readdirSync(fixtures).map((file) => [file, readFileSync(join(fixtures, file), 'utf8')]));

/** Everything that the manifest names can be reached by the compiler, and the reverse. */
const api = JSON.parse(read('custom-elements.json'))
  .modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName))
  .map(
    ({ name, members }) =>
      `export const ${name}: Same<Own<widgets.${name}>, ${members.map((member) => `'${member.name}'`).join(' | ')}> = true;`,
  );
sources['api.ts'] = `import type * as widgets from '@turn-back-crime/widgets';
import type { LitElement } from 'lit';
/** \`adoptedCallback\` is for the browser to call. */
type Own<Element> = Exclude<keyof Element, keyof LitElement | 'adoptedCallback'>;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : Exclude<B, A>) : Exclude<A, B>;
${api.join('\n')}
`;

const RESOLUTIONS = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  node16: { module: 'node16', moduleResolution: 'node16' },
};

/** The packages that the fixtures' frameworks, and their own types, import. */
const INSTALLED = [
  '@lit/reactive-element',
  '@types/react',
  '@types/trusted-types',
  'csstype',
  'lit-element',
  'lit-html',
  'preact',
  'solid-js',
  'vue',
];

/** Vue has a compiler of its own around TypeScript's, which reads templates. */
const COMPILERS = { 'typescript/bin/tsc': ['*.ts', '*.tsx'], 'vue-tsc/bin/vue-tsc.js': ['*.vue'] };

for (const [name, resolution] of Object.entries(RESOLUTIONS)) {
  for (const [compiler, include] of Object.entries(COMPILERS)) {
    test(`what must compile does, and what must not doesn't, as strict as can be: ${compiler}, ${name}`, () => {
      const compilerOptions = {
        ...resolution,
        target: 'es2022',
        lib: ['es2022', 'dom', 'dom.iterable'],
        types: [],
        jsx: 'react-jsx',
        noEmit: true,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        verbatimModuleSyntax: true,
        // Our own types are checked too.
        skipLibCheck: false,
      };
      const config = { compilerOptions, vueCompilerOptions: { strictTemplates: true }, include };
      const folder = project({ ...sources, 'tsconfig.json': JSON.stringify(config) }, INSTALLED);
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', compiler), '-p', folder], {
        encoding: 'utf8',
      });
      assert.equal(stdout + stderr, '');
      assert.equal(status, 0);
    });
  }
}
