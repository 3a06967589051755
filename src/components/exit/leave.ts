/**
 * Leaving the page at once: the page is covered, its title is cleared, and the other site takes its place in the history
 * without learning where the visitor was. Nothing is loaded for it, so it works without a network too.
 */
import { callNative, getNative } from '../../internal/natives.js';
import { attempt } from '../../internal/warn.js';

/** The words on the cover, and how they are read. */
export interface CoverWords {
  text: string;
  lang: string;
  dir: string;
}

/** The cover is no part of any shadow root, so a page's rules reach it: each of these is `!important`. */
const COVER_STYLES = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  'z-index': '2147483647',
  display: 'grid',
  'place-content': 'center',
  'box-sizing': 'border-box',
  'inline-size': '100vw',
  'block-size': '100vh',
  'max-inline-size': 'none',
  'max-block-size': 'none',
  padding: '1em',
  background: 'Canvas',
  color: 'CanvasText',
  font: '1.5em/1.5 system-ui, sans-serif',
  'text-align': 'center',
};

/** Undoes what was done to the page; there is nothing to undo before the visitor leaves. */
let uncover: (() => void) | undefined;

const create = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  callNative(document, 'createElement', name) as HTMLElementTagNameMap[Name];

const setTitle = (title: string): unknown => Reflect.set(Object.getPrototypeOf(document) as Document, 'title', title, document);

const keepFromAsking = (event: Event): void => event.stopImmediatePropagation();

const keepOpen = (event: Event): void => event.preventDefault();

/** A page that comes back from the browser's back/forward cache is as it was. */
function onPageShow({ persisted }: PageTransitionEvent): void {
  if (persisted) uncover?.();
}

/** Takes the place of the page's own referrer policy, which may be laxer. */
function silenceReferrer(): HTMLElement {
  const meta = create('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  callNative(getNative(document, 'documentElement'), 'append', meta);
  return meta;
}

/** A modal dialog lies above all else, dialogs of the page too, and keeps the keyboard and screen readers from the page. */
function cover({ text, lang, dir }: CoverWords): HTMLElement {
  const dialog = create('dialog');
  for (const [name, value] of Object.entries(COVER_STYLES)) dialog.style.setProperty(name, value, 'important');
  Object.assign(dialog, { lang, dir });
  const words = create('p');
  words.setAttribute('role', 'alert');
  dialog.append(words);
  dialog.addEventListener('cancel', keepOpen);
  callNative(getNative(document, 'documentElement'), 'append', dialog);
  attempt(() => dialog.showModal(), 'The cover of the page lies below its dialogs.');
  // A screen reader reads what changes in an alert, and not what was in it from the start.
  setTimeout(() => (words.textContent = text));
  return dialog;
}

/** Covers the page, and goes to the address in place of it. */
export function leave(address: string, words: CoverWords): void {
  attempt(() => {
    if (!uncover) {
      const title = getNative(document, 'title');
      const added = [silenceReferrer(), cover(words)];
      setTitle('');
      // A page that asks "Leave this site?" would keep the visitor.
      addEventListener('beforeunload', keepFromAsking, true);
      addEventListener('pageshow', onPageShow);
      uncover = () => {
        uncover = undefined;
        removeEventListener('beforeunload', keepFromAsking, true);
        removeEventListener('pageshow', onPageShow);
        setTitle(title);
        for (const each of added) each.remove();
      };
    }
  }, 'The page could not be covered before it was left.');
  attempt(() => location.replace(address), 'The quick exit could not leave the page.');
}
