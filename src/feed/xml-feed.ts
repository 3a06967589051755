import { MAX_ATTRIBUTE, MAX_LIST } from './feed.js';
import type { Draft, FeedHead, SourceText } from './feed-item.js';
import type { Picture } from './html.js';
import { XmlTree, readXml, type XmlElement } from './xml.js';

/** RSS 2.0 and 1.0 and Atom, which mix: an RSS item may have the date of Dublin Core and the link of Atom. */

/** The children with these names; no more of each than a list may have. */
const childrenOf = (element: XmlElement, ...names: string[]): XmlElement[] =>
  names.flatMap((name) => element.children.filter((child) => child.name === name).slice(0, MAX_LIST));

const textsOf = (element: XmlElement, ...names: string[]): string[] => childrenOf(element, ...names).map(({ text }) => text);

/** The texts of `inner` in each child of this name: the name of an Atom person, the title of a source. */
const within = (element: XmlElement, name: string, inner: string): string[] =>
  childrenOf(element, name)
    .flatMap((child) => textsOf(child, inner))
    .slice(0, MAX_LIST);

/** An absolute address, resolved at its element, because `xml:base` may differ from element to element. */
function address(element: XmlElement, value: string | undefined): string {
  if (!value || value.length > MAX_ATTRIBUTE || !value.trim()) return '';
  try {
    return new URL(value.trim(), element.base).href;
  } catch {
    return '';
  }
}

/** RSS leaves open whether a text is HTML, and it mostly is; Atom and Media RSS say so. */
function sourceText(element: XmlElement, source: string, feed: string): SourceText {
  // XHTML stands in a `div`, which may have a base of its own.
  const holder = element.children.length === 1 ? element.children[0]! : element;
  const base = holder.base === feed ? undefined : holder.base;
  // Markup that is not escaped is taken as it is written. An element that is not closed may hold all that follows.
  if (element.children.length && element.end > element.start)
    return { value: source.slice(element.start, element.end), isHtml: true, base };
  const { attributes, name, text } = element;
  const type = attributes.get('type')?.toLowerCase() ?? '';
  // Atom 0.3 may have any text in base64.
  if (attributes.get('mode') === 'base64') return { value: '', isHtml: false };
  if (!/^(?:atom|media):/.test(name)) return { value: text, isHtml: true, base };
  // Whatever else Atom may hold is not for reading: a picture in base64, say.
  return { value: /^(?:$|text|x?html)|\/xhtml/.test(type) ? text : '', isHtml: type.includes('html'), base };
}

/** The width in pixels that is enough for a card: of several sizes, the widest up to it is taken. */
const WIDE_ENOUGH = 1280;

function isPicture({ attributes }: XmlElement): boolean {
  const [type, medium, url] = ['type', 'medium', 'url'].map((name) => attributes.get(name) ?? '');
  if (type) return type.startsWith('image/');
  return medium ? medium === 'image' : /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(url!);
}

function pictureOf(element: XmlElement, alt: unknown, name = 'url'): Picture {
  const { attributes } = element;
  return { url: address(element, attributes.get(name)), alt, width: attributes.get('width'), height: attributes.get('height') };
}

/** Every picture that an item names, the better sources first. */
function picturesOf(item: XmlElement): Picture[] {
  const groups = [item, ...childrenOf(item, 'media:group')];
  const contents = groups.flatMap((group) => childrenOf(group, 'media:content')).slice(0, MAX_LIST);
  const pictures: Picture[] = [];
  const altOf = (content: XmlElement) => textsOf(content, 'media:description')[0];
  for (const content of contents) if (isPicture(content)) pictures.push(pictureOf(content, altOf(content)));
  const thumbnailsOf = (holder: XmlElement, alt?: string) =>
    childrenOf(holder, 'media:thumbnail').map((thumbnail) => pictureOf(thumbnail, alt));
  pictures.push(...contents.flatMap((content) => thumbnailsOf(content, altOf(content))));
  pictures.push(...groups.flatMap((group) => thumbnailsOf(group)));
  for (const enclosure of childrenOf(item, 'enclosure')) if (isPicture(enclosure)) pictures.push(pictureOf(enclosure, undefined));
  for (const link of linksWithHref(item)) {
    const isEnclosure = link.attributes.get('rel') === 'enclosure' && link.attributes.get('type')?.startsWith('image/');
    if (isEnclosure) pictures.push({ url: address(link, link.attributes.get('href')) });
  }
  for (const image of childrenOf(item, 'itunes:image')) pictures.push(pictureOf(image, undefined, 'href'));
  for (const image of childrenOf(item, 'image')) pictures.push({ url: address(image, textsOf(image, 'url')[0] ?? image.text) });

  const widthOf = ({ width }: Picture) => Number(width) || 0;
  let best = 0;
  pictures.forEach((picture, index) => {
    const width = widthOf(picture);
    if (widthOf(pictures[best]!) && width > widthOf(pictures[best]!) && width <= WIDE_ENOUGH) best = index;
  });
  return [...pictures.splice(best, 1), ...pictures].slice(0, MAX_LIST);
}

/** The links of Atom. In a file of RSS a link may have no prefix, and then counts as RSS's own. */
const linksWithHref = (element: XmlElement): XmlElement[] =>
  childrenOf(element, 'atom:link', 'link').filter(({ attributes }) => attributes.has('href'));

/** The links to read on: a page before any other file. */
function linksOf(element: XmlElement): string[] {
  const links = linksWithHref(element).filter(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate');
  const pages = links.filter(({ attributes }) => (attributes.get('type') ?? 'text/html').includes('html'));
  return [
    ...childrenOf(element, 'link').map((link) => address(link, link.text)),
    ...[...pages, ...links].map((link) => address(link, link.attributes.get('href'))),
  ];
}

/** When an item was published, and then when it was changed. */
const DATES = [
  ...['pubdate', 'atom:published', 'atom:issued', 'dc:date', 'dcterms:created', 'dcterms:issued', 'atom:created'],
  ...['atom:updated', 'atom:modified', 'dcterms:modified'],
];

/** Whether a flag is off, however its writer says so. */
const isOff = (flag: string | undefined): boolean => /^\s*(?:false|no|0)\s*$/i.test(flag ?? '');

function draftOf(item: XmlElement, source: string, feed: string): Draft {
  const group = childrenOf(item, 'media:group')[0];
  const all = (...names: string[]) => [item, ...(group ? [group] : [])].flatMap((element) => childrenOf(element, ...names));
  const contents = all('media:content');
  const title = all('title', 'atom:title', 'dc:title', 'media:title')[0];
  const [guid] = childrenOf(item, 'guid');
  // An id in RSS is an address to read on, unless it says that it is none.
  const isPage = guid && !isOff(guid.attributes.get('ispermalink')) && /^https?:/.test(guid.text.trim());
  const urls = [...linksOf(item), ...(isPage ? [guid.text] : [])];
  const ratings = [item, ...all('media:group'), ...contents].flatMap((element) => textsOf(element, 'media:rating'));
  return {
    id: guid?.text ?? textsOf(item, 'atom:id')[0] ?? item.attributes.get('rdf:about'),
    urls,
    ...(title && { title: sourceText(title, source, feed) }),
    pages: [urls.find(Boolean), item.parent && linksOf(item.parent).find(Boolean)],
    texts: all('description', 'atom:summary', 'content:encoded', 'atom:content', 'dc:description', 'media:description').map((element) =>
      sourceText(element, source, feed),
    ),
    pictures: picturesOf(item),
    // The author marked the item as sensitive, and gave no text to warn with.
    hidesPictures: ratings.some((rating) => rating.trim().toLowerCase() === 'adult'),
    dates: textsOf(item, ...DATES),
    authors: authorsOf(item),
    categories: [
      ...textsOf(item, 'category', 'dc:subject'),
      ...childrenOf(item, 'atom:category').flatMap(({ attributes }) => [attributes.get('term'), attributes.get('label')]),
    ],
    credit: [...all('media:credit'), ...contents.flatMap((content) => childrenOf(content, 'media:credit'))][0]?.text,
    source: textsOf(item, 'source')[0] ?? within(item, 'atom:source', 'atom:title')[0],
    language: item.attributes.get('xml:lang') ?? title?.attributes.get('xml:lang') ?? textsOf(item, 'dc:language')[0],
  };
}

/** One kind of author, for the others repeat it. */
function authorsOf(item: XmlElement): string[] {
  const kinds = [
    textsOf(item, 'dc:creator'),
    within(item, 'atom:author', 'atom:name'),
    textsOf(item, 'author'),
    textsOf(item, 'itunes:author'),
  ];
  return kinds.find((names) => names.length) ?? [];
}

function readHead(head: FeedHead, root: XmlElement, source: string): void {
  const [channel = root] = childrenOf(root, 'channel');
  const [title] = childrenOf(channel, 'title', 'atom:title');
  head.isLog = true;
  head.title = title && sourceText(title, source, root.base).value;
  head.url = linksOf(channel).find(Boolean);
  head.language = textsOf(channel, 'language', 'dc:language')[0] ?? channel.attributes.get('xml:lang') ?? root.attributes.get('xml:lang');
}

/** Wherever it stands: beside the channel, in a list of its own, in the channel. */
const isItem = ({ name }: XmlElement): boolean => name === 'item' || name === 'atom:entry';

/** Gives each item of an RSS or Atom feed; throws where the text is none. */
export function* readXmlFeed(source: string, url: string, head: FeedHead): Generator<Draft | undefined> {
  const tree = new XmlTree(url, isItem);
  try {
    for (const element of readXml(source, tree)) yield element && draftOf(element, source, url);
    if (!tree.root)
      throw new SyntaxError(/<html[\s>]/i.test(source.slice(0, 1000)) ? 'it is a web page' : 'it is none of JSON Feed, RSS and Atom');
    head.isWhole = tree.root.end > tree.root.start;
  } finally {
    // The caller may stop once it has enough items.
    if (tree.root) readHead(head, tree.root, source);
  }
}
