/** In place of a picture of the page's own that can't be had. Loaded when one fails. */
import { callNative } from '../internal/natives.js';
import type { TbcElement } from './tbc-element.js';

/** Characters of a description that are shown: the panel has room for a line or two. */
const MOST_CAPTION = 90;

/** The narrowest panel with room for a caption, in pixels; in a smaller one screen readers alone have the words. */
const ROOM = 200;
const CAPTION = 'padding: 0.75em 1em 0; text-align: center';
const UNSEEN_CAPTION = 'position: absolute; inline-size: 1px; overflow: clip; clip-path: inset(50%); white-space: nowrap';

/** Whether the browser can draw a picture. A drawing without a size of its own has no width, and is no failure. */
const isDrawn = (picture: HTMLImageElement): Promise<boolean> =>
  picture.decode().then(
    () => true,
    () => false,
  );

/** Shows the element's drawing with the description of the picture below it, until the page gives a picture that can be had. */
export async function replaceLostPicture(element: TbcElement, picture: HTMLImageElement): Promise<void> {
  if (!callNative(picture, 'closest', '[slot=media]') || (await isDrawn(picture))) return;
  const slot = element.shadowRoot?.querySelector<HTMLSlotElement>('slot[name=media]');
  if (!slot) return;
  const caption = callNative(element.ownerDocument, 'createElement', 'p') as HTMLParagraphElement;
  caption.className = 'small';
  caption.lang = element.pageLanguage;
  caption.dir = 'auto';
  caption.style.cssText = slot.parentElement!.clientWidth < ROOM ? UNSEEN_CAPTION : CAPTION;
  caption.textContent = picture.alt.slice(0, MOST_CAPTION);
  // A slot whose name nobody uses shows what it holds: the drawing.
  slot.name = 'lost-media';
  slot.after(caption);
  const restore = (): void => {
    caption.remove();
    slot.name = 'media';
  };
  picture.addEventListener('load', restore, { once: true });
}
