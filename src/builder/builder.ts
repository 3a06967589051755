/** The embed builder: choose a widget, look at it, copy the snippet. What is chosen stands in the page's address. */
import { directionOf } from '../localization/language.js';
import { languageOf, snippetOptions, widgetOf } from './choices.js';
import { SPOKEN } from './content.js';
import { build } from './dom.js';
import { BuilderForm } from './form.js';
import { measure } from './measure.js';
import { reserveFor } from './reserve.js';
import { elementMarkup, snippetFor } from './snippet.js';

const find = <Found extends HTMLElement>(id: string): Found => document.getElementById(id) as Found;
const stage = find('stage');
const status = find('status');
const code = find('snippet');
const address = find<HTMLInputElement>('address');

// The folder beside this page, as the built page's own script tag names it.
const folder = document.querySelector<HTMLScriptElement>('script[src$="/embed.js"]')?.src.replace(/\/embed\.js$/, '') ?? '';
address.defaultValue = folder;
address.value = folder;
const form = new BuilderForm(find<HTMLFormElement>('form'));

const say = (text: string): void => {
  status.textContent = text;
};

const reserves = new Map<string, Promise<string>>();

/** The height to keep free for a widget: measured once for all settings that look alike. */
function reserveOf({ tag, attributes, language }: ReturnType<typeof snippetOptions>): Promise<string> {
  const key = JSON.stringify([tag, attributes, language]);
  let reserve = reserves.get(key);
  if (!reserve) reserves.set(key, (reserve = measure(tag, attributes, language ? [language] : SPOKEN).then(reserveFor)));
  return reserve;
}

let latest = 0;

async function show(): Promise<void> {
  form.update();
  const turn = ++latest;
  const { choices } = form;
  const options = snippetOptions(choices, address.value.trim() || folder);
  if (choices.get('reserve') !== 'no') options.reserve = await reserveOf(options);
  // Meanwhile something else may have been chosen.
  if (turn !== latest) return;
  code.textContent = snippetFor(options);
  const language = languageOf(choices);
  stage.dir = language ? directionOf(language) : 'ltr';
  stage.dataset.width = choices.get('width') ?? '';
  stage.replaceChildren(build(elementMarkup(options)));
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

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    say(`Copied. Paste it where the ${widgetOf(form.choices).noun} shall appear.`);
  } catch {
    getSelection()?.selectAllChildren(code);
    say('Your browser did not let this page copy. The snippet is selected: press Ctrl+C or ⌘C.');
  }
}

find('form').addEventListener('input', changed);
find('form').addEventListener('submit', (event) => event.preventDefault());
find('copy').addEventListener('click', () => void copy());
addEventListener('hashchange', restore);

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
