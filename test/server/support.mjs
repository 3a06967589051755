import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, parseFragment } from 'parse5';
import { typeset } from '../../scripts/localize/typeset.mjs';
import { dist, elements, languages, root } from '../package/published.mjs';

/** The exports of `@turn-back-crime/widgets/server`, as built. */
export const { renderToString, styleSources } = await import(pathToFileURL(join(dist, 'server/server.js')).href);

export const directionOf = (language) => (language === 'ar' ? 'rtl' : 'ltr');

/** A page around some elements; with a paragraph after each, whose place says whether anything moved. */
export const pageOf = (tags, language, head = '') =>
  `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>${head}</head>
  <body>
    <main>${tags.map((tag) => `${tag}\n<p class="after">After</p>`).join('\n')}</main>
  </body>
</html>`;

const attribute = (node, name) => node.attrs?.find((each) => each.name === name)?.value;
const isRoot = (node) => node.nodeName === 'template' && attribute(node, 'shadowrootmode') === 'open';

/** Every node below one; into a `<template>` too. */
export const below = (node) => [node, ...(node.content ? [node.content] : (node.childNodes ?? [])).flatMap(below)];

/** Our elements in some HTML, as an HTML parser reads it: `{tag, attributes, nodes, texts, base}`; `nodes` are those of the root. */
export function widgetsIn(html) {
  const tree = /<html/.test(html) ? parse(html) : parseFragment(html);
  const found = below(tree).filter(({ nodeName }) => elements.includes(nodeName.replace(/^tbc-/, '')));
  return found.map((element) => {
    const nodes = element.childNodes.filter(isRoot).flatMap(({ content }) => below(content));
    const base = nodes.find((node) => attribute(node, 'part') === 'base');
    return {
      tag: element.nodeName,
      attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
      roots: element.childNodes.filter(isRoot).length,
      nodes: nodes.filter(({ nodeName }) => nodeName !== 'style'),
      texts: textsOf(nodes),
      base: base && { lang: attribute(base, 'lang'), dir: attribute(base, 'dir') },
      part: (name) => nodes.find((node) => attribute(node, 'part')?.split(' ').includes(name)),
      attribute,
    };
  });
}

/** Everything that is read or heard: the texts, and the attributes that are words. */
function textsOf(nodes) {
  return nodes.flatMap((node) => {
    if (node.nodeName === '#text') return node.parentNode.nodeName === 'style' ? [] : node.value.trim() || [];
    return (node.attrs ?? []).filter(({ name }) => /^(aria-label|aria-roledescription|alt)$/.test(name)).map(({ value }) => value);
  });
}

const flat = (value, path = '') =>
  typeof value === 'string' ? [[path, value]] : Object.entries(value).flatMap(([key, inner]) => flat(inner, `${path}/${key}`));

const plain = (xml) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Every text of ours in a language, by a key that is the same in all. */
function textsIn(language) {
  const kinds = ['topics', 'banners', 'tips', 'pledges', 'stories', 'headlines'];
  const content = kinds.flatMap((kind) =>
    flat(JSON.parse(typeset(readFileSync(join(root, `locales/content/${language}/${kind}.json`), 'utf8'))), kind),
  );
  const catalog = readFileSync(join(root, `locales/${language === 'en' ? 'fr' : language}.xlf`), 'utf8');
  const messages = [...catalog.matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)].map(([, id, unit]) => [
    id,
    plain(new RegExp(language === 'en' ? '<source>([^]*?)</source>' : '<target>([^]*?)</target>').exec(unit)[1]),
  ]);
  return new Map([...content, ...messages]);
}

const texts = new Map(languages.map((language) => [language, textsIn(language)]));

/** The translations of an English text of ours; empty for a text that is none of ours. */
export function translationsOf(english, language) {
  return [...texts.get('en')].filter(([, text]) => text === english).map(([key]) => texts.get(language).get(key));
}
