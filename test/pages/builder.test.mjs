/** The embed builder's own page: what a link to it may choose, what it asks for, and which addresses it refuses. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { runnerImport } from 'vite';
import { serve } from '../../scripts/server.mjs';
import { HOSTS, PATHS, withoutHosts } from '../builder/hostile-addresses.mjs';
import { builder } from './builder-site.mjs';
import { FOLDER, cdn, hostPage, notes, openPage, ready, root, until } from './support.mjs';

const { module } = await runnerImport(join(root, 'src/builder/options.ts'));
const { OFFERED_WIDGETS } = module;

/** Every option by the name of its field, as `banner.href`; each knows its widget. */
const OPTIONS = new Map(
  OFFERED_WIDGETS.flatMap(({ tag, options }) => options.map((option) => [`${tag.slice(4)}.${option.attribute}`, { ...option, tag }])),
);
const ADDRESSES = [...OPTIONS].filter(([, { kind }]) => kind === 'link').map(([name]) => name);
const OFFERED = ['widget', 'topic', 'lang', 'theme', 'place', 'sooner', 'width', ...OPTIONS.keys()];

/** Somebody else's server, which counts what it is asked for. It has feeds, pictures and no pledges. */
const other = await serve({ folders: { '/feeds/': join(root, 'stories/feeds/') } });
after(() => other.close());

/** Until the snippet, the policy and the preview are those of what stands in the form. */
const settled = (page) => page.locator('#snippet[aria-busy=false]').waitFor({ state: 'attached' });

async function openBuilder(t, choices = '') {
  const page = await openPage(t, { html: hostPage('', { head: '' }) });
  await page.goto(`${builder.origin}/#${choices}`);
  await settled(page);
  return page;
}

/** Follows a link to the page while it is open. */
async function follow(page, choices) {
  await page.evaluate(
    (hash) =>
      new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true });
        location.hash = hash;
      }),
    choices,
  );
  await settled(page);
}

async function write(page, id, text) {
  await page.evaluate(
    ([field, value]) => {
      const input = document.getElementById(field);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [id, text],
  );
  await settled(page);
}

/** The texts that a webmaster copies, and the state of every control. */
const stateOf = (page) =>
  page.evaluate(() => ({
    texts: ['snippet', 'sheet', 'policy'].map((id) => document.getElementById(id).textContent),
    controls: [...document.querySelectorAll('input, button')].map((each) =>
      [each.id, each.name, each.value, each.checked, each.getAttribute('value')].join(' '),
    ),
  }));

/** The texts that a webmaster copies, and where the files come from. */
const pasted = (page) =>
  page.evaluate(() => {
    const [snippet, policy] = ['snippet', 'policy'].map((id) => document.getElementById(id).textContent);
    return { snippet, policy, folder: document.getElementById('address').value };
  });

const EVIL = 'https://evil.example/turn-back-crime/0.1.0';
const asLink = (names) => new URLSearchParams(names.map((name) => [name, EVIL])).toString();

test('a link chooses nothing but what the form offers: no id of the page is a name', async (t) => {
  const page = await openBuilder(t);
  const standard = await stateOf(page);
  const onPage = await page.evaluate(() => [
    ...[...document.querySelectorAll('[id], [name]')].flatMap((each) => [each.id, each.getAttribute('name')]),
    // Names that a form and its list of fields have by themselves.
    ...['__proto__', 'constructor', 'length', 'item', 'namedItem', 'elements', 'action', '0'],
  ]);
  const names = [...new Set(onPage)].filter((name) => name && !OFFERED.includes(name));
  assert.ok(names.includes('address') && names.includes('form') && names.includes('topic-fake-goods'), names.join(' '));
  for (const name of names) {
    await follow(page, asLink([name]));
    assert.deepEqual(await stateOf(page), standard, name);
  }
  await follow(page, asLink(names));
  assert.deepEqual(await stateOf(page), standard);
  assert.deepEqual(await stateOf(await openBuilder(t, asLink(names))), standard);
});

test('no name that the form offers chooses where the files come from, and no address counts at once', async (t) => {
  const page = await openBuilder(t);
  const standard = await pasted(page);
  const scripts = ({ snippet, policy, folder }) => [snippet.match(/<script[^]*?<\/script>/g), policy, folder];
  for (const name of OFFERED) {
    await follow(page, asLink([name]));
    const now = await pasted(page);
    assert.deepEqual(scripts(now), scripts(standard), name);
    if (ADDRESSES.includes(name)) {
      await follow(page, `widget=${OPTIONS.get(name).tag}`);
      const { snippet } = await pasted(page);
      await follow(page, `widget=${OPTIONS.get(name).tag}&${asLink([name])}`);
      assert.equal((await pasted(page)).snippet, snippet, name);
    }
  }
  await follow(page, asLink(['address', ...OFFERED]));
  assert.deepEqual(scripts(await pasted(page)), scripts(standard));
});

test('a link leaves the folder that the webmaster has written', async (t) => {
  const page = await openBuilder(t);
  await write(page, 'address', 'https://www.site.example/turn-back-crime/0.1.0');
  await follow(page, `topic=fake-goods&${asLink(['address'])}`);
  const { snippet, folder } = await pasted(page);
  assert.equal(folder, 'https://www.site.example/turn-back-crime/0.1.0');
  assert.match(snippet, /src="https:\/\/www\.site\.example\/turn-back-crime\/0\.1\.0\/embed\.js"[^]*topic="fake-goods"/);
});

test('a link fills in no text that is longer than anybody reads', async (t) => {
  const page = await openBuilder(
    t,
    `widget=tbc-story-card&story-card.heading=${'x'.repeat(2001)}&story-card.image-alt=${'y'.repeat(2000)}`,
  );
  const { snippet } = await pasted(page);
  assert.ok(!snippet.includes('xxx') && snippet.includes('image-alt="yyy'), snippet.slice(0, 1000));
});

/** The files that the printed snippet names before `embed.js` asks for them. */
const named = ({ snippet }) =>
  [...snippet.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, href]) => href.slice(builder.origin.length + FOLDER.length));

test('"Starts sooner" is ticked, and a link to the page keeps that it was cleared', async (t) => {
  const page = await openBuilder(t, 'topic=fake-goods&lang=fr');
  const lines = ['c/core.js', 'c/storage.js', 'c/banner.js', 'l/fr/banner/fake-goods.js'];
  const box = page.getByRole('checkbox', { name: 'Starts sooner' });
  await page.getByText('How the snippet loads').click();
  assert.deepEqual([await box.isChecked(), named(await pasted(page))], [true, lines]);
  await box.click();
  await settled(page);
  assert.deepEqual(named(await pasted(page)), []);
  const cleared = await page.evaluate(() => location.hash.slice(1));
  await follow(page, 'topic=fake-goods&lang=fr&sooner=whatever');
  assert.deepEqual([await box.isChecked(), named(await pasted(page))], [true, lines]);
  await follow(page, cleared);
  assert.deepEqual([await box.isChecked(), named(await pasted(page))], [false, []]);
});

/** The requests to the addresses that a link fills in. */
const FETCHED = {
  'tip-carousel.src': '/feeds/tips.json',
  'story-list.src': '/feeds/news.json',
  'story-card.image': '/feeds/pictures/games.png',
  'pledge-button.endpoint': '/pledges',
};

/** The requests that somebody else's server had until now; the page's own round trip comes after all that it asked for before. */
async function askedOfOther(page) {
  await until(page, (tags) => document.querySelector('#stage').querySelector(tags).shadowRoot?.querySelector('[part~=base]'), TAGS);
  await page.evaluate((address) => fetch(address), `${other.origin}/round-trip`);
  return other.requests.splice(0).filter((path) => path !== '/round-trip');
}
const TAGS = OFFERED_WIDGETS.map(({ tag }) => tag).join();

/** The same with a text in every field for a link of that widget. */
function linkWith(name) {
  const { tag } = OPTIONS.get(name);
  const heading = tag === 'tbc-story-card' ? [['story-card.heading', 'Our story']] : [];
  const links = ADDRESSES.filter((each) => OPTIONS.get(each).tag === tag);
  return new URLSearchParams([['widget', tag], ...heading, ...links.map((each) => [each, other.origin + (FETCHED[each] ?? `/${each}`)])]);
}

const isShown = (page) => page.locator('#from-link').isVisible();
const asks = (page) => page.waitForRequest((request) => request.url().startsWith(other.origin));

for (const [name, path] of Object.entries(FETCHED)) {
  const { label, tag } = OPTIONS.get(name);

  test(`a link that fills in ${name} has nothing fetched before the webmaster says so`, async (t) => {
    const choices = linkWith(name);
    const page = await openBuilder(t, choices);
    const inPage = async () => {
      assert.deepEqual(await askedOfOther(page), []);
      assert.equal(await page.locator(`[name="${name}"]`).inputValue(), other.origin + path);
      const said = await page.locator('#from-link').innerText();
      assert.ok(said.includes(`${label}\n${other.origin}${path}`), said);
      const { snippet, policy } = await pasted(page);
      assert.ok(!(snippet + policy).includes(other.origin), snippet + policy);
    };
    await inPage();
    // Nor when the same link is followed while the page is open.
    await follow(page, `widget=${tag}`);
    assert.equal(await isShown(page), false);
    await follow(page, choices.toString());
    await inPage();

    const asked = asks(page);
    await page.locator('#accept').click();
    await asked;
    await settled(page);
    assert.equal(await isShown(page), false);
    const { snippet, policy } = await pasted(page);
    assert.ok(snippet.includes(`${OPTIONS.get(name).attribute}="${other.origin}${path}"`), snippet);
    assert.ok(policy.includes(other.origin), policy);
    assert.notDeepEqual(await askedOfOther(page), []);
    // And the next link waits again.
    await follow(page, `widget=${tag}`);
    await askedOfOther(page);
    await follow(page, choices.toString());
    await inPage();
  });

  test(`${name} from a link counts once the webmaster has changed it, and no other address with it`, async (t) => {
    const page = await openBuilder(t, linkWith(name));
    assert.deepEqual(await askedOfOther(page), []);
    const asked = asks(page);
    await write(page, name, `${other.origin}${path}?mine`);
    await asked;
    assert.notDeepEqual(await askedOfOther(page), []);
    const { snippet } = await pasted(page);
    assert.ok(snippet.includes('?mine"') && !snippet.includes('report-href'), snippet);
    assert.ok(!(await page.locator('#from-link').innerText()).includes(label));
  });
}

test('an address for another widget waits until that widget is chosen, and then still', async (t) => {
  const page = await openBuilder(
    t,
    `${linkWith('story-list.src')}&banner.href=%2Fadvice`.replace('widget=tbc-story-list', 'widget=tbc-banner'),
  );
  assert.match(await page.locator('#addresses').innerText(), /^Main link\s+\/advice$/);
  await page.locator('#accept').click();
  assert.equal(await isShown(page), false);
  await page.locator('[for=widget-tbc-story-list]').click();
  await settled(page);
  assert.deepEqual(await askedOfOther(page), []);
  assert.equal(await isShown(page), true);
});

test('the addresses of a link are shown as browsers read them', async (t) => {
  const links = { 'banner.href': '//münchen.example/\u202Egpj', 'banner.report-href': 'https:\\\\x.example' };
  const page = await openBuilder(t, new URLSearchParams(links));
  assert.deepEqual(await page.locator('#addresses dd').allTextContents(), [
    'https://xn--mnchen-3ya.example/%E2%80%AEgpj',
    'https://x.example/',
  ]);
});

/** The printed HTML's elements with their attributes, without what keeps a place free. */
const elementsOf = (page) =>
  page.evaluate(() => {
    const { body, head } = new DOMParser().parseFromString(document.getElementById('snippet').textContent, 'text/html');
    return [...head.children, ...body.querySelectorAll('*')].map((each) => [
      each.localName,
      ...[...each.attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => `${name}=${value}`),
    ]);
  });

/** The words that a webmaster reads below a field. */
const problemOf = (page, id) =>
  page.evaluate((field) => {
    const input = document.getElementById(field);
    const problem = document.getElementById(`${field}-problem`);
    const isDescribed = input.getAttribute('aria-describedby').split(' ').includes(problem.id);
    return { text: isDescribed && problem.checkVisibility() && problem.textContent, invalid: input.getAttribute('aria-invalid') };
  }, id);

for (const name of [...ADDRESSES, 'address']) {
  test(`no address in the field ${name} says anything else in the snippet or the policy`, async (t) => {
    const { tag } = OPTIONS.get(name) ?? OFFERED_WIDGETS[0];
    const page = await openBuilder(t, `widget=${tag}&place=none`);
    await page.route('https://**', (route) => route.abort());
    const elements = await elementsOf(page);
    const policy = withoutHosts((await pasted(page)).policy);
    for (const [index, host] of HOSTS.entries()) {
      await write(page, name, `https://${host}${PATHS[index % PATHS.length]}`);
      assert.deepEqual(await elementsOf(page), elements, host);
      assert.deepEqual(withoutHosts((await pasted(page)).policy), policy, host);
      const { text, invalid } = await problemOf(page, name);
      assert.ok(/^Not used: /.test(text) && invalid === 'true', `${host}: ${text}`);
    }
    for (const path of PATHS) {
      const address = `https://x.example${path}`;
      await write(page, name, address);
      assert.deepEqual(withoutHosts((await pasted(page)).policy), policy, path);
      const attributes = (await elementsOf(page)).flat();
      assert.ok(attributes.includes(name === 'address' ? `src=${address}/embed.js` : `${OPTIONS.get(name).attribute}=${address}`), path);
      assert.deepEqual(await problemOf(page, name), { text: false, invalid: 'false' }, path);
    }
  });
}

test('the printed policy allows the files of a folder, whatever it is called', async (t) => {
  const folder = "/o'd;d, $host (1)*=+!@&~";
  const site = await serve({ folders: { [`${new URL(folder, other.origin).pathname}${FOLDER}`]: cdn } });
  t.after(site.close);
  const page = await openBuilder(t, 'place=none');
  await write(page, 'address', `${site.origin}${folder}${FOLDER}`);
  const { snippet, policy } = await pasted(page);
  const pasting = await openPage(t, { html: hostPage(snippet, { head: '' }), csp: policy });
  await ready(pasting);
  assert.deepEqual((await notes(pasting)).reports, []);
});

test('the link of the exit is there without scripts: in the language that was chosen, and without a Referer', async (t) => {
  const page = await openBuilder(t);
  for (const [lang, words] of [
    ['en', 'Leave this page'],
    ['fr', 'Quitter cette page'],
  ]) {
    await follow(page, `widget=tbc-exit&lang=${lang}&topic=cybercrime`);
    await write(page, 'exit.href', 'https://www.example.org/');
    const { snippet } = await pasted(page);
    assert.doesNotMatch(snippet, /topic/, 'an exit is on no topic');
    assert.match(snippet, new RegExp(`<a href="https://www.example.org/" rel="noreferrer">${words}</a>`));
  }
});

test('on a sensitive topic the builder asks for a way to report, until there is one', async (t) => {
  const page = await openBuilder(t, 'topic=cybercrime');
  const asksForReport = () => page.locator('#no-report').isVisible();
  for (const { tag } of OFFERED_WIDGETS.filter(({ hasTopic }) => hasTopic)) {
    await follow(page, `widget=${tag}&topic=cybercrime`);
    assert.equal(await asksForReport(), false, tag);
    for (const topic of ['crimes-against-children', 'human-trafficking']) {
      await follow(page, `widget=${tag}&topic=${topic}`);
      assert.equal(await asksForReport(), true, `${tag} ${topic}`);
      await write(page, `${tag.slice(4)}.report-href`, '/report');
      assert.equal(await asksForReport(), false, `${tag} ${topic} with a link`);
    }
  }
});
