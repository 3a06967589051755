import { symbols } from '../content/symbols.js';
import { TOPICS } from '../content/topics.js';
import { addressProblem } from './address.js';
import { type Choices, isOffered, nameOf, widgetOf } from './choices.js';
import { SPOKEN, topicName } from './content.js';
import { languageName } from './language-name.js';
import { summaryOf } from './manifest.js';
import { SOURCE_LANGUAGE, matchLanguage } from '../localization/language.js';
import { make } from './dom.js';
import { type Option, STYLES_PLACES, THEME, OFFERED_WIDGETS, PREVIEW_WIDTHS, type Widget } from './options.js';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function drawing(viewBox: string, content: string): HTMLElement {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" aria-hidden="true">${content}</svg>`;
  const svg = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  return make('span', { class: 'tile' }, document.importNode(svg, true));
}

/** A widget's tile: how it looks, its name, and what it shows. */
const widgetLabel = ({ tag, label, thumbnail }: Widget): Node[] => [
  drawing('0 0 48 32', `<path d="${thumbnail}" fill="currentColor"/>`),
  make('span', {}, make('strong', {}, label), make('span', { class: 'hint' }, summaryOf(tag))),
];

/** A radio button and its label, which is what one sees and presses. */
function radio(name: string, value: string, label: (Node | string)[], isDefault: boolean, attributes: Record<string, string> = {}): Node[] {
  const id = `${name}-${value}`;
  const input = make('input', { type: 'radio', name, value, id, class: 'visually-hidden' });
  input.defaultChecked = isDefault;
  return [input, make('label', { for: id, class: 'choice', ...attributes }, ...label)];
}

const radios = (name: string, values: readonly string[]): Node[] =>
  values.flatMap((value, index) => radio(name, value, [capital(value)], index === 0));

/** The first of the reader's languages that we speak: most likely that of the site too. */
const readersLanguage = (): string => navigator.languages.map((tag) => matchLanguage(tag)).find((language) => language) ?? SOURCE_LANGUAGE;

function hint(id: string, text: string | undefined): HTMLElement[] {
  return text ? [make('p', { class: 'hint', id }, text)] : [];
}

const problemOf = (name: string): HTMLElement => make('p', { class: 'notice wrong', id: `${name}-problem`, role: 'status' });

/** Says above a field for an address what is wrong with the address in it. */
export function showProblem(input: HTMLInputElement, problem: string | undefined): void {
  input.setAttribute('aria-invalid', String(!!problem));
  document.getElementById(`${input.id}-problem`)!.textContent = problem ?? '';
}

/** The label, control and hint of an option; above an address, also the place for what is wrong with it. */
function field(name: string, option: Option): HTMLElement {
  const { kind, label, hint: text } = option;
  const above = kind === 'link' ? [problemOf(name)] : [];
  const below = hint(`${name}-hint`, text);
  const descriptions = [...above, ...below].map(({ id }) => id);
  const described: Record<string, string> = descriptions.length ? { 'aria-describedby': descriptions.join(' ') } : {};
  if (kind === 'choice') {
    const choices = make('div', { class: 'choices' }, ...radios(name, option.values ?? []));
    return make('fieldset', described, make('legend', {}, label), choices, ...below);
  }
  const input = make('input', { id: name, name, ...described });
  if (kind === 'yes') {
    input.type = 'checkbox';
    input.value = 'yes';
    return make('div', { class: 'field yes' }, input, make('label', { for: name }, label), ...below);
  }
  input.type = { link: 'text', text: 'text', number: 'number', day: 'date' }[kind];
  if (kind === 'link') Object.assign(input, { inputMode: 'url', autocapitalize: 'off', spellcheck: false });
  if (option.least != null) input.min = String(option.least);
  if (option.standard != null) input.defaultValue = String(option.standard);
  return make('div', { class: `field ${kind}` }, make('label', { for: name }, label), ...above, input, ...below);
}

const fieldsOf = (widget: Widget): [Option, HTMLElement][] =>
  widget.options.map((option) => [option, field(nameOf(widget, option), option)]);

/** Longer values from a link are left out: nobody could check one, and measuring would take its time over it. */
const MAX_FROM_LINK = 2000;

/** The names of the fields that hold an address. */
const ADDRESSES = new Set(
  OFFERED_WIDGETS.flatMap((widget) => widget.options.filter(({ kind }) => kind === 'link').map((option) => nameOf(widget, option))),
);

function reset(input: HTMLInputElement): void {
  if (input.type === 'radio' || input.type === 'checkbox') input.checked = input.defaultChecked;
  else input.value = input.defaultValue;
}

function fill(input: HTMLInputElement, value: string): void {
  if (input.type === 'checkbox') input.checked = value === 'yes' || (value !== 'no' && input.defaultChecked);
  else if (input.type !== 'radio') input.value = value;
  else if (input.value === value) input.checked = true;
}

/** The form's fields, and their values as the page's address keeps them: only what differs from the default. */
export class BuilderForm {
  readonly #form: HTMLFormElement;
  readonly #fields = new Map(OFFERED_WIDGETS.map((widget) => [widget, fieldsOf(widget)]));
  /** The names of the fields whose address came with the link, as long as the webmaster has neither changed nor accepted it. */
  readonly #fromLink = new Set<string>();

  constructor(form: HTMLFormElement) {
    this.#form = form;
    const put = (id: string, ...nodes: Node[]): void => form.querySelector(`#${id}`)?.append(...nodes);
    put('widgets', ...OFFERED_WIDGETS.flatMap((widget, index) => radio('widget', widget.tag, widgetLabel(widget), index === 0)));
    put(
      'topics',
      ...TOPICS.flatMap((topic, index) =>
        radio('topic', topic, [drawing('0 0 96 96', symbols[topic]), make('span', {}, topicName(topic))], index === 0, {
          'data-topic': topic,
        }),
      ),
    );
    const own = readersLanguage();
    put(
      'languages',
      ...SPOKEN.flatMap((language) => radio('lang', language, [languageName(language)], language === own, { lang: language })),
    );
    put('languages', ...radio('lang', 'page', ['Follow the page'], false));
    put('options', field(THEME.attribute, THEME), ...[...this.#fields.values()].flat().map(([, element]) => element));
    put('places', ...Object.entries(STYLES_PLACES).flatMap(([place, label], index) => radio('place', place, [label], index === 0)));
    put('widths', ...PREVIEW_WIDTHS.flatMap((width, index) => radio('width', width, [capital(width)], index === 0)));
    form.addEventListener('input', ({ target }) => this.#fromLink.delete((target as HTMLInputElement).name));
  }

  /** The values that differ from the defaults, for the page's address. */
  get choices(): Choices {
    const choices = new URLSearchParams();
    for (const input of this.#inputs) {
      const { name, type, value, checked, defaultChecked, defaultValue } = input;
      if (type === 'checkbox') {
        if (checked !== defaultChecked) choices.set(name, checked ? 'yes' : 'no');
      } else if (type === 'radio') {
        // The default language depends on the reader, and the address may come from somebody else.
        if (checked && (!defaultChecked || name === 'lang')) choices.set(name, value);
      } else if (value !== defaultValue) choices.set(name, value);
    }
    return choices;
  }

  /** The choices of the snippet and the preview: all but the addresses that the webmaster has not confirmed. */
  get ownChoices(): Choices {
    const { choices } = this;
    for (const name of this.#fromLink) choices.delete(name);
    return choices;
  }

  /** The addresses that wait for the webmaster, of the chosen widget; each with the label of its field. */
  get addressesFromLink(): [label: string, address: string][] {
    const { choices } = this;
    return this.#shownFromLink().map(([name, label]) => [label, choices.get(name) ?? '']);
  }

  /** Confirms the addresses that the webmaster was shown. */
  acceptAddresses(): void {
    for (const [name] of this.#shownFromLink()) this.#fromLink.delete(name);
  }

  /** Sets every field to what a link to this page says, or else to its default. */
  set(choices: Choices): void {
    this.#fromLink.clear();
    this.#inputs.forEach(reset);
    for (const input of this.#inputs) {
      const value = choices.get(input.name);
      if (value === null || value.length > MAX_FROM_LINK) continue;
      fill(input, value);
      if (ADDRESSES.has(input.name) && value.trim()) this.#fromLink.add(input.name);
    }
  }

  /** Shows the fields that count, and what is wrong with an address. */
  update(): void {
    const { choices } = this;
    const chosen = widgetOf(choices);
    this.#form.querySelector('#topics')?.parentElement?.toggleAttribute('hidden', !chosen.hasTopic);
    for (const [widget, fields] of this.#fields) {
      for (const [option, element] of fields) {
        element.hidden = widget !== chosen || !isOffered(widget, option, choices);
        const input = option.kind === 'link' && element.querySelector('input');
        if (input) showProblem(input, addressProblem(input.value.trim()));
      }
    }
  }

  #shownFromLink(): [name: string, label: string][] {
    const widget = widgetOf(this.choices);
    const named = widget.options.map((option): [string, string] => [nameOf(widget, option), option.label]);
    return named.filter(([name]) => this.#fromLink.has(name));
  }

  get #inputs(): HTMLInputElement[] {
    // The address of the files has no name: a link to this page must not choose whose script a webmaster pastes.
    return [...this.#form.elements].filter((element) => element instanceof HTMLInputElement && !!element.name) as HTMLInputElement[];
  }
}
