import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { appTag } from './npm-app.mjs';
import { documented, sections, text } from './policies/support/documented.mjs';
import {
  FOLDER,
  distinctExamples,
  exampleHtml,
  host,
  hostPage,
  notes,
  openPage,
  ready,
  root,
  scriptTag,
  until,
  widgets,
} from './support.mjs';

/**
 * Each file of policies/ is a page under a policy:
 * - `name`, for the report;
 * - `section` of docs/csp.md, whose headers and tags it gets; or its own `headers`, and `head` where not our tag alone;
 * - `before`, which runs in the page before its own scripts; `body`, what stands below the widgets;
 * - `fallback`: the widgets can't live there, so the words inside their tags stay; without it they look as they do without a policy;
 * - `says`, the beginning of what each kind of element then says on the console, once; `refusals`, what the browser says there;
 *   `reports`, the directives that it reports;
 * - `npm`, where the npm modules are held to it too;
 * - `languages`, where not English alone; `framed`, where the page stands in a frame of another site;
 * - `check(page)`, for what is particular to it.
 */
const folder = join(import.meta.dirname, 'policies');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .sort();
const pages = await Promise.all(files.map(async (file) => (await import(join(folder, file))).default));

/**
 * Without a feed or a picture of the page's own, which a policy of the page's own must allow; and without a quick exit, which is not there
 * in a frame: test/pages/exit.test.mjs has it under a policy.
 */
const EXAMPLES = distinctExamples.filter(({ tag, example: { attributes } }) => tag !== 'tbc-exit' && !attributes.src && !attributes.image);
const TAGS = [...new Set(EXAMPLES.map(({ tag }) => tag))];
const WORDS = '<p>What a visitor reads without the widget.</p>';

const bodyOf = ({ fallback, body = '' }) =>
  EXAMPLES.map(({ tag, example }) => exampleHtml(tag, fallback && !example.slots ? { ...example, slots: { '': WORDS } } : example)).join(
    '\n',
  ) + body;

/** Opens a page; `view` is where the widgets are: the page itself, or the frame in it. */
async function open(t, { section, framed, before, ...own }, lang = 'en') {
  const { headers = {}, head = scriptTag(host.origin) } = section ? documented(section) : own;
  const { 'Access-Control-Allow-Origin': cors, ...sent } = headers;
  if (cors) {
    const { headers: ofFiles } = await fetch(`${widgets.origin}${FOLDER}embed.js`);
    assert.equal(ofFiles.get('access-control-allow-origin'), cors);
  }
  const html = hostPage(bodyOf(own), { lang, head });
  if (!framed) {
    const page = await openPage(t, { html, headers: sent, before });
    return { page, view: page };
  }
  widgets.pages['/framed.html'] = { body: html, headers: sent };
  const frame = `<iframe src="${widgets.origin}/framed.html" width="1280" height="900" style="border: 0"></iframe>`;
  const page = await openPage(t, { html: hostPage(frame, { head: '' }), before });
  return { page, view: page.frames().at(-1) };
}

/** Each node of the widgets: its place, and styles that only our sheets can have set. */
const look = (view) =>
  view.evaluate(
    (tags) =>
      [...document.querySelectorAll(tags)].map((element) => {
        const { x, y } = element.getBoundingClientRect();
        return [element, ...element.shadowRoot.querySelectorAll('*')].map((node) => {
          const box = node.getBoundingClientRect();
          const place = [box.x - x, box.y - y, box.width, box.height].map(Math.round).join();
          const { display, color, backgroundColor, fontSize, padding, borderRadius } = getComputedStyle(node);
          return [node.localName, place, display, color, backgroundColor, fontSize, padding, borderRadius].join(' ');
        });
      }),
    TAGS.join(),
  );

const looksWithoutPolicy = {};
async function lookWithoutPolicy(t, lang) {
  if (!looksWithoutPolicy[lang]) {
    const { view } = await open(t, {}, lang);
    await ready(view, EXAMPLES.length);
    const found = await look(view);
    const bare = found.findIndex((nodes) => !nodes.some((node) => / (grid|flex) .* [1-9][\d.]*px/.test(node)));
    assert.equal(EXAMPLES[bare]?.example.name, undefined, 'our sheets are applied there');
    looksWithoutPolicy[lang] = found;
  }
  return looksWithoutPolicy[lang];
}

/** Whether the unnamed children of each element are seen, and nothing of ours is. */
const wordsStay = (tags) =>
  [...document.querySelectorAll(tags)].every(
    (element) =>
      [...(element.shadowRoot?.children ?? [])].every(({ localName }) => localName === 'slot') &&
      [...element.children].every((child) => child.slot || (child.checkVisibility() && child.offsetHeight > 10)),
  );

const speaks = (tags) =>
  tags.every((tag) => document.querySelector(tag).shadowRoot.querySelector('[part~=base]').lang === document.documentElement.lang);

const reported = async (view) => [...new Set((await notes(view)).reports.map(({ violatedDirective }) => violatedDirective))].sort();
const isOurs = (message) => message.includes('[turn-back-crime]');

/** Waits for what a page's description announces. */
async function announced(page, view, { says = [], refusals = [], reports = [] }) {
  const end = Date.now() + 10_000;
  const all = async () =>
    page.messages.filter(isOurs).length >= says.length * TAGS.length &&
    refusals.every((refusal) => page.messages.some((message) => refusal.test(message))) &&
    (await reported(view)).length >= reports.length;
  while (!(await all()) && Date.now() < end) await view.evaluate(() => new Promise(requestAnimationFrame));
}

const onNpm = pages.filter(({ npm }) => npm).map((page) => ({ ...page, name: `${page.name}, on the npm modules`, head: appTag }));

for (const description of [...pages, ...onNpm]) {
  const { name, fallback, says = [], refusals = [], reports = [], languages = ['en'], check } = description;
  for (const lang of languages) {
    test(`${name} (${lang}): ${fallback ? 'the words inside the tags stay' : 'every example looks as without a policy'}`, async (t) => {
      const wanted = fallback || (await lookWithoutPolicy(t, lang));
      const { page, view } = await open(t, description, lang);
      if (!fallback) await ready(view, EXAMPLES.length);
      await announced(page, view, description);
      if (fallback) assert.ok(await view.evaluate(wordsStay, TAGS.join()), 'the words are seen, and nothing else');
      else assert.deepEqual(await look(view), wanted);

      // A change asks for more files, and renders again.
      await view.evaluate(
        ([tags, other]) => {
          document.documentElement.lang = other;
          for (const tag of tags) document.querySelector(tag).setAttribute('topic', 'environmental-crime');
        },
        [TAGS, lang === 'fr' ? 'ar' : 'fr'],
      );
      if (!fallback) await until(view, speaks, TAGS);
      await view.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      if (fallback) assert.ok(await view.evaluate(wordsStay, TAGS.join()), 'the words are seen after a change too');

      await check?.(page);
      const sentences = says.flatMap((words) => TAGS.map((tag) => `warning: [turn-back-crime] <${tag}> ${words}`));
      const [ours, theirs] = [page.messages.filter(isOurs), page.messages.filter((message) => !isOurs(message))];
      assert.deepEqual(ours.map((message) => sentences.find((start) => message.startsWith(start)) ?? message).sort(), sentences.sort());
      assert.deepEqual([...new Set(theirs.map((message) => refusals.find((refusal) => refusal.test(message)) ?? message))], refusals);
      assert.deepEqual(await reported(view), reports);
      assert.deepEqual(page.exceptions, []);
    });
  }
}

test('what a visitor does works under the strictest policy without a report', async (t) => {
  const { headers, head } = documented('your-own-site');
  const body =
    '<tbc-banner topic="cybercrime" dismissible remember="30" genuine></tbc-banner><tbc-tip-carousel topic="cybercrime"></tbc-tip-carousel>';
  const page = await openPage(t, { html: hostPage(body, { head }), headers });
  await ready(page, 2);
  await page.locator('tbc-tip-carousel [part~=next]').click();
  await page.locator('tbc-tip-carousel [part~=slide]:nth-of-type(2):not([inert])').waitFor();
  await page.locator('tbc-banner summary').click();
  await page.locator('tbc-banner [part~=close]').click();
  await page.locator('tbc-banner').waitFor({ state: 'hidden' });
  assert.deepEqual(await reported(page), []);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});

test('every header and tag in docs/csp.md is that of a page here', () => {
  const used = new Set(pages.map(({ section }) => section));
  assert.deepEqual(
    Object.keys(sections).filter((section) => !used.has(section)),
    [],
  );
  assert.ok(used.size > 10);
});

test('the table of docs/csp.md says what the lines that it points to say', () => {
  const rows = [...text.matchAll(/^\| (.+?) \| (.+?) \| \[.+\]\(#(.+)\) +\|$/gm)];
  assert.ok(rows.length > 10);
  for (const [row, says, add, section] of rows) {
    const lines = Object.values(sections[section] ?? {}).join('');
    for (const [, code] of `${says} ${add}`.matchAll(/`([^`]+)`/g)) assert.ok(lines.includes(code), `${code} of ${row}`);
  }
});

test('docs/csp.md has the words that the elements say on the console', () => {
  for (const words of new Set(pages.flatMap(({ says = [] }) => says))) assert.ok(text.includes(`\`${words}\``), words);
});

test('no line of docs/csp.md asks for what it says is never needed', () => {
  const [, list] = /## What the widgets never need\n\n([^]*?)\. /.exec(text);
  const never = [...list.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
  assert.ok(never.length > 5);
  const lines = Object.values(sections).flatMap(Object.values).join('');
  assert.deepEqual(
    never.filter((code) => lines.includes(code)),
    [],
  );
});

test('the policy in the README is the strictest of docs/csp.md', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, policy] = /### Content security policy\n[^]*?```\n([^]*?)```/.exec(readme);
  assert.equal(policy.trim().replaceAll(/\s+/g, ' '), documented('your-own-site').headers['Content-Security-Policy']);
});
