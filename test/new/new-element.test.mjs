/**
 * `npm run new NAME` makes an element that passes every check as it comes; filled in with words of its own, every tool and test
 * finds it by its folder, and nothing is touched but what is that element's. All of it happens in a copy of the project.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { languages } from '../package/published.mjs';
import { scratchCopy } from '../package/scratch.mjs';

const NAME = 'throw-away';
const TOPIC = 'fake-goods';
const { folder, read, write } = scratchCopy('new-element');
const readJson = (file) => JSON.parse(read(file));
const load = (file) => import(pathToFileURL(join(folder, file)).href);

/** A test within a test doesn't report to it. */
const env = { ...process.env, NODE_TEST_CONTEXT: undefined, ELEMENT: `tbc-${NAME}` };

const start = (program, ...args) => spawnSync(program, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e8 });

/** Runs a program in the copy and answers what it prints; one that fails is an error with all that it said. */
function run(program, ...args) {
  const { status, stdout, stderr } = start(program, ...args);
  if (status !== 0) throw Object.assign(new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`), { status, stderr });
  return stdout;
}
const node = (...args) => run(process.execPath, ...args);
const git = (...args) => run('git', ...args);

/** Each step with its name, for the test's report says how long each takes. */
async function inSteps(t, steps) {
  for (const [name, step] of Object.entries(steps)) {
    const started = performance.now();
    await step();
    t.diagnostic(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** The files that git doesn't know yet. */
const made = () => git('ls-files', '--others', '--exclude-standard').trim().split('\n');

const lint = () => {
  const touched = [...made(), 'src/index.ts', 'src/all.ts'];
  node('node_modules/eslint/bin/eslint.js', ...touched.filter((file) => /\.(?:ts|mjs)$/.test(file)));
  node('node_modules/prettier/bin/prettier.cjs', '--check', ...touched);
  node('scripts/spell.mjs');
};

const types = () => {
  for (const project of ['.', 'tsconfig.tools.json']) node('node_modules/typescript/bin/tsc', '--noEmit', '-p', project);
};

/** The element's own test, and of each contract that it has a part in what is about it; in every engine. */
const contracts = () => {
  const files = ['axe', 'clobbering', 'garbage', 'hidden', 'language', 'layout', 'lifecycle', 'manifest', 'preferences', 'privacy'];
  const paths = [`test/components/${NAME}.test.ts`, ...[...files, 'properties', 'report'].map((file) => `test/contracts/${file}.test.ts`)];
  const config = ['--config', 'test/new/one-element.config.mjs'];
  // The runner itself ends with an error where any test was left out, so the lines are read that this configuration prints.
  const { stdout: printed } = start(process.execPath, 'node_modules/@web/test-runner/dist/bin.js', ...config, '--files', ...paths);
  for (const [line, passed, failed] of printed.matchAll(/^\w+: (\d+) passed, (\d+) failed$/gm))
    assert.ok(Number(passed) > 50 && failed === '0', `${line}\n${printed}`);
  assert.match(printed, /^Chromium: \d+ passed/m, printed);
};

/** Each of its stories is in Storybook, is played, and passes. */
const stories = () => {
  const pattern = 'Throw away|throw-away';
  const printed = node('--test', '--test-reporter', 'tap', '--test-name-pattern', pattern, 'test/stories/stories.test.mjs');
  const title = `Elements/Throw away, `;
  for (const story of ['Playground', 'Anatomy', 'States: ready', 'Languages and direction', 'Narrow and wide'])
    assert.ok(new RegExp(`^ *ok \\d+ - ${title}${story}$`, 'm').test(printed), printed);
};

before(() => {
  // A repository of its own says what has changed.
  git('init', '--quiet');
  git('add', '--all', '.');
});

test('an element made by `npm run new` passes every check as it comes', async (t) => {
  await inSteps(t, {
    'npm run new': () => run('npm', 'run', 'new', NAME),
    'npm run build': () => node('scripts/build.mjs'),
    'npm run types': types,
    'npm run lint, of what is new': lint,
    'the contract tests and its own': contracts,
    'its stories': stories,
  });
});

test('a name that is taken, or none, is refused by name', () => {
  for (const name of ['banner', 'feed', NAME, 'Throw Away', ''])
    assert.throws(
      () => node('scripts/new.mjs', name),
      (error) => error.status === 1 && error.stderr.includes(`"${name}"`),
    );
});

/** The element's own file of words: on each topic the title of the banner, which every language has, and no other text. */
const CONTENT = `import type { ElementContent, OnTopics } from '../../content/element.content.js';
import { TOPICS, type Topic } from '../../content/topics.js';
import type { BannerItem } from '../../content/types.js';

interface Words {
  topics: OnTopics<string>;
  'throw-away': OnTopics<BannerItem>;
}

export const content: ElementContent<Words> = {
  builtIn: {
    type: 'TopicContent<BannerItem>',
    files: { topics: TOPICS, 'throw-away': TOPICS },
    subjects: TOPICS,
    make: (words, topic) => ({ name: words.topics[topic as Topic], symbol: topic, items: [words['throw-away'][topic as Topic]] }),
  },
  size: { name: 'throw-away element', limit: 11.25 * 1024 },
};
`;
const ownWords = (language) => readJson(`locales/content/${language}/${NAME}.json`)[TOPIC].text;

function fillIn() {
  write(`src/components/${NAME}/${NAME}.content.ts`, CONTENT);
  const form = `src/components/${NAME}/${NAME}.builder.ts`;
  write(form, read(form).replace("words('banners')", `words('${NAME}')`));
  for (const language of languages) {
    const banners = Object.entries(readJson(`locales/content/${language}/banners.json`));
    const words = Object.fromEntries(banners.map(([topic, { title, action }]) => [topic, { title, text: title, action }]));
    write(`locales/content/${language}/${NAME}.json`, `${JSON.stringify(words, null, 2)}\n`);
  }
}

test('filled in, every tool and test finds it by its folder', async (t) => {
  await inSteps(t, {
    'npm run build': () => {
      fillIn();
      node('scripts/build.mjs');
      for (const language of languages)
        assert.ok(read(`dist/cdn/l/${language}/${NAME}/${TOPIC}.js`).includes(ownWords(language)), `the words in "${language}"`);
      assert.ok(readJson('dist/site-files.json').files.includes(`c/${NAME}.js`));
    },
    'npm run types': types,
    'npm run size': () => {
      // Another element may be so near its own limit that the bytes of a longer list in embed.js break it.
      const { stderr } = start(process.execPath, 'bench/size.mjs', '--write');
      assert.doesNotMatch(stderr, /^ {2}(?:throw-away element|all )/m);
      assert.ok(readJson('bench/sizes.json')['throw-away element'].fr > 5000, read('bench/sizes.json'));
    },
    'npm run docs': () => {
      node('scripts/docs.mjs');
      assert.match(read(`docs/elements/${NAME}.md`), /report-href/);
      assert.ok(read('README.md').includes(`docs/elements/${NAME}.md`));
      assert.match(read('README.md'), /throw-away element/);
    },
    'npm run lint, of what is new': lint,
    'a page of a server': async () => {
      const { renderToString } = await load('dist/server/server.js');
      const page = await renderToString(`<html lang="fr"><body><tbc-${NAME} topic="${TOPIC}"></tbc-${NAME}>`);
      assert.match(page, /<template shadowrootmode="open"/);
      assert.ok(page.includes(ownWords('fr')), page);
    },
    'the builder': () => seenInBuilder(t),
    'the contract tests and its own': contracts,
    'its stories': stories,
  });
});

/** A webmaster may choose it in the builder, whose preview shows it and whose snippet has its words. */
async function seenInBuilder(t) {
  const { builder } = await load('test/pages/builder-site.mjs');
  const { hostPage, openPage } = await load('test/pages/support.mjs');
  const page = await openPage(t, { html: hostPage('', { head: '' }) });
  await page.goto(`${builder.origin}/#widget=tbc-${NAME}&topic=${TOPIC}&lang=fr`);
  await page.locator('#snippet[aria-busy=false]').waitFor({ state: 'attached' });
  const snippet = await page.locator('#snippet').textContent();
  assert.ok(snippet.includes(`<tbc-${NAME} `) && snippet.includes(ownWords('fr')), snippet);
}

test('nothing else has changed but the two entries, the catalogs and what is generated', () => {
  const changed = git('status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .filter((line) => /^.[MD?]/.test(line))
    .map((line) => line.slice(3));
  const own = [
    new RegExp(`^src/components/${NAME}/`),
    new RegExp(`^stories/(?:examples/${NAME}|${NAME}\\.stories)\\.ts$`),
    new RegExp(`^test/components/${NAME}\\.test\\.ts$`),
    new RegExp(`^locales/content/[\\w-]+/${NAME}\\.json$`),
  ];
  const generated = /^(?:docs\/elements\/[\w-]+\.md|docs\/tokens\.md|README\.md|bench\/sizes\.json)$/;
  const shared = /^(?:src\/(?:index|all)\.ts|locales\/[\w-]+\.xlf)$/;
  for (const file of own)
    assert.ok(
      changed.some((each) => file.test(each)),
      `${file}: ${changed.join(' ')}`,
    );
  assert.deepEqual(
    changed.filter((file) => ![...own, generated, shared].some((allowed) => allowed.test(file))),
    [],
  );
  for (const entry of ['src/index.ts', 'src/all.ts']) assert.match(git('diff', '--numstat', entry), /^1\t0\t/, entry);
});
