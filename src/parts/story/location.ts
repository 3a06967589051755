import { html } from 'lit';
import type { FeedItem } from '../../content/types.js';

/** The location of a story: the place in the feed's own words, and the country's name in the reader's language. */
export function renderLocation(
  { place, country, language = '' }: { [Key in 'place' | 'country' | 'language']?: FeedItem[Key] | undefined },
  locale: string,
): readonly unknown[] {
  const name = country && new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(country);
  return [
    place && html`<bdi part="place" lang=${language}>${place}</bdi>`,
    name && name !== place && html`<bdi part="country">${name}</bdi>`,
  ].filter(Boolean);
}
