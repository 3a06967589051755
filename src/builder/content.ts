import { isSafeLink } from '../internal/url.js';
import { STORIES } from '../content/stories.js';
import type { Topic } from '../content/topics.js';
import { SOURCE_LANGUAGE, type Language } from '../localization/language.js';
import { LANGUAGES } from '../generated/languages.js';
import { type Attributes, type Markup, node } from './snippet.js';
import type { Widget } from './options.js';

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

const linkTo = (href: unknown, text: string): Markup[] =>
  typeof href === 'string' && isSafeLink(href, 'https://site.example/') ? [node('a', { href }, text)] : [];

interface Tip {
  title: string;
  text: string;
}

/** A carousel has room for the first words of each tip, which say what to do; a list for all. */
function tipsMarkup(content: Readonly<Record<string, Tip>>, layout: unknown): Markup {
  const tips = Object.values(content);
  return layout === 'list'
    ? node('ol', {}, ...tips.map(({ title, text }) => node('li', {}, node('strong', {}, title), ` ${text}`)))
    : node('ul', {}, ...tips.map(({ title }) => node('li', {}, title)));
}

/** A story of the page's own is told by its text in the tag; else the built-in ones on the topic, of which a card shows the newest. */
function storiesMarkup(tag: string, language: Language, { topic, heading, limit = '6', layout }: Attributes): Markup[] {
  if (heading != null) return [node('p', {}, 'Write the text of your story here.')];
  const own = Object.keys(STORIES).filter((id) => STORIES[id]!.topics.includes(topic as Topic));
  const stories = texts(language, 'stories') as Readonly<Record<string, Tip>>;
  const room = tag === 'tbc-story-card' || layout === 'row' ? 1 : Number(limit);
  const shown = (own.length ? own : Object.keys(STORIES)).slice(0, room).map((id) => stories[id]!);
  return shown.flatMap(({ title, text }) => [node('h3', {}, title), node('p', {}, text)]);
}

/**
 * What the widget says, as plain HTML: read before the widget is there, by search engines, and where scripts are off. A bar
 * is one line, and so is this. Where the widget follows the page, this says which language it is in itself.
 */
export function fallbackFor({ tag, content: kind }: Widget, attributes: Attributes, language: Language | ''): Markup {
  const spoken = language || SOURCE_LANGUAGE;
  const content = texts(spoken, kind)[attributes.topic as string];
  const wrapper = language ? {} : { lang: SOURCE_LANGUAGE, dir: 'ltr' };
  const report = linkTo(attributes['report-href'], message('banner.report', spoken));
  const paragraphs = (links: Markup[]): Markup[] => links.map((link) => node('p', {}, link));
  if (kind === 'stories') return node('div', wrapper, ...storiesMarkup(tag, spoken, attributes), ...paragraphs(report));
  if (kind === 'pledges') {
    const promises = Object.values(content as Record<string, string>).map((promise) => node('li', {}, promise));
    return node('div', wrapper, node('ul', {}, ...promises), ...paragraphs(report));
  }
  if (kind === 'tips') return node('div', wrapper, tipsMarkup(content as Record<string, Tip>, attributes.layout), ...paragraphs(report));
  const { title, text, action } = content as Tip & { action: string };
  const links = [...linkTo(attributes.href, action), ...report];
  return attributes.variant === 'bar'
    ? node('div', wrapper, node('strong', {}, title), ...links.flatMap((link) => [' ', link]))
    : node('div', wrapper, node('h2', {}, title), node('p', {}, text), ...paragraphs(links));
}
