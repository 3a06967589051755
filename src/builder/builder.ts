/** The embed builder: choose a widget, look at it, copy the snippet. What is chosen stands in the page's address. */
import { SENSITIVE_TOPICS } from '../content/topics.js';
import { directionOf } from '../localization/language.js';
import { addressProblem, folderFrom, isOwnComputer, onAnotherHost } from './address.js';
import { stylesPlaceOf, snippetOptions, widgetOf } from './choices.js';
import { SPOKEN } from './content.js';
import { build, make } from './dom.js';
import { BuilderForm, showProblem } from './form.js';
import { measure } from './measure.js';
import { reserveFor } from './reserve.js';
import { type SnippetOptions, elementMarkup, policyFor, snippetFor, styleSheetFor } from './snippet.js';

const find = (id: string): HTMLElement => document.getElementById(id)!;
const stage = find('stage');
const status = find('status');
const snippet = find('snippet');
const address = find('address') as HTMLInputElement;

// The folder beside this page, as the built page's own script tag names it.
const folder = document.querySelector<HTMLScriptElement>('script[src$="/embed.js"]')?.src.replace(/\/embed\.js$/, '') ?? '';
address.defaultValue = folder;
address.value = folder;
const form = new BuilderForm(find('form') as HTMLFormElement);

const say = (text: string): void => {
  status.textContent = text;
};

const reserves = new Map<string, Promise<string>>();

/** The height to keep free for a widget: measured once for all settings that look alike. */
function reserveOf({ tag, attributes, language }: SnippetOptions): Promise<string> {
  const key = JSON.stringify([tag, attributes, language]);
  let reserve = reserves.get(key);
  if (!reserve) reserves.set(key, (reserve = measure(tag, attributes, language ? [language] : SPOKEN).then(reserveFor)));
  return reserve;
}

/** The folder of the files: the one that was typed, or that beside this page where none was, or none that can be used. */
function chosenFolder(): string {
  const typed = address.value.trim() && folderFrom(address.value);
  const problem = addressProblem(typed);
  showProblem(address, problem);
  const used = typed && !problem ? typed : folder;
  find('own-computer').hidden = !!problem || !isOwnComputer(used);
  return used;
}

/** Says which addresses the link to this page has filled in, as browsers read them: nothing in one looks like something else. */
function showAddressesFromLink(): void {
  const list = make('dl', { id: 'addresses' });
  for (const [label, value] of form.addressesFromLink) {
    list.append(make('dt', { class: 'hint' }, label), make('dd', {}, onAnotherHost(value.trim())?.href ?? value));
  }
  find('from-link').hidden = !list.hasChildNodes();
  // A list that stays is left in place: screen readers would say it again with each letter that is typed elsewhere.
  const shown = find('addresses');
  if (!shown.isEqualNode(list)) shown.replaceWith(list);
}

/** The parts of a snippet that nobody needs to read, and that would make it look hard: styles, and the lines that are of use but not needed. */
const NOT_TO_READ = /((?<=style=")[^"]*|(?<=-->\n)<link [^\n]*(?:\n<link [^\n]*)*)/;

let latest = 0;

async function show(): Promise<void> {
  form.update();
  showAddressesFromLink();
  const turn = ++latest;
  snippet.setAttribute('aria-busy', 'true');
  const choices = form.ownChoices;
  const options = snippetOptions(choices, chosenFolder());
  const place = stylesPlaceOf(choices);
  if (place !== 'none') options.reserve = await reserveOf(options);
  // Meanwhile something else may have been chosen.
  if (turn !== latest) return;
  const parts = snippetFor(options).split(NOT_TO_READ);
  snippet.replaceChildren(
    ...parts.map((part, index) => (index % 2 ? make('span', { class: part.startsWith('<') ? 'quiet lines' : 'quiet' }, part) : part)),
  );
  find('sheet').textContent = styleSheetFor(options);
  find('no-report').hidden = !!options.attributes['report-href'] || !SENSITIVE_TOPICS.some((topic) => topic === options.attributes.topic);
  find('sheet-field').hidden = place !== 'sheet';
  find('policy').textContent = policyFor(options);
  stage.dir = options.language ? directionOf(options.language) : 'ltr';
  stage.dataset.width = choices.get('width') ?? '';
  // The builder's page has no such style sheet, and its script may set styles.
  stage.replaceChildren(build(elementMarkup({ ...options, stylesIn: 'snippet' })));
  snippet.setAttribute('aria-busy', 'false');
  // Only now, so that nothing moves while the page loads.
  find('form').hidden = false;
  const element = stage.querySelector(options.tag);
  element?.addEventListener('tbc-ready', () => {
    find('absent').hidden = !(element as HTMLElement).hidden;
  });
}

function changed(): void {
  const { choices } = form;
  // Not `location.hash`: each letter typed would be a page to go back to.
  history.replaceState(null, '', choices.size ? `#${choices.toString()}` : location.pathname + location.search);
  say('');
  void show();
}

function restore(): void {
  form.set(new URLSearchParams(location.hash.slice(1)));
  void show();
}

/** The message after a text was copied, by the text's id. */
const COPIED: Readonly<Record<string, () => string>> = {
  snippet: () => `Copied. Paste it where the ${widgetOf(form.choices).noun} should appear.`,
  sheet: () => 'Copied. Paste it at the end of your own style sheet.',
  policy: () => 'Copied.',
};

async function copy(id: string): Promise<void> {
  const text = find(id);
  try {
    await navigator.clipboard.writeText(text.textContent);
    say(COPIED[id]!());
  } catch {
    getSelection()?.selectAllChildren(text);
    say('Your browser did not let this page copy. The text is selected: press Ctrl+C or ⌘C.');
  }
}

find('form').addEventListener('input', changed);
find('form').addEventListener('submit', (event) => event.preventDefault());
find('accept').addEventListener('click', () => {
  form.acceptAddresses();
  void show();
  say('The addresses from the link are used now.');
});
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  button.addEventListener('click', () => void copy(button.dataset.copies!));
}
addEventListener('hashchange', restore);
// No link to the field: the page's address keeps what is chosen.
find('to-files').addEventListener('click', () => address.focus());

// Beside the preview there is room for all choices; on a phone, the preview and the snippet would stand far below them.
const isBesidePreview = matchMedia('(min-width: 60em)');
const fold = (): void => {
  (find('more') as HTMLDetailsElement).open = isBesidePreview.matches;
};
isBesidePreview.addEventListener('change', fold);
fold();

// In the preview links stay and nothing closes for good; the messages say what would happen.
stage.addEventListener('tbc-follow', (event) => {
  event.preventDefault();
  say(`On your page this link opens ${event.href}`);
});
stage.addEventListener('tbc-dismiss', (event) => {
  event.preventDefault();
  say('On your page the banner closes now.');
});

restore();
