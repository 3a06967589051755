import { attributesOf, decodeReferences, tagEnd } from './markup.js';

/*
 * A tokenizer of our own, for none that can be had does what a feed on somebody's page needs: to go on after `A & B`, a
 * `<br>` or the end of half a file, to stop for the page in between, and to keep its caps. @rgrove/parse-xml (4.2 KiB
 * brotli) refuses all three; txml (1.8 KiB) and it overflow the stack with 20,000 levels; fast-xml-parser is 18.6 KiB
 * and, as these two, reads everything in one task; saxes (7.1 KiB, no longer kept up) and saxen (2.6 KiB) are the right
 * kind, a stream of events, but the one reports and the other ends at the first tag that is not closed. This file and
 * what it shares with the reader of HTML are 1.6 KiB.
 */

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file writes: `atom:entry`, `media:content`; RSS has none. */
  name: string;
  /** As it is written. */
  tag: string;
  attributes: Map<string, string>;
  parent: XmlElement | undefined;
  children: XmlElement[];
  /** Its own text, and that of CDATA sections. */
  text: string;
  /** What relative addresses in it begin from (`xml:base`). */
  base: string;
  /** What it means by each prefix. */
  prefixes: ReadonlyMap<string, string>;
  /** Where its content is in the source. */
  start: number;
  end: number;
}

/** What comes before the root is no part of the feed: servers put warnings of their programs there. */
const ROOT = /^(?:[\w.-]+:)?(?:rss|feed|RDF)$/;

/** Elements further down are read over; nothing that a feed says is as deep. */
const MAX_DEPTH = 16;

/** What a feed says of itself or an item is among the first of these. */
const MAX_CHILDREN = 1000;

/** A text that is longer is cut; no text that is shown is as long. */
const MAX_WORDS = 64 * 1024;

/** How much is read between two places to rest, in characters: well under a millisecond. */
const STRIDE = 8 * 1024;

const NAMESPACES = new Map([
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/rss/1.0', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['search.yahoo.com/mrss', 'media'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['w3.org/1999/xhtml', 'xhtml'],
]);

/** An unknown namespace leaves the prefix as it is written. */
const prefixFor = (namespace: string, written: string): string =>
  NAMESPACES.get(
    namespace
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/[/#]+$/, ''),
  ) ?? written;

function open(tag: string, attributes: Map<string, string>, parent: XmlElement | undefined, base: string, start: number): XmlElement {
  let prefixes = parent?.prefixes ?? new Map([['', tag === 'feed' ? 'atom' : '']]);
  for (const [key, value] of attributes) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) {
      const written = key.slice(6);
      prefixes = new Map(prefixes).set(written, prefixFor(value, key === 'xmlns' && tag === 'feed' ? 'atom' : written));
    }
  }
  const colon = tag.indexOf(':');
  const written = tag.slice(0, Math.max(colon, 0));
  const prefix = prefixes.get(written) ?? written;
  let ownBase = parent?.base ?? base;
  try {
    if (attributes.has('xml:base')) ownBase = new URL(attributes.get('xml:base')!, ownBase).href;
  } catch {
    // What is no address changes none.
  }
  const name = (prefix && `${prefix}:`) + tag.slice(colon + 1);
  return { name, tag, attributes, parent, children: [], text: '', base: ownBase, prefixes, start, end: start };
}

function addText(element: XmlElement | undefined, text: string): void {
  if (element && element.text.length < MAX_WORDS) element.text += text.slice(0, MAX_WORDS);
}

/**
 * Gives each element that is `wanted` when it is complete, and takes it from its parent; `undefined` in between is a
 * place to rest. `found` gets the root when it begins. Forgiven are tags that are not closed or not opened, `&` and `<`
 * that are not escaped, and a file that ends in the middle.
 */
export function* readXml(
  source: string,
  base: string,
  wanted: (element: XmlElement) => boolean,
  found: { root?: XmlElement },
): Generator<XmlElement | undefined> {
  let current: XmlElement | undefined;
  let wantedTag: string | undefined;
  /** Levels below the deepest element that is kept. */
  let below = 0;
  let rested = 0;
  for (let at = 0; ;) {
    if (at - rested > STRIDE) {
      rested = at;
      yield;
    }
    const next = source.indexOf('<', at);
    if (next < 0) return;
    if (!below && next > at) addText(current, decodeReferences(source.slice(at, Math.min(next, at + MAX_WORDS))));
    const isSection = source.startsWith('<![CDATA[', next);
    if (isSection || source.startsWith('<!--', next)) {
      const end = source.indexOf(isSection ? ']]>' : '-->', next);
      if (end < 0) return;
      if (isSection && !below) addText(current, source.slice(next + 9, Math.min(end, next + 9 + MAX_WORDS)));
      at = end + 3;
      continue;
    }
    const sign = source.charAt(next + 1);
    if (!/[\p{L}_/!?]/u.test(sign)) {
      if (!below) addText(current, '<');
      at = next + 1;
      continue;
    }
    const end = tagEnd(source, next);
    if (end < 0) return;
    at = end + 1;
    // Whoever declares entities in a feed wants to blow it up, or to read files of the server.
    if (sign === '!' && source.slice(next, end).includes('<!ENTITY')) throw new SyntaxError('it declares entities');
    if (sign === '!' || sign === '?') continue;
    if (sign === '/') {
      const tag = source.slice(next + 2, end).trim();
      if (below && tag !== wantedTag) {
        below -= 1;
        continue;
      }
      let closed = current;
      while (closed && closed.tag !== tag) closed = closed.parent;
      if (!closed) continue;
      below = 0;
      closed.end = next;
      current = closed.parent;
      if (wanted(closed)) {
        wantedTag = undefined;
        if (closed.parent?.children.at(-1) === closed) closed.parent.children.pop();
        yield closed;
      }
      if (!current) return;
      continue;
    }
    const isEmpty = source[end - 1] === '/';
    let depth = 0;
    for (let each = current; each; each = each.parent) depth += 1;
    if (depth >= MAX_DEPTH) {
      if (!isEmpty) below += 1;
      continue;
    }
    const inner = source.slice(next + 1, isEmpty ? end - 1 : end);
    const tag = /^[^\s/]*/.exec(inner)![0];
    if (!current && !ROOT.test(tag)) continue;
    const element = open(tag, attributesOf(inner.slice(tag.length)), current, base, at);
    if (!current) found.root = element;
    else if (current.children.length < MAX_CHILDREN) current.children.push(element);
    if (isEmpty) continue;
    if (wanted(element)) wantedTag = tag;
    current = element;
  }
}
