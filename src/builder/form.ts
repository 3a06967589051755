import { symbols } from '../content/symbols.js';
import { TOPICS } from '../content/topics.js';
import { type Choices, isOffered, nameOf, widgetOf } from './choices.js';
import { SPOKEN, topicName } from './content.js';
import { languageName } from './language-name.js';
import { SOURCE_LANGUAGE, matchLanguage } from '../localization/language.js';
import { make } from './dom.js';
import { type Option, PLACES, THEME, WIDGETS, WIDTHS, type Widget } from './options.js';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function drawing(topic: keyof typeof symbols): HTMLElement {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" aria-hidden="true">${symbols[topic]}</svg>`;
  const svg = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  return make('span', { class: 'tile' }, document.importNode(svg, true));
}

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
const readersLanguage = (): string => navigator.languages.map(matchLanguage).find((language) => language) ?? SOURCE_LANGUAGE;

function hint(id: string, text: string | undefined): Node[] {
  return text ? [make('p', { class: 'hint', id }, text)] : [];
}

/** The label, control and hint of an option. */
function field(name: string, option: Option): HTMLElement {
  const { kind, label, hint: text } = option;
  const described: Record<string, string> = text ? { 'aria-describedby': `${name}-hint` } : {};
  if (kind === 'choice') {
    const choices = make('div', { class: 'choices' }, ...radios(name, option.values ?? []));
    return make('fieldset', described, make('legend', {}, label), choices, ...hint(`${name}-hint`, text));
  }
  const input = make('input', { id: name, name, ...described });
  if (kind === 'yes') {
    input.type = 'checkbox';
    input.value = 'yes';
    return make('div', { class: 'field yes' }, input, make('label', { for: name }, label), ...hint(`${name}-hint`, text));
  }
  input.type = { link: 'text', text: 'text', number: 'number', day: 'date' }[kind];
  if (kind === 'link') Object.assign(input, { inputMode: 'url', autocapitalize: 'off', spellcheck: false });
  if (option.least != null) input.min = String(option.least);
  if (option.standard != null) input.defaultValue = String(option.standard);
  return make('div', { class: `field ${kind}` }, make('label', { for: name }, label), input, ...hint(`${name}-hint`, text));
}

const fieldsOf = (widget: Widget): [Option, HTMLElement][] =>
  widget.options.map((option) => [option, field(nameOf(widget, option), option)]);

/** The form's fields, and their values as the page's address keeps them: only what differs from the default. */
export class BuilderForm {
  readonly #form: HTMLFormElement;
  readonly #fields = new Map(WIDGETS.map((widget) => [widget, fieldsOf(widget)]));

  constructor(form: HTMLFormElement) {
    this.#form = form;
    const put = (id: string, ...nodes: Node[]): void => form.querySelector(`#${id}`)?.append(...nodes);
    put('widgets', ...WIDGETS.flatMap(({ tag, label }, index) => radio('widget', tag, [label], index === 0)));
    put(
      'topics',
      ...TOPICS.flatMap((topic, index) => radio('topic', topic, [drawing(topic), topicName(topic)], index === 0, { 'data-topic': topic })),
    );
    const own = readersLanguage();
    put(
      'languages',
      ...SPOKEN.flatMap((language) => radio('lang', language, [languageName(language)], language === own, { lang: language })),
    );
    put('languages', ...radio('lang', 'page', ['Follow the page'], false));
    put('options', field(THEME.attribute, THEME), ...[...this.#fields.values()].flat().map(([, element]) => element));
    put('places', ...Object.entries(PLACES).flatMap(([place, label], index) => radio('place', place, [label], index === 0)));
    put('widths', ...WIDTHS.flatMap((width, index) => radio('width', width, [capital(width)], index === 0)));
  }

  /** What differs from the default, for the page's address. */
  get choices(): Choices {
    const choices = new URLSearchParams();
    for (const input of this.#inputs) {
      const { name, type, value, checked, defaultChecked, defaultValue } = input;
      if (type === 'checkbox') {
        if (checked !== defaultChecked) choices.set(name, checked ? 'yes' : 'no');
      } else if (type === 'radio') {
        // Which language is the default depends on the reader, and the address may be another's.
        if (checked && (!defaultChecked || name === 'lang')) choices.set(name, value);
      } else if (value !== defaultValue) choices.set(name, value);
    }
    return choices;
  }

  /** Sets every field: to the value given, or to its default. */
  set(choices: Choices): void {
    this.#form.reset();
    for (const [name, value] of choices) {
      const control = this.#form.elements.namedItem(name);
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === 'yes';
      else if (control instanceof HTMLInputElement) control.value = value;
      else if (control instanceof RadioNodeList && [...control].some((each) => each.value === value)) control.value = value;
    }
  }

  /** Shows the fields that count. */
  update(): void {
    const { choices } = this;
    const chosen = widgetOf(choices);
    for (const [widget, fields] of this.#fields) {
      for (const [option, element] of fields) element.hidden = widget !== chosen || !isOffered(widget, option, choices);
    }
  }

  get #inputs(): HTMLInputElement[] {
    // The address has no name: a link to this page must not choose whose script a webmaster pastes.
    return [...this.#form.elements].filter((element) => element instanceof HTMLInputElement && !!element.name) as HTMLInputElement[];
  }
}
