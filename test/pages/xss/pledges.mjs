import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { servePledges } from '../../../scripts/pledge-endpoint.mjs';
import { excess, most } from './attributes.mjs';
import { dist } from '../../package/published.mjs';
import { until } from '../support.mjs';
import { nameOf, payloads } from './payloads.mjs';
import { press, settled } from './watch.mjs';

const { countIn } = await import(pathToFileURL(join(dist, 'pledge/count.js')));

const CAMPAIGN = 'quokka';

const json = (value, status = 200) => ({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
const now = () => new Date().toISOString();

/** Where a text stands in what a service says, or another program has left on the device. */
const ANSWERS = {
  count: (text) => json({ campaign: CAMPAIGN, count: text, asOf: now() }),
  asOf: (text) => json({ campaign: CAMPAIGN, count: 12, asOf: text }),
  campaign: (text) => json({ campaign: text, count: 12, asOf: now() }),
  more: (text) => json({ campaign: CAMPAIGN, count: 12, asOf: now(), message: text, url: text, __proto__: { href: text } }),
  page: (text) => ({ status: 200, headers: { 'content-type': 'text/html' }, body: String(text) }),
  refusal: (text) => ({ status: 403, headers: { 'content-type': 'text/html' }, body: String(text) }),
  // Texts as a header can hold them.
  redirect: (text) => ({ status: 307, headers: { location: encodeURI(text).replaceAll('%25', '%') } }),
  wait: (text) => ({ status: 429, headers: { 'retry-after': encodeURI(text) } }),
};
const KINDS = [...Object.keys(ANSWERS), 'stored'];

/** Answers without malice, as many of each as there are kinds. */
const HARMLESS = ['Quokka', 12, null].flatMap((text) => KINDS.map(() => text));

/** A service that says the text of a payload in every way: its endpoint is `/KIND/NUMBER` below this one's. */
export function hostileService() {
  return servePledges({
    answer(request, pathname) {
      const [, , kind, number] = pathname.split('/');
      const text = payloads[number - 1]?.text ?? HARMLESS[number - 1 - payloads.length];
      return request.method === 'OPTIONS' ? undefined : ANSWERS[kind]?.(text);
    },
  });
}

/** Runs in the page: a button for each answer, all of them in view, for only then they ask. */
async function setUp({ tag, campaign, answers }) {
  localStorage.clear();
  const buttons = answers.map(({ endpoint, text, isStored }) => {
    if (isStored) {
      const pledge = {
        id: crypto.randomUUID(),
        campaign,
        endpoint,
        promise: text,
        words: text,
        language: text,
        date: new Date().toISOString(),
        state: 'pledged',
      };
      localStorage.setItem(`turn-back-crime:pledge:${endpoint} ${campaign}`, JSON.stringify(pledge));
    }
    const button = document.createElement(tag);
    const attributes = { campaign, endpoint, goal: '100', 'min-count': '0', networks: 'facebook x' };
    for (const [name, value] of Object.entries(attributes)) button.setAttribute(name, value);
    Object.assign(button.style, { position: 'absolute', top: '0' });
    return button;
  });
  document.body.replaceChildren(...buttons);
  await Promise.all(buttons.map((button) => button.updateComplete));
}

/** Runs in the page: whether these buttons show the sound number that their service says. */
const areCounted = (indices) => indices.every((index) => document.body.children[index].shadowRoot?.textContent.includes('12 pledges'));

/** The faults of buttons whose service says a payload, each in another way: `[{what}, …]`. */
export async function faultsOfAnswers(page, service, isPressed) {
  const texts = [...payloads.map(({ text }) => text), ...HARMLESS];
  const kindOf = (index) => KINDS[index % KINDS.length];
  const answers = texts.map((text, index) => {
    const kind = kindOf(index);
    return { endpoint: `${service.endpoint}/${kind}/${index + 1}`, text, isStored: kind === 'stored' };
  });
  await page.evaluate(setUp, { tag: 'tbc-pledge-button', campaign: CAMPAIGN, answers });
  // Only what is seen asks for its number, and not at once.
  const sound = texts.flatMap((text, index) => (text === 12 && kindOf(index) === 'count' ? index : []));
  await until(page, areCounted, sound);
  await settled(page);
  if (isPressed) await press(page);
  const found = JSON.parse(await page.evaluate(() => JSON.stringify(survey([...document.body.children]))));
  const allowed = most(found.slice(payloads.length).map(({ names }) => names));
  return found.slice(0, payloads.length).flatMap(({ names, faults, text }, index) => {
    // The words of a stored pledge are shown as what the visitor has promised; nothing that a service says is.
    const said = kindOf(index) !== 'stored' && /alert\(|xss\.example/.test(text) ? ['words of an answer are shown'] : [];
    return [...faults, ...excess(names, allowed), ...said].map((what) => ({ what: `${kindOf(index)}: ${what}: ${nameOf(index + 1)}` }));
  });
}

/** Which answers are believed where a payload stands in the place of each thing that counts. */
export const believed = () =>
  payloads.flatMap(({ kind, text }) => {
    const values = kind === 'json' ? [text, JSON.parse(text)] : [text];
    const sound = { campaign: CAMPAIGN, count: 12, asOf: now() };
    const answers = values.flatMap((value) => [value, ...Object.keys(sound).map((name) => ({ ...sound, [name]: value }))]);
    return answers.filter((answer) => countIn(answer, CAMPAIGN));
  });
