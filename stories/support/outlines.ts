import { make } from '../../src/builder/dom.js';

/** A box to be drawn around something, with its number. */
export interface Outlined {
  label: string;
  look: 'part' | 'slot' | 'stop';
  box: DOMRect;
}

/** In pixels: numbers that meet stand side by side. */
const BADGE = 20;

/** Draws boxes over what stands in a place, and draws them again whenever that changes. */
export function outline(place: HTMLElement, find: () => readonly Outlined[]): void {
  const layer = make('div', { class: 'outlines', 'aria-hidden': 'true', dir: 'ltr' });
  place.append(layer);
  const draw = (): void => {
    const origin = layer.getBoundingClientRect();
    const badges: { x: number; y: number }[] = [];
    layer.replaceChildren(
      ...find().map(({ label, look, box }) => {
        const badge = { x: box.left, y: box.top };
        while (badges.some(({ x, y }) => Math.abs(x - badge.x) < BADGE && Math.abs(y - badge.y) < BADGE)) badge.x += BADGE;
        badges.push(badge);
        const drawn = make('div', { class: `outline ${look}`, 'data-label': label }, make('span', {}, label));
        drawn.style.cssText = `left: ${box.left - origin.left}px; top: ${box.top - origin.top}px; width: ${box.width}px; height: ${box.height}px`;
        (drawn.firstElementChild as HTMLElement).style.left = `${badge.x - box.left}px`;
        return drawn;
      }),
    );
  };
  new ResizeObserver(draw).observe(place);
  const changes = new MutationObserver(draw);
  place.addEventListener('tbc-ready', ({ target }) => {
    changes.observe((target as Element).shadowRoot!, { attributes: true, childList: true, characterData: true, subtree: true });
    draw();
  });
}

/** The row of a legend brings out its boxes. */
export function bringOut(row: HTMLElement, stage: HTMLElement, label: string): void {
  const toggle = (isOn: boolean) => () => {
    for (const drawn of stage.querySelectorAll(`.outline[data-label="${label}"]`)) drawn.classList.toggle('on', isOn);
  };
  row.addEventListener('pointerenter', toggle(true));
  row.addEventListener('pointerleave', toggle(false));
}

/** The visible box of a part or of the content of a slot; `undefined` where there is none. */
export function boxOf(found: Element): DOMRect | undefined {
  if (found.localName !== 'slot') {
    const box = found.getBoundingClientRect();
    return box.width && box.height && found.checkVisibility() ? box : undefined;
  }
  const boxes = (found as HTMLSlotElement)
    .assignedElements({ flatten: true })
    .concat(...found.children)
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width && height);
  if (!boxes[0]) return undefined;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return new DOMRect(left, top, Math.max(...boxes.map((box) => box.right)) - left, Math.max(...boxes.map((box) => box.bottom)) - top);
}
