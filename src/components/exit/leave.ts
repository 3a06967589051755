/**
 * Leaving the page at once: the page is covered, its title is cleared, and the other site takes its place in the history
 * without learning where the visitor was. Nothing is loaded for it, so it works without a network too.
 */
import { callNative, getNative } from '../../internal/natives.js';
import { attempt } from '../../internal/warn.js';

type Styles = Readonly<Record<string, string>>;

/** The words on the cover, and how they are read. */
export interface CoverWords {
  text: string;
  lang: string;
  dir: string;
}

/*
 * The cover is no part of any shadow root, so a page's rules reach it: each of these is `!important`. An empty page in the
 * system's colours and the visitor's own light or dark: to who looks over a shoulder, a page that is still loading.
 */
const COVER_STYLES: Styles = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  'z-index': '2147483647',
  display: 'block',
  'box-sizing': 'border-box',
  'max-inline-size': 'none',
  'max-block-size': 'none',
  padding: '1.5em',
  'color-scheme': 'light dark',
  background: 'Canvas',
  color: 'CanvasText',
  font: '1em/1.5 system-ui, sans-serif',
};
const WORDS_STYLES: Styles = { all: 'revert', margin: '0' };
const LINK_STYLES: Styles = { all: 'revert', color: 'CanvasText' };

/** Undoes what was done to the page; there is nothing to undo before the visitor leaves. */
let uncover: (() => void) | undefined;

const create = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  callNative(document, 'createElement', name) as HTMLElementTagNameMap[Name];

const setStyles = ({ style }: HTMLElement, styles: Styles): void => {
  for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important');
};

const setTitle = (title: string): unknown => Reflect.set(Object.getPrototypeOf(document) as Document, 'title', title, document);

const keepFromAsking = (event: Event): void => event.stopImmediatePropagation();

const keepOpen = (event: Event): void => event.preventDefault();

/** A page that comes back from the browser's back/forward cache is as it was. */
function onPageShow({ persisted }: PageTransitionEvent): void {
  if (persisted) uncover?.();
}

function go(address: string): void {
  attempt(() => location.replace(address), 'The quick exit could not leave the page.');
}

/** Takes the place of the page's own referrer policy, which may be laxer. */
function silenceReferrer(): HTMLElement {
  const meta = create('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  callNative(getNative(document, 'documentElement'), 'append', meta);
  return meta;
}

/**
 * A modal dialog lies above all else, dialogs of the page too, and keeps the keyboard and screen readers from the page. Its words are
 * a link: where the other site does not answer, or the loading was stopped, the page stays covered, and who presses them tries again.
 */
function cover(address: string, { text, lang, dir }: CoverWords): HTMLElement {
  const dialog = create('dialog');
  setStyles(dialog, COVER_STYLES);
  Object.assign(dialog, { lang, dir });
  const words = create('p');
  setStyles(words, WORDS_STYLES);
  words.setAttribute('role', 'alert');
  const link = create('a');
  setStyles(link, LINK_STYLES);
  Object.assign(link, { href: address, rel: 'nofollow noreferrer' });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go(address);
  });
  words.append(link);
  dialog.append(words);
  dialog.addEventListener('cancel', keepOpen);
  callNative(getNative(document, 'documentElement'), 'append', dialog);
  attempt(() => dialog.showModal(), 'The cover of the page lies below its dialogs.');
  // A screen reader reads what changes in an alert, and not what was in it from the start.
  setTimeout(() => (link.textContent = text));
  return dialog;
}

/** Covers the page, and goes to the address in place of it. */
export function leave(address: string, words: CoverWords): void {
  attempt(() => {
    if (!uncover) {
      const title = getNative(document, 'title');
      const added = [silenceReferrer(), cover(address, words)];
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
  go(address);
}
