/** The types of what an element's folder says to the builder, in `src/components/NAME/NAME.builder.ts`. */
import { isSafeLink } from '../internal/url.js';
import { type Attributes, type Markup, type Shapes, node } from './snippet.js';

/**
 * One attribute that a webmaster may set. What kind of control it has, its values and its default are those of the element
 * (`custom-elements.json`); here is only what a webmaster reads otherwise, and what the element can't know.
 */
export interface OptionForm {
  attribute: string;
  label: string;
  hint?: string;
  /** The kind of text, where it is no plain text. */
  text?: 'link' | 'day';
  /** The least value of a number. */
  least?: number;
  /** Offered only while this other option has this value. */
  needs?: { attribute: string; value: string };
  /** The way in which the attribute shapes the height of the element: the style sheet has a rule for each height. */
  shapes: Shapes;
}

/** The material of a fallback. */
export interface FallbackSource {
  attributes: Attributes;
  /** The words in a file of `locales/content/`, in the language of the fallback. */
  words(file: string): Readonly<Record<string, unknown>>;
  /** A message of the elements, in the language of the fallback. */
  message(id: string): string;
  /** The link to the site's page for reports, where there is one. */
  report: readonly Markup[];
}

export interface WidgetForm {
  /** The widget's position in the list: the lowest number first. */
  order: number;
  label: string;
  /** The widget's name in a sentence. */
  noun: string;
  /** The widget in blocks, for its tile: a path on a grid of 48 by 32. */
  thumbnail: string;
  options: readonly OptionForm[];
  /** The words of the widget, as plain HTML: without scripts, and before it is there. */
  fallback(source: FallbackSource): Markup[];
}

/** The value of a box that is ticked. */
export const YES = 'yes';

/** A title with a text: a tip, a story. */
export interface TextWords {
  title: string;
  text: string;
}

export const REPORT_HREF: OptionForm = {
  attribute: 'report-href',
  label: 'Link to your reporting page',
  hint: 'Without it there is no such link.',
  text: 'link',
  shapes: 'present',
};

export const SRC: OptionForm = {
  attribute: 'src',
  label: 'Address of a feed',
  hint: 'On your own site, as /news.json: docs/feeds.md says how it gets there. Without a feed, the built-in items are shown.',
  text: 'link',
  shapes: 'no',
};

export const linkTo = (href: unknown, text: string, more: Attributes = {}): Markup[] =>
  typeof href === 'string' && isSafeLink(href, 'https://site.example/') ? [node('a', { href, ...more }, text)] : [];

export const paragraphs = (links: readonly Markup[]): Markup[] => links.map((link) => node('p', {}, link));
