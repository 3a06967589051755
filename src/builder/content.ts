import { SOURCE_LANGUAGE, type Language } from '../localization/language.js';
import { LANGUAGES } from '../generated/languages.js';
import { type Attributes, type Markup, node } from './snippet.js';
import { type WidgetForm, linkTo } from './widget.js';

type Texts = Readonly<Record<string, unknown>>;
const files = import.meta.glob<Texts>('../../locales/content/*/*.json', { eager: true, import: 'default' });
const catalogs = import.meta.glob<string>(['../../locales/*.xlf', '!**/*-X?.xlf'], { eager: true, import: 'default', query: '?raw' });

const texts = (language: string, file: string): Texts => files[`../../locales/content/${language}/${file}.json`] ?? {};

/** The languages for people: pseudo languages are for tests. */
export const SPOKEN: readonly Language[] = LANGUAGES.filter((language) => !language.includes('-X'));

/** The topics' names for the builder's own form. */
export const topicName = (topic: string): string => texts(SOURCE_LANGUAGE, 'topics')[topic] as string;

/** A message of the elements; English is the source of every catalog. */
function message(id: string, language: Language): string {
  const isSource = language === SOURCE_LANGUAGE;
  const catalog = (isSource ? Object.values(catalogs)[0] : catalogs[`../../locales/${language}.xlf`]) ?? '';
  return new RegExp(`id="${id}">[^]*?<${isSource ? 'source' : 'target'}>([^<]*)`).exec(catalog)?.[1] ?? '';
}

/**
 * The words of the widget, as plain HTML: read before the widget is there, by search engines, and where scripts are off. Where
 * the widget follows the page, this says which language it is in itself.
 */
export function fallbackFor({ fallback }: WidgetForm, attributes: Attributes, language: Language | ''): Markup {
  const spoken = language || SOURCE_LANGUAGE;
  const report = linkTo(attributes['report-href'], message('banner.report', spoken));
  const children = fallback({ attributes, words: (file) => texts(spoken, file), message: (id) => message(id, spoken), report });
  return node('div', language ? {} : { lang: SOURCE_LANGUAGE, dir: 'ltr' }, ...children);
}
