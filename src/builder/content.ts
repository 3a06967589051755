import { SOURCE_LANGUAGE, type Language } from '../localization/language.js';
import { LANGUAGES } from '../generated/languages.js';
import type { Fallback } from './snippet.js';
import type { Widget } from './options.js';

type Texts = Readonly<Record<string, unknown>>;
const files = import.meta.glob<Texts>('../../locales/content/*/*.json', { eager: true, import: 'default' });

const texts = (language: string, file: string): Texts => files[`../../locales/content/${language}/${file}.json`] ?? {};

/** The languages for people: pseudo languages are for tests. */
export const SPOKEN: readonly Language[] = LANGUAGES.filter((language) => !language.includes('-X'));

/** The topics' names for the builder's own form. */
export const topicName = (topic: string): string => texts(SOURCE_LANGUAGE, 'topics')[topic] as string;

/** A language by its own name. */
export function languageName(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** What the widget says of a topic, in short. */
export function fallbackFor(widget: Widget, topic: string, language: Language, href?: string): Fallback {
  const content = texts(language, widget.content)[topic];
  if (widget.content === 'tips') return { lines: Object.values(content as Record<string, { title: string }>).map(({ title }) => title) };
  const { title, action } = content as { title: string; action: string };
  return { lines: [title], ...(href ? { link: { text: action, href } } : {}) };
}
