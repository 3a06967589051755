import { executeServerCommand } from '@web/test-runner-commands';
import { elementManifests, pledgeService } from '../support/commands.js';
import { takeConsole } from '../support/console.js';
import { type Example, createBare, createExample, subjects } from '../support/elements.js';
import { expect, mount, parts, settled, waitUntil } from '../support/mount.js';
import { onSiteFiles } from '../support/site-files.js';
import { stub } from '../support/stubs.js';

const manifests = new Map((await elementManifests()).map((each) => [each.tagName, each]));
const feeds: string = await executeServerCommand('feed-server');

type Act = (element: HTMLElement) => unknown;
/** Attributes of an element, and what is then done to it. */
type Situation = [attributes: Record<string, string | true>, ...acts: Act[]];

/** Long, for a busy machine. */
const until = (condition: () => unknown, what: string): Promise<void> => waitUntil(condition, what, { timeout: 20_000 });
const waitFor =
  (part: string): Act =>
  (element) =>
    until(() => parts(element, part)[0], `part ${part}`);
const press =
  (part: string): Act =>
  async (element) => {
    await waitFor(part)(element);
    parts(element, part)[0]!.click();
  };
const waitForState =
  (state: string): Act =>
  (element) =>
    until(() => element.matches(`:state(${state})`), state);

/** States that the examples don't show: after a press, of a feed, or of something that fails. */
const SITUATIONS: Readonly<Record<string, readonly Situation[]>> = {
  'tbc-banner': [[{ dismissible: true }, press('close')]],
  'tbc-exit': [[{}, press('button')]],
  'tbc-tip-carousel': [
    [{}, press('next'), (element) => until(() => parts(element, 'slide')[0]!.inert, 'the second tip')],
    [{ src: `${feeds}/cases/json-feed` }, waitFor('action')],
    [{ src: `${feeds}/status/500` }, waitFor('retry')],
  ],
  'tbc-story-list': [
    [{ limit: '1' }, press('more')],
    [{ src: `${feeds}/cases/json-feed` }, waitFor('action')],
    [{ src: `${feeds}/status/500` }, waitFor('retry')],
  ],
  'tbc-pledge-button': [
    [{ campaign: 'kept' }, press('option'), press('button'), waitForState('pledged'), press('take-back'), waitForState('idle')],
    [{ campaign: 'sent', goal: '2', endpoint: await pledgeService() }, press('option'), press('button'), waitForState('pledged')],
    [
      { campaign: 'late', endpoint: await pledgeService(...Array<number>(9).fill(429)) },
      press('option'),
      press('button'),
      waitForState('waiting'),
    ],
    [
      { campaign: 'refused', endpoint: await pledgeService(...Array<number>(9).fill(400)) },
      press('option'),
      press('button'),
      waitForState('failed'),
    ],
  ],
};

/** On every element: a link that is followed, and a page that refuses what is rendered. */
const EVERYWHERE: readonly Situation[] = [
  [{ 'report-href': '#report' }, press('report')],
  [
    {},
    (element) =>
      stub(element, 'render', {
        value: () => {
          throw new Error('refused');
        },
      }),
    (element) => ((element as unknown as { theme: string }).theme = 'dark'),
  ],
];

interface Seen {
  slots: Set<string>;
  parts: Set<string>;
  properties: Set<string>;
  events: Map<string, string>;
  states: Set<string>;
  /** The style sheets as text, without white space. */
  css: string;
}

/** Every rule of the element's own styles, those in `@supports`, `@media` and `@container` too. */
function* rulesOf(list: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of list) {
    if (rule instanceof CSSStyleRule) yield rule;
    else if ('cssRules' in rule) yield* rulesOf(rule.cssRules as CSSRuleList);
  }
}

/** Everything that is rendered now and has this rule, in whatever state of the pointer and the focus. */
function elementsWith(root: ShadowRoot, { selectorText }: CSSStyleRule): Element[] {
  const plain = selectorText.replace(/::?(hover|active|focus-visible|after|before|slotted\([^)]*\)|-[\w-]+)/g, '');
  return plain.split(',').flatMap((each) => [...(/:host/.test(each) ? root.children : root.querySelectorAll(each.trim() || '*'))]);
}

/** The public CSS properties on which something that is rendered now depends, through the private ones of its ancestors. */
function* propertiesOf(root: ShadowRoot): Generator<string> {
  const declarations = root.adoptedStyleSheets.flatMap((sheet) =>
    [...rulesOf(sheet.cssRules)].flatMap((rule) => {
      const elements = elementsWith(root, rule);
      const pairs = elements.length ? [...rule.cssText.matchAll(/(--[\w-]+|[a-z-]+)\s*:\s*([^;{}]*)[;}]/g)] : [];
      return pairs.map(([, name = '', value = '']) => ({
        elements,
        name,
        used: [...value.matchAll(/var\((--[\w-]+)/g)].map(([, each]) => each!),
      }));
    }),
  );
  function* reach(elements: readonly Element[], used: readonly string[]): Generator<string> {
    for (const name of used) {
      if (name.startsWith('--tbc-')) yield name;
      for (const declaration of declarations.filter((each) => each.name === name)) {
        const around = declaration.elements.filter((outer) => elements.some((element) => outer.contains(element)));
        if (around.length) yield* reach(around, declaration.used);
      }
    }
  }
  for (const { elements, name, used } of declarations) if (!name.startsWith('--_')) yield* reach(elements, used);
}

function look(element: HTMLElement, seen: Seen): void {
  const root = element.shadowRoot!;
  for (const slot of root.querySelectorAll('slot')) seen.slots.add(slot.name);
  for (const each of root.querySelectorAll('[part]')) for (const name of each.part) seen.parts.add(name);
  for (const property of propertiesOf(root)) seen.properties.add(property);
  seen.css += [...root.adoptedStyleSheets]
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('')
    .replace(/\s+/g, '');
}

/** Everything that an element shows and says in its examples and situations. */
async function seenOf(tag: string, examples: readonly Example[]): Promise<Seen> {
  const seen: Seen = { slots: new Set(), parts: new Set(), properties: new Set(), events: new Map(), states: new Set(), css: '' };
  const hear = (event: Event): void => {
    if (event.target instanceof Element && event.target.localName === tag) seen.events.set(event.type, event.constructor.name);
    if (event.type === 'tbc-follow' || event.type === 'tbc-leave') event.preventDefault();
  };
  const { dispatchEvent } = EventTarget.prototype;
  stub(EventTarget.prototype, 'dispatchEvent', {
    value(this: EventTarget, event: Event) {
      const result = dispatchEvent.call(this, event);
      if (event.type.startsWith('tbc-')) hear(event);
      return result;
    },
  });
  const { add } = CustomStateSet.prototype;
  stub(CustomStateSet.prototype, 'add', {
    value(this: CustomStateSet, name: string) {
      seen.states.add(name);
      return add.call(this, name);
    },
  });
  const examine = async (element: HTMLElement, acts: readonly Act[] = []): Promise<void> => {
    for (const type of ['tbc-follow', 'tbc-leave']) element.addEventListener(type, (event) => event.preventDefault());
    await mount(element);
    look(element, seen);
    for (const act of acts) {
      await act(element);
      await settled(element);
      look(element, seen);
    }
    element.remove();
  };
  for (const example of examples) await examine(createExample(tag, example));
  for (const [attributes, ...acts] of [...(SITUATIONS[tag] ?? []), ...EVERYWHERE]) {
    await examine(createBare(tag, attributes), acts);
  }
  // Some of the situations are failures, of which the element speaks.
  takeConsole();
  localStorage.clear();
  return seen;
}

/** Some colours follow a ground that the page sets, and have their default only where it sets none. */
const withoutFollowers = (css: string): string => css.replace(/var\(--_(?:ink|label|pressed),((?:[^()]|\([^()]*\))*)\)/g, '$1');

/** Numbers as the build of a site writes them: `0.125em` is `.125em` there, and `120ms` is `.12s`. */
const plain = (css: string): string =>
  css.replace(/\b(\d+)ms\b/g, (_, milliseconds: string) => `${Number(milliseconds) / 1000}s`).replace(/\b0\./g, '.');

const names = (documented: readonly { name: string }[]): string[] => documented.map(({ name }) => name).sort();

describe('custom-elements.json', () => {
  it('describes every element', () => {
    expect([...manifests.keys()].sort()).to.deep.equal(subjects.map(({ tag }) => tag).sort());
  });

  for (const { tag, constructor, examples } of subjects) {
    const documented = manifests.get(tag)!;

    it(`has the attributes of ${tag}, and the properties they set`, () => {
      const actual = [...constructor.elementProperties]
        .filter(([, { attribute, state }]) => !state && attribute !== false)
        .map(([property, { attribute }]) => [typeof attribute === 'string' ? attribute : property.toLowerCase(), property]);
      expect(documented.attributes.map(({ name, fieldName }) => [name, fieldName]).sort()).to.deep.equal(actual.sort());
      const element = document.createElement(tag) as unknown as Record<string, unknown>;
      for (const { name, kind } of documented.members) {
        expect(name in element, name).to.equal(true);
        expect(typeof element[name] === 'function', name).to.equal(kind === 'method');
      }
    });

    it(`has what ${tag} shows and says`, async function (this: { timeout(milliseconds: number): void }) {
      this.timeout(60_000);
      const seen = await seenOf(tag, examples);
      expect([...seen.slots].sort(), 'slots').to.deep.equal(names(documented.slots));
      expect([...seen.parts].sort(), 'parts').to.deep.equal(names(documented.cssParts));
      expect([...seen.properties].sort(), 'CSS properties').to.deep.equal(names(documented.cssProperties));
      expect([...seen.states].sort(), 'custom states').to.deep.equal(names(documented.cssStates ?? []));
      for (const { name, default: light, description = '' } of documented.cssProperties) {
        for (const value of [light, /Dark theme[^:]*: (#[\da-f]+)/.exec(description)?.[1]]) {
          if (value) expect(withoutFollowers(plain(seen.css))).to.include(plain(`var(${name},${value.replace(/\s+/g, '')})`));
        }
      }
      expect([...seen.events.keys()].sort(), 'events').to.deep.equal(names(documented.events));
      const classes = documented.events.map(({ name, type }) => [name, type!.text]);
      if (!onSiteFiles) expect([...seen.events].sort(), 'classes of events').to.deep.equal(classes.sort());
    });
  }
});
