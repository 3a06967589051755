import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../../package/published.mjs';
import { examples } from '../support.mjs';
import { nameOf, payloads } from './payloads.mjs';
import { press, settled, surveyed } from './watch.mjs';

const { modules } = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));

/** The attributes of every element, by its tag. */
export const attributesOf = Object.fromEntries(
  modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name)]),
);

/** What every element of HTML may have, and ours read or hand on. */
export const GLOBAL_ATTRIBUTES = ['lang', 'dir', 'id', 'class', 'title', 'aria-label', 'role', 'slot', 'part'];

/** All attributes that the examples of an element ever set, at once. */
export const exampleAttributes = (tag) =>
  Object.assign({}, ...examples.filter((each) => each.tag === tag).map(({ example }) => example.attributes));

/** Values without malice. The most that any of them makes of an element is what a payload may make of it. */
const HARMLESS = ['Quokka', '#quokka', '/quokka', ''];

/** Runs in the page: one element for each set of attributes. */
async function setUp([tag, sets]) {
  const elements = sets.map((attributes) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  });
  document.body.replaceChildren(...elements);
  await Promise.all(elements.map((element) => element.updateComplete));
}

/** What elements with these attributes make of them. */
async function lookAt(page, tag, sets) {
  await page.evaluate(setUp, [tag, sets]);
  await settled(page);
  await press(page);
  return surveyed(page);
}

function most(counts) {
  const result = {};
  for (const names of counts) for (const [name, count] of Object.entries(names)) result[name] = Math.max(result[name] ?? 0, count);
  return result;
}

/**
 * Gives each payload to each of the attributes, beside `own` ones: as many elements as there are payloads, each with a
 * different one in every attribute. Tells what is wrong: `[{numbers, what}, …]`, empty where all is well.
 */
export async function faultsOf(page, { tag, attributes, own = {} }) {
  const set = (valueOf) => ({ ...own, ...Object.fromEntries(attributes.map((name, index) => [name, valueOf(index)])) });
  const harmless = await lookAt(page, tag, [...HARMLESS.map((value) => set(() => value)), set((index) => `Quokka${index}.`)]);
  const allowed = most(harmless.map(({ names }) => names));
  const shown = attributes.map((_, index) => index).filter((index) => harmless.at(-1).text.includes(`Quokka${index}.`));

  const payloadOf = (element, index) => payloads[(element + index) % payloads.length];
  const sets = payloads.map((_, element) => set((index) => payloadOf(element, index).text));
  const faults = [];
  (await lookAt(page, tag, sets)).forEach(({ names, faults: found, text }, element) => {
    const report = (what, indices) => {
      const numbers = indices.map((index) => payloadOf(element, index).number);
      const values = indices.map((index, place) => `${attributes[index]}=${nameOf(numbers[place])}`);
      faults.push({ numbers, what: `<${tag} ${values.join(' ')}>: ${what}` });
    };
    const all = attributes.map((_, index) => index);
    for (const what of found) report(what, all);
    for (const [name, count] of Object.entries(names)) {
      if (count > (allowed[name] ?? 0)) report(`${count} <${name}>, where harmless values make ${allowed[name] ?? 'none'}`, all);
    }
    for (const index of shown) if (!text.includes(payloadOf(element, index).text)) report('its words are not shown as they are', [index]);
  });
  return faults;
}
