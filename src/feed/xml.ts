import { MAX_DEPTH, MAX_SOURCE, MAX_TEXT } from './feed.js';
import { parseAttributes, decodeReferences, tagEnd } from './markup.js';

/*
 * A tokenizer of our own, for none that can be had does what a feed on somebody's page needs: to go on after `A & B`, a
 * `<br>` or the end of half a file, to stop for the page in between, and to keep its caps. @rgrove/parse-xml (4.2 KiB
 * brotli) refuses all three; txml (1.8 KiB) and it overflow the stack with 20,000 levels; fast-xml-parser is 18.6 KiB
 * and, as these two, reads everything in one task; saxes (7.1 KiB, no longer kept up) and saxen (2.6 KiB) are the right
 * kind, a stream of events, but the one reports and the other ends at the first tag that is not closed. This file and
 * what it shares with the reader of HTML are 1.6 KiB.
 */

export interface XmlElement {
  /** The name with the usual prefix of its namespace, whatever the file writes: `atom:entry`, `media:content`; RSS has none. In small letters. */
  name: string;
  /** The name as it is written, in small letters. */
  tag: string;
  /** Their names are in small letters. */
  attributes: Map<string, string>;
  parent: XmlElement | undefined;
  children: XmlElement[];
  /** The element's own text, and that of CDATA sections. */
  text: string;
  /** The base of relative addresses in the element (`xml:base`). */
  base: string;
  /** The prefixes that it declares itself, with what it means by each. */
  prefixes: ReadonlyMap<string, string>;
  /** The position of the content in the source. */
  start: number;
  end: number;
}

/** The names of the root of a feed. Any text before it is ignored: servers put warnings of their programs there. */
const ROOT = /^(?:[\w.-]+:)?(?:rss|feed|rdf|channel)$/;

/** The elements of RSS itself. RSS has no namespace, so the default one of a file doesn't apply to these. */
const RSS_NAMES = new Set(
  'rss rdf channel items item title link description language pubdate guid author category enclosure source image url'.split(' '),
);

/** The most children that are kept: what a feed says of itself or an item is among the first of them. */
const MAX_CHILDREN = 1000;

/** Elements that are kept at a time: of an item, and of all that stands around the items. Others are read over. */
const MAX_KEPT = 10_000;

/** How much is read between two places to rest, in characters: well under a millisecond. */
const STRIDE = 8 * 1024;

const NAMESPACES = new Map([
  ['w3.org/2005/atom', 'atom'],
  // Atom 0.3, which some old programs still write.
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/rss/1.0', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss2', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['search.yahoo.com/mrss', 'media'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['w3.org/1999/xhtml', 'xhtml'],
]);

/** No known namespace is as long. */
const MAX_NAMESPACE = 100;

/** An unknown namespace leaves the prefix as it is written. */
function prefixFor(namespace: string, written: string): string {
  if (namespace.length > MAX_NAMESPACE) return written;
  const plain = namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]$/, '');
  return NAMESPACES.get(plain) ?? written;
}

/** The prefix of a tag, empty where it has none, and what follows. */
function partsOf(tag: string): [prefix: string, local: string] {
  const colon = tag.indexOf(':');
  return [tag.slice(0, Math.max(colon, 0)), tag.slice(colon + 1)];
}

/** The prefixes that a tag declares. To look them up from element to element costs less than to hand down a copy. */
function prefixesOf(tag: string, attributes: Map<string, string>, isRoot: boolean): Map<string, string> {
  const [own, local] = partsOf(tag);
  const usual = local === 'feed' ? 'atom' : '';
  const prefixes = new Map(isRoot ? [['', usual]] : []);
  for (const [key, value] of attributes) {
    if (key === 'xmlns') prefixes.set('', prefixFor(value, usual));
    else if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), prefixFor(value, key.slice(6)));
  }
  // The root's name says which format it is: its namespace may be misspelt, or that of something else.
  if (isRoot && (own ? local !== 'rdf' : usual)) prefixes.set(own, usual);
  return prefixes;
}

/** The name of a tag where it stands. */
function nameOf(tag: string, prefixes: ReadonlyMap<string, string>, parent: XmlElement | undefined): string {
  const [written, local] = partsOf(tag);
  const isWithinRss = !parent || parent.name === 'rdf:rdf' || !parent.name.includes(':');
  if (!written && isWithinRss && RSS_NAMES.has(local)) return local;
  let prefix = prefixes.get(written);
  for (let each = parent; each && prefix === undefined; each = each.parent) prefix = each.prefixes.get(written);
  prefix ??= written;
  return (prefix && `${prefix}:`) + local;
}

/** The `base` of an element within one that has this. */
function baseOf(attributes: Map<string, string>, outer: string): string {
  const written = attributes.get('xml:base');
  if (written === undefined) return outer;
  try {
    const { href } = new URL(written, outer);
    // Each element keeps its own.
    return href.length <= MAX_TEXT ? href : outer;
  } catch {
    // An invalid `xml:base` changes no address.
    return outer;
  }
}

/** The part of a file that is kept while it is read: the elements that are open, and those within them. */
export class XmlTree {
  /** The outermost element, once it has begun. */
  root: XmlElement | undefined;
  /** The innermost element that is open. */
  current: XmlElement | undefined;
  /** Levels below the deepest element that is kept. */
  below = 0;
  readonly #base: string;
  readonly #isWanted: (element: XmlElement) => boolean;
  /** The wanted element that is open. There is none within it. */
  #wanted: XmlElement | undefined;
  /** Elements that are kept: in the wanted one, or else around those; and around the wanted one that is open. */
  #kept = 0;
  #keptAround = 0;

  /** `isWanted` says which elements are given when they are complete, and are then no longer kept. */
  constructor(base: string, isWanted: (element: XmlElement) => boolean) {
    this.#base = base;
    this.#isWanted = isWanted;
  }

  addText(text: string): void {
    const { current } = this;
    if (current) current.text += text.slice(0, MAX_SOURCE - current.text.length);
  }

  /** Whether a tag begins the next wanted element where the one before it has not been closed. */
  endsWanted(tag: string): boolean {
    return !!this.#wanted && this.current === this.#wanted && tag === this.#wanted.tag;
  }

  /** Opens the element of a tag whose content begins at `start`. `rest` is what follows its name. */
  open(tag: string, rest: string, isEmpty: boolean, start: number): void {
    const { current } = this;
    let depth = 0;
    for (let each = current; each; each = each.parent) depth += 1;
    if (depth >= MAX_DEPTH) {
      if (!isEmpty) this.below += 1;
      return;
    }
    if (!current && !ROOT.test(tag)) return;
    const attributes = parseAttributes(rest, 'xml');
    const prefixes = prefixesOf(tag, attributes, !current);
    const name = nameOf(tag, prefixes, current);
    const base = baseOf(attributes, current?.base ?? this.#base);
    const element = { name, tag, attributes, parent: current, children: [], text: '', base, prefixes, start, end: start };
    if (!isEmpty && !this.#wanted && this.#isWanted(element)) {
      this.#wanted = element;
      this.#keptAround = this.#kept;
      this.#kept = 0;
    }
    if (!current) this.root = element;
    else if (current.children.length < MAX_CHILDREN && this.#kept < MAX_KEPT) {
      current.children.push(element);
      this.#kept += 1;
    }
    if (!isEmpty) this.current = element;
  }

  /**
   * Closes the element of an end tag that begins at `end`, and those within it that have not been closed. Gives the wanted one
   * among them.
   */
  close(tag: string, end: number): XmlElement | undefined {
    if (this.below && tag !== this.#wanted?.tag) {
      this.below -= 1;
      return undefined;
    }
    let closed = this.current;
    let isWantedWithin = false;
    while (closed && closed.tag !== tag) {
      if (closed === this.#wanted) isWantedWithin = true;
      closed = closed.parent;
    }
    if (!closed) return undefined;
    this.below = 0;
    closed.end = end;
    this.current = closed.parent;
    const wanted = this.#wanted;
    if (!wanted || (closed !== wanted && !isWantedWithin)) return undefined;
    this.#wanted = undefined;
    this.#kept = this.#keptAround;
    if (wanted.parent?.children.at(-1) === wanted) wanted.parent.children.pop();
    return wanted;
  }
}

/**
 * Gives each element that is wanted when it is complete; `undefined` in between is a place to rest. Forgiven are tags that
 * are not closed or not opened, `&` and `<` that are not escaped, and a file that ends in the middle.
 */
export function* readXml(source: string, tree: XmlTree): Generator<XmlElement | undefined> {
  let rested = 0;
  for (let at = 0; ;) {
    if (at - rested > STRIDE) {
      rested = at;
      yield;
    }
    const next = source.indexOf('<', at);
    if (next < 0) return;
    if (!tree.below && next > at) tree.addText(decodeReferences(source.slice(at, Math.min(next, at + MAX_SOURCE)), 'xml'));
    const isSection = source.startsWith('<![CDATA[', next);
    if (isSection || source.startsWith('<!--', next)) {
      const end = source.indexOf(isSection ? ']]>' : '-->', next);
      if (end < 0) return;
      if (isSection && !tree.below) tree.addText(source.slice(next + 9, Math.min(end, next + 9 + MAX_SOURCE)));
      at = end + 3;
      continue;
    }
    const sign = source.charAt(next + 1);
    if (!/[\p{L}_/!?]/u.test(sign)) {
      if (!tree.below) tree.addText('<');
      at = next + 1;
      continue;
    }
    const end = tagEnd(source, next);
    if (end < 0) return;
    at = end + 1;
    // A feed that declares entities wants to exhaust its reader, or to read files of the server.
    if (sign === '!' && source.slice(next, end).includes('<!ENTITY')) throw new SyntaxError('it declares entities');
    if (sign === '!' || sign === '?') continue;
    if (sign === '/') {
      const closed = tree.close(
        source
          .slice(next + 2, end)
          .trim()
          .toLowerCase(),
        next,
      );
      if (closed) yield closed;
      if (tree.root && !tree.current) return;
    } else {
      const isEmpty = source[end - 1] === '/';
      const inner = source.slice(next + 1, isEmpty ? end - 1 : end);
      const written = /^[^\s/]*/.exec(inner)![0];
      const tag = written.toLowerCase();
      const before = tree.endsWanted(tag) && tree.close(tag, next);
      if (before) yield before;
      tree.open(tag, inner.slice(written.length), isEmpty, at);
    }
  }
}
