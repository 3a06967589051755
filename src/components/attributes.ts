/** The values of an element's attributes: a wrong one is named on the console, once, with those that are allowed. */
import { GENERAL_TOPIC, TOPICS, type Topic } from '../content/topics.js';
import { hasOwnContent } from '../internal/children.js';
import { attributeOf } from '../internal/natives.js';
import { warnAbout } from '../internal/warn.js';

/** The allowed values of `theme`. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Says on the console which value can't be used, and which can. */
export function refuse(element: { readonly localName: string }, attribute: string, value: unknown, wanted: string): void {
  warnAbout(element, `${attribute}="${String(value)}" should be ${wanted}.`);
}

/** A value out of a list, of which the first is the default. */
export function oneOf<T extends string>(
  element: HTMLElement,
  attribute: string,
  value: string,
  allowed: readonly T[],
  otherwise = allowed[0]!,
): T {
  if (allowed.includes(value as T)) return value as T;
  if (value != null) refuse(element, attribute, value, `one of ${allowed.join(', ')}; "${otherwise}" is used`);
  return otherwise;
}

/** A number as it was written, or `otherwise`, where it is none of the `wanted` ones. */
export function numberOf(
  element: HTMLElement,
  attribute: string,
  value: number | null | undefined,
  isWanted: (value: number) => boolean,
  wanted: string,
  otherwise: number,
): number {
  if (value == null) return otherwise;
  // An empty text would be the number 0.
  const isEmpty = value === 0 && attributeOf(element, attribute)?.trim() === '';
  if (isWanted(value) && !isEmpty) return value;
  refuse(element, attribute, isEmpty ? '' : value, `${wanted}; ${otherwise} is used`);
  return otherwise;
}

/** A flag is on with any value, as HTML has it: whoever writes one to turn it off is told. */
export function checkFlag(element: HTMLElement, attribute: string, value: string | null): void {
  if (/^(false|no|off|0|null|undefined)$/i.test(value?.slice(0, 40).trim() ?? ''))
    refuse(element, attribute, value, 'left out: any value turns it on');
}

/** The topic whose built-in words are shown; `undefined` where the page's own words are the content. */
export function builtInTopic(element: HTMLElement, named: Topic | undefined, hasOwnWords = hasOwnContent(element)): Topic | undefined {
  if (named) return oneOf(element, 'topic', named, TOPICS, GENERAL_TOPIC);
  return hasOwnWords ? undefined : GENERAL_TOPIC;
}

/** The default first. */
const HEADING_LEVELS = [...'213456'];

/** The `heading-level`, for `aria-level`. */
export const outlineLevel = (element: HTMLElement & { readonly headingLevel: number | string }): string =>
  oneOf(element, 'heading-level', `${element.headingLevel ?? 2}`, HEADING_LEVELS);
