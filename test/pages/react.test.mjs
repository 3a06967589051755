/** The React components in a browser, with React itself: also as a bundler resolves them for a test in Node. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { build } from 'esbuild';
import { dist } from '../package/published.mjs';
import { host, openPage, ready, until } from './support.mjs';

const APP = `import { createElement, createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { TbcBanner } from ${JSON.stringify(join(dist, 'react/banner.js'))};
window.heard = [];
window.reference = createRef();
const root = createRoot(document.querySelector('#app'));
const hear = (name) => ({ type }) => window.heard.push(name + ' ' + type);
window.show = (props, name) => flushSync(() =>
  root.render(createElement(TbcBanner, { ref: window.reference, ...(name && { onTbcReady: hear(name), onTbcDismiss: hear(name) }), ...props })));
window.unmount = () => flushSync(() => root.unmount());
window.show({ variant: 'hero', headingLevel: 3, remember: 30, dismissible: true, className: 'wide', hidden: false }, 'first');`;

/** The rule of the README for a dark banner. */
const RULE = `h2 { color: #123 } tbc-banner:is([variant='hero'], [variant='bar']) :not(button, #none) { color: inherit !important; }`;

for (const condition of ['browser', 'node']) {
  const path = `/react-${condition}.js`;
  const { outputFiles } = await build({
    stdin: { contents: APP, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
    conditions: condition === 'node' ? ['node'] : [],
    platform: condition === 'node' ? 'neutral' : 'browser',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  host.pages[path] = { type: 'text/javascript', body: outputFiles[0].text };

  async function open(t) {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><style>${RULE}</style>
      <div id="app"></div><script type="module" src="${path}"></script></html>`;
    const page = await openPage(t, { html });
    await ready(page);
    return page;
  }

  test(`condition ${condition}: props are properties, and follow; a prop that goes takes its value along`, async (t) => {
    const page = await open(t);
    const state = () =>
      page.evaluate(() => {
        const { variant, headingLevel, remember, dismissible, className, hidden } = document.querySelector('tbc-banner');
        return [variant, headingLevel, remember, dismissible, className, hidden];
      });
    assert.deepEqual(await state(), ['hero', 3, 30, true, 'wide', false]);
    await page.evaluate(() => window.show({ variant: 'bar', headingLevel: 4 }));
    const [variant, level, remember, dismissible, className] = await state();
    assert.deepEqual([variant, level, remember, !!dismissible, className], ['bar', 4, undefined, false, '']);
    assert.deepEqual(page.exceptions, []);
  });

  test(`condition ${condition}: a style rule of the page finds the variant`, async (t) => {
    const page = await open(t);
    const colors = await page.evaluate(() => {
      const banner = document.querySelector('tbc-banner');
      banner.append(Object.assign(document.createElement('h2'), { slot: 'heading', textContent: 'Heading' }));
      return [getComputedStyle(banner.querySelector('h2')).color, getComputedStyle(banner).color];
    });
    assert.notEqual(colors[0], 'rgb(17, 34, 51)');
  });

  test(`condition ${condition}: listeners hear, those of the last rendering only, and none after the end`, async (t) => {
    const page = await open(t);
    await until(page, () => window.heard.includes('first tbc-ready'));
    assert.ok(await page.evaluate(() => window.reference.current === document.querySelector('tbc-banner')));
    const heard = await page.evaluate(() => {
      const { current } = window.reference;
      const dismiss = () => current.dispatchEvent(new Event('tbc-dismiss', { cancelable: true }));
      window.heard = [];
      dismiss();
      window.show({}, 'second');
      dismiss();
      window.unmount();
      dismiss();
      return { heard: window.heard, left: window.reference.current };
    });
    assert.deepEqual(heard, { heard: ['first tbc-dismiss', 'second tbc-dismiss'], left: null });
    assert.deepEqual(page.exceptions, []);
  });
}
