import { type Language, directionOf } from '../localization/language.js';
import { snippetOptions } from './choices.js';
import { languageName } from './language-name.js';
import words from './partner-words.json' with { type: 'json' };
import { snippetFor } from './snippet.js';

/** The languages of the sample partner page; the first is at its root. */
export const PARTNER_LANGUAGES = Object.keys(words) as (keyof typeof words & Language)[];

export const pathOf = (language: Language): string => (language === PARTNER_LANGUAGES[0] ? '/' : `/${language}/`);

/** A feed's file in one language. */
const fileIn = (feed: string, language: Language): string => (language === 'en' ? `${feed}.json` : `${feed}.${language}.json`);

/**
 * The widget in each place of the sample partner page, as the builder's address has it. The feeds are the page's own files, as
 * `collect` writes them; pledges are counted on the other server.
 */
export const partnerChoices = (language: Language, endpoint: string): Readonly<Record<string, string>> => ({
  bar: `topic=cybercrime&lang=${language}&banner.variant=bar&banner.href=%23advice&banner.dismissible=yes`,
  hero: `topic=organized-crime&lang=${language}&banner.variant=hero&banner.href=%23advice&banner.report-href=%23contact&banner.genuine=yes`,
  carousel: `widget=tbc-tip-carousel&topic=fake-goods&lang=${language}`,
  card: `topic=fake-medicines&lang=${language}&banner.href=%23advice`,
  stories: `widget=tbc-story-list&lang=${language}&story-list.src=%2Ffeeds%2F${fileIn('stories', language)}&story-list.limit=3`,
  support: `widget=tbc-story-list&lang=${language}&story-list.src=%2Ffeeds%2F${language === 'fr' ? 'police-fr.xml' : fileIn('news', language)}&story-list.layout=list&story-list.limit=4`,
  pledge: `widget=tbc-pledge-button&topic=environmental-crime&lang=${language}&pledge-button.endpoint=${encodeURIComponent(endpoint)}&pledge-button.goal=2000`,
});

/** The snippet that the builder prints where there is no browser to measure in: it keeps no space free. */
export const unmeasured = (choices: string, address: string): string => snippetFor(snippetOptions(new URLSearchParams(choices), address));

const languageLink = (language: Language): string =>
  `<li><a href="${pathOf(language)}" lang="${language}" dir="${directionOf(language)}">${languageName(language)}</a></li>`;

export function partnerPage(
  template: string,
  language: (typeof PARTNER_LANGUAGES)[number],
  snippets: Readonly<Record<string, string>>,
): string {
  const texts: Readonly<Record<string, string>> = { ...words[language], language, direction: directionOf(language) };
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return template
    .replace(/\{\{date: ([^{}]*)\}\}/g, (_, day: string) => long.format(new Date(day)))
    .replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => texts[name]!)
    .replace('<!-- languages -->', PARTNER_LANGUAGES.map(languageLink).join('\n            '))
    .replace(/<!-- snippet: (\w+) -->/g, (_, place: string) => snippets[place]!);
}
