import { expect } from 'storybook/test';
import { make } from '../../src/builder/dom.js';
import { elementsIn, settle } from './acts.js';
import { boxOf, bringOut, outline } from './outlines.js';

/** An element as a screen reader meets it. */
interface Met {
  element: Element;
  role: string;
  name: string;
  isStop: boolean;
}

/** The roles that the elements use; everything else is text or a box. */
const ROLES: readonly (readonly [selector: string, role: string])[] = [
  ['a[href]', 'link'],
  ['button', 'button'],
  ['summary', 'button, opens a panel'],
  ['input[type=radio]', 'radio button'],
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['ul, ol', 'list'],
  ['fieldset', 'group'],
  ['progress', 'progress bar'],
  ['img[alt]:not([alt=""])', 'picture'],
];
const STOPS = 'a[href], button, summary, input, [tabindex="0"]';

const NAMED_BY_WORDS = 'a, button, summary, [role=heading], [role=status], h1, h2, h3, h4, h5, h6';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const childrenOf = (node: Element): readonly Node[] => {
  if (node.localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes();
    return assigned.length ? assigned : [...node.childNodes];
  }
  return [...(node.shadowRoot ?? node).childNodes];
};

/** Words as they stand in the page: those in a slot too. */
function wordsOf(node: Node): string {
  if (node instanceof Element) return tidy(childrenOf(node).map(wordsOf).join(' '));
  return node instanceof Text ? tidy(node.data) : '';
}

/** As far as the elements need it: https://www.w3.org/TR/accname-1.2/ has the rest. */
function nameOf(element: Element): string {
  const ids = element.getAttribute('aria-labelledby');
  const named = ids ? (element.getRootNode() as ShadowRoot).getElementById(ids) : element.querySelector(':scope > legend');
  if (element.ariaLabel) return element.ariaLabel;
  if (named) return wordsOf(named);
  if (element instanceof HTMLImageElement) return element.alt;
  if (element instanceof HTMLInputElement) return wordsOf(element.closest('label') ?? element);
  return element.matches(NAMED_BY_WORDS) ? wordsOf(element) : '';
}

function roleOf(element: Element): string {
  const role = element.role ?? ROLES.find(([selector]) => element.matches(selector))?.[1] ?? '';
  if (role === 'heading') return `heading ${element.ariaLevel ?? element.localName.slice(1)}`;
  return element.ariaRoleDescription ?? role;
}

/**
 * In the order of the page, without what is hidden; of radio buttons only the first is a stop of the Tab key.
 * `isSaid`: its words are those of a name that was met before.
 */
function meet(node: Node, met: Met[], isSaid = false): Met[] {
  if (node instanceof Text && tidy(node.data) && !isSaid) {
    met.push({ element: node.parentElement!, role: 'text', name: tidy(node.data), isStop: false });
  }
  if (!(node instanceof Element) || node.ariaHidden === 'true' || (node as HTMLElement).inert) return met;
  if (node.localName !== 'slot' && !node.checkVisibility()) return met;
  const role = roleOf(node);
  const name = nameOf(node);
  const isLaterRadio = node.matches('input') && met.some(({ element }) => element.matches('input'));
  if (role || name) met.push({ element: node, role, name, isStop: node.matches(STOPS) && !isLaterRadio });
  for (const child of childrenOf(node)) meet(child, met, isSaid || node.matches(`label, ${NAMED_BY_WORDS}`));
  return met;
}

export const meetsIn = (element: Element): Met[] => childrenOf(element).flatMap((child) => meet(child, []));

/** An element with the stops of the Tab key numbered, and beside it what a screen reader meets, in its order. */
export function showReading(element: HTMLElement): HTMLElement {
  const stage = make('div', { class: 'stage' }, element);
  const rows = make('tbody');
  const caption = make('caption', {}, 'In the order of reading: what has a role, its name, and where the Tab key stops');
  const head = make('tr', {}, ...['Tab', 'Role', 'Name'].map((text) => make('th', { scope: 'col' }, text)));
  const legend = make('table', { class: 'legend', lang: 'en', dir: 'ltr' }, caption, make('thead', {}, head), rows);
  outline(stage, () => {
    const met = meetsIn(element);
    const stops = met.filter(({ isStop }) => isStop);
    const numberOf = (each: Met): string => (each.isStop ? `${stops.indexOf(each) + 1}` : '');
    rows.replaceChildren(
      ...met.map((each) => {
        const badge = each.isStop ? make('span', { class: 'badge stop' }, numberOf(each)) : '';
        const row = make('tr', {}, make('td', {}, badge), make('td', {}, each.role), make('td', { dir: 'auto' }, each.name));
        bringOut(row, stage, numberOf(each));
        return row;
      }),
    );
    return stops.flatMap((each) => {
      const box = boxOf(each.element.closest('label') ?? each.element);
      return box ? [{ label: numberOf(each), look: 'stop' as const, box }] : [];
    });
  });
  return make('div', { class: 'anatomy' }, stage, legend);
}

/** Whatever can be reached has a name and, but for links in a line of text, the room that WCAG 2.2 asks for (2.5.8). */
export async function expectUsable(canvas: HTMLElement): Promise<void> {
  await settle(canvas);
  for (const { element, name } of elementsIn(canvas)
    .flatMap(meetsIn)
    .filter(({ isStop }) => isStop)) {
    await expect(name, element.localName).not.toBe('');
    if (element.matches('button, summary, input')) {
      const { height } = (element.closest('label') ?? element).getBoundingClientRect();
      await expect(height, name).toBeGreaterThanOrEqual(24);
    }
  }
}
