import { expect } from 'storybook/test';
import { declarationOf } from '../../.storybook/manifest.js';
import { make } from '../../src/builder/dom.js';
import { elementsIn, eventually, settle } from './acts.js';
import { type Outlined, boxOf, bringOut, outline } from './outlines.js';
import { type Specimen, showSpecimens } from './specimens.js';

interface PartOrSlot {
  number: string;
  look: 'part' | 'slot';
  /** As a page's author writes it. */
  code: string;
  /** In the shadow root. */
  selector: string;
  description: string;
}

/** Every part and slot of an element that the manifest has, numbered. */
function partsAndSlotsOf(tag: string): PartOrSlot[] {
  const { cssParts = [], slots = [] } = declarationOf(tag);
  const parts = cssParts.map(({ name, description = '' }) => ({
    look: 'part' as const,
    code: `::part(${name})`,
    selector: `[part~='${name}']`,
    description,
  }));
  const own = slots.map(({ name, description = '' }) => ({
    look: 'slot' as const,
    code: name ? `slot="${name}"` : 'inside the tag',
    selector: name ? `slot[name='${name}']` : 'slot:not([name])',
    description,
  }));
  return [...parts, ...own].map((each, index) => ({ ...each, number: `${index + 1}` }));
}

/** Each part once: the first that can be seen. */
const outlinedIn = (element: Element, partsAndSlots: readonly PartOrSlot[]): Outlined[] =>
  partsAndSlots.flatMap(({ number, look, selector }) => {
    const box = [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(boxOf).find(Boolean);
    return box ? [{ label: number, look, box }] : [];
  });

/** Text between backticks is code. */
const inCode = (text: string): (Node | string)[] => text.split('`').map((piece, index) => (index % 2 ? make('code', {}, piece) : piece));

/** Elements with every part and slot outlined and numbered, and what each number is. */
export function showAnatomy(tag: string, specimens: readonly Specimen[]): HTMLElement {
  const partsAndSlots = partsAndSlotsOf(tag);
  const stage = showSpecimens(specimens);
  for (const { element } of specimens) outline(element.parentElement!, () => outlinedIn(element, partsAndSlots));
  const rows = partsAndSlots.map(({ number, look, code, description }) => {
    const row = make(
      'tr',
      {},
      make('td', {}, make('span', { class: `badge ${look}` }, number)),
      make('td', {}, make('code', {}, code)),
      make('td', {}, ...inCode(description)),
    );
    bringOut(row, stage, number);
    return row;
  });
  const head = make('tr', {}, ...['No.', 'Name', 'What it is'].map((text) => make('th', { scope: 'col' }, text)));
  const legend = make('table', { class: 'legend', lang: 'en', dir: 'ltr' }, make('thead', {}, head), make('tbody', {}, ...rows));
  return make('div', { class: 'anatomy' }, stage, legend);
}

/** Nothing that the manifest has is missing; only a slot may be there and show nothing. */
export async function expectWhole(tag: string, canvas: HTMLElement): Promise<void> {
  await settle(canvas);
  const roots = elementsIn(canvas).map((element) => element.renderRoot);
  const isMissing = ({ look, selector }: PartOrSlot): boolean => {
    const found = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    return look === 'part' ? !found.some(boxOf) : !found.length;
  };
  const partsAndSlots = partsAndSlotsOf(tag);
  // A count comes when its service has answered.
  await eventually(() => void expect(partsAndSlots.flatMap((each) => (isMissing(each) ? each.code : [])).join(' ')).toBe(''));
}
