import { GENERAL_TOPIC } from '../content/topics.js';
import type { Language } from '../localization/language.js';
import { addressProblem } from './address.js';
import { SPOKEN, fallbackFor } from './content.js';
import { type Option, STYLES_PLACES, type StylesPlace, THEME, OFFERED_WIDGETS, type Widget } from './options.js';
import { preloadsFor } from './preloads.js';
import type { Attributes, SnippetOptions } from './snippet.js';

/** The webmaster's choices that differ from the defaults: values by the names of the form, as the page's address keeps them. */
export type Choices = URLSearchParams;

export const widgetOf = (choices: Choices): Widget =>
  OFFERED_WIDGETS.find(({ tag }) => tag === choices.get('widget')) ?? OFFERED_WIDGETS[0]!;

/** The form's name of an option: two widgets may have one of the same name. */
export const nameOf = (widget: Widget, option: Option): string => `${widget.tag.slice(4)}.${option.attribute}`;

/** Whether an option counts, by the one it depends on. */
export function isOffered(widget: Widget, option: Option, choices: Choices): boolean {
  const { needs } = option;
  const other = widget.options.find(({ attribute }) => attribute === needs?.attribute);
  if (!needs || !other) return true;
  return isOffered(widget, other, choices) && (choices.get(nameOf(widget, other)) ?? other.values?.[0]) === needs.value;
}

/** The value that an attribute is set to; `undefined` for one that the element would refuse. */
function valueOf({ kind, values, least = 0 }: Option, value: string | undefined): string | true | undefined {
  if (!value) return undefined;
  if (kind === 'yes') return value === 'yes' || undefined;
  if (kind === 'number') return Number(value) >= least ? value : undefined;
  if (kind === 'link') return addressProblem(value) ? undefined : value;
  return !values || values.includes(value) ? value : undefined;
}

function chosenAttributes(widget: Widget, choices: Choices): Attributes {
  // Without a topic the text in the tag would be the content, and not the fallback.
  const attributes: Record<string, string | true> = widget.hasTopic ? { topic: choices.get('topic') ?? GENERAL_TOPIC } : {};
  const theme = valueOf(THEME, choices.get('theme') ?? undefined);
  if (theme) attributes.theme = theme;
  for (const option of widget.options) {
    const value = isOffered(widget, option, choices) && valueOf(option, choices.get(nameOf(widget, option))?.trim());
    if (value) attributes[option.attribute] = value;
  }
  return attributes;
}

/** The chosen language; empty: the page's. */
export const languageOf = (choices: Choices): Language | '' => SPOKEN.find((language) => language === choices.get('lang')) ?? '';

export function stylesPlaceOf(choices: Choices): StylesPlace {
  const place = choices.get('place') ?? '';
  return Object.hasOwn(STYLES_PLACES, place) ? (place as StylesPlace) : 'snippet';
}

/** The options of the chosen snippet; `reserve` has to be measured. */
export function snippetOptions(choices: Choices, address: string): SnippetOptions {
  const widget = widgetOf(choices);
  const language = languageOf(choices);
  const attributes = chosenAttributes(widget, choices);
  return {
    tag: widget.tag,
    attributes,
    shapes: Object.fromEntries([THEME, ...widget.options].map(({ attribute, shapes }) => [attribute, shapes])),
    address,
    language,
    fallback: fallbackFor(widget, attributes, language),
    stylesIn: stylesPlaceOf(choices) === 'sheet' ? 'sheet' : 'snippet',
    // A box that is ticked unless the webmaster has cleared it.
    preloads: choices.get('sooner') === 'no' ? [] : preloadsFor(widget.tag, attributes, language),
  };
}
