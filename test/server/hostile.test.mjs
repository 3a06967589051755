/** Text that somebody else may have put into an attribute comes out as a text, or not at all. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { html } from '@lit-labs/ssr';
import { dist } from '../package/published.mjs';
import { payloads } from '../pages/xss/payloads.mjs';
import { renderToString, widgetsIn } from './support.mjs';

const { modules } = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
const declarations = modules.flatMap(({ declarations: all }) => all).filter(({ tagName }) => tagName);

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The content of a root: its elements, and the names of their attributes. */
const shapeOf = ({ nodes }) =>
  nodes.flatMap((node) => [node.nodeName, ...(node.attrs ?? []).map(({ name }) => `${node.nodeName} ${name}`)]);

const ADDRESSES = /^(href|src|action|formaction|xlink:href|srcset|data)$/;

for (const { tagName, attributes } of declarations) {
  const names = [...attributes.map(({ name }) => name), 'lang', 'dir', 'aria-label', 'id'];
  const tag = (values) => {
    const written = Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`));
    return `<${tagName}${written.join('')}></${tagName}>`;
  };
  /** With these an element shows all that it can. */
  const HARMLESS = ['', 'Quokka', '/quokka', 'https://quokka.example/'];

  test(`${tagName}: no value of an attribute makes elements, attributes or links that a harmless one doesn't`, async (t) => {
    // The words on the console about them are not the matter here.
    t.mock.method(console, 'warn', () => {});
    const harmless = new Set();
    for (const value of HARMLESS) {
      for (const more of [{}, { topic: 'cybercrime' }, { heading: 'Quokka' }, { src: '' }, { image: undefined }]) {
        const values = { ...Object.fromEntries(names.map((name) => [name, value])), ...more };
        for (const shape of shapeOf(widgetsIn(await renderToString(tag(values)))[0])) harmless.add(shape);
      }
    }
    assert.ok(harmless.size > 10);
    for (const { text, kind } of payloads) {
      const [widget, ...others] = widgetsIn(await renderToString(tag(Object.fromEntries(names.map((name) => [name, text])))));
      assert.equal(others.length, 0, text);
      assert.deepEqual(
        shapeOf(widget).filter((shape) => !harmless.has(shape)),
        [],
        text,
      );
      for (const node of widget.nodes) {
        for (const { name, value } of node.attrs ?? []) {
          if (ADDRESSES.test(name))
            assert.doesNotMatch(value.replace(/[\0- ]/g, ''), /^(javascript|data|vbscript|blob|file):/i, `${kind} ${text}`);
        }
      }
    }
  });
}

test('a text put into a template of Lit’s html is that text', async (t) => {
  t.mock.method(console, 'warn', () => {});
  for (const { text } of payloads) {
    const [{ attributes, part }] = widgetsIn(await renderToString(html`<tbc-banner heading=${text}></tbc-banner>`));
    const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '\ufffd');
    assert.equal(attributes.heading, clean);
    const words = part('heading').childNodes.filter(({ nodeName }) => nodeName === '#text');
    assert.equal(words.map(({ value }) => value).join(''), clean);
  }
});
