/** An element with words of its own: every tool and test finds it by its folder, and nothing is touched but its own files. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { languages } from '../package/published.mjs';
import { NAME, contracts, folder, git, inSteps, load, node, read, readJson, run, start, write } from './throw-away.mjs';

const TOPIC = 'fake-goods';

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
  size: { name: 'throw-away element', limit: 12.25 * 1024 },
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
    'npm run new': () => run('npm', 'run', 'new', NAME),
    'npm run build': () => {
      fillIn();
      node('scripts/build.mjs');
      for (const language of languages)
        assert.ok(read(`dist/cdn/l/${language}/${NAME}/${TOPIC}.js`).includes(ownWords(language)), `the words in "${language}"`);
      assert.ok(readJson('dist/site-files.json').files.includes(`c/${NAME}.js`));
    },
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
    'a page of a server': async () => {
      const { renderToString } = await load('dist/server/server.js');
      const page = await renderToString(`<html lang="fr"><body><tbc-${NAME} topic="${TOPIC}"></tbc-${NAME}>`);
      assert.match(page, /<template shadowrootmode="open"/);
      assert.ok(page.includes(ownWords('fr')), page);
    },
    'the builder': () => seenInBuilder(t),
    'its own test, and contract tests': () => contracts('language', 'manifest', 'privacy'),
    Storybook: () => {
      node('node_modules/storybook/dist/bin/dispatcher.js', 'build', '--disable-telemetry', '--quiet');
      const files = readdirSync(join(folder, 'storybook-static'), { recursive: true }).filter((file) => file.endsWith('.js'));
      // The bundler writes a no-break space as an escape.
      const all = files.map((file) => read(join('storybook-static', file)).replaceAll('\\xA0', '\u00A0')).join();
      for (const language of languages) assert.ok(all.includes(ownWords(language)), `the words in "${language}"`);
      assert.ok(Object.hasOwn(readJson('storybook-static/index.json').entries, `elements-${NAME}--states-ready`));
    },
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
