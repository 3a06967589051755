/** Pages of frameworks that hydrate: what is rendered into the elements is none of their nodes. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { build } from 'esbuild';
import { dist } from '../package/published.mjs';
import { host, openPage, ready, until } from '../pages/support.mjs';
import { renderToString } from './support.mjs';

const folder = join(import.meta.dirname, 'apps');

/** The npm modules, which share Lit with the page: its hydration, where a page has that, comes first as it asks for. */
async function bundle(file) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
        import { hydrate } from './apps/${file}';
        import ${JSON.stringify(join(dist, 'all.js'))};
        hydrate(document.querySelector('#app'));`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
    // Modules that only a server imports.
    external: ['react-dom/server', 'vue/server-renderer', '@lit-labs/ssr', '@lit-labs/ssr/*'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0].text;
}

const heading = (page) =>
  page.evaluate(() =>
    [...document.querySelector('tbc-banner').shadowRoot.querySelectorAll('[part=heading]')].map((each) => each.textContent.trim()),
  );

for (const file of readdirSync(folder)) {
  const { name, toHtml } = await import(join(folder, file));
  test(`${name} hydrates its page, and the element in it follows`, async (t) => {
    const path = `/${file}.js`;
    host.pages[path] = { type: 'text/javascript', body: await bundle(file) };
    const head = '<meta charset="utf-8"><title>Page</title>';
    const html = await renderToString(
      `<!doctype html><html lang="fr"><head>${head}</head><body><div id="app">${await toHtml()}</div><script type="module" src="${path}"></script></body></html>`,
    );
    assert.equal(html.match(/<template shadowrootmode/g).length, 1);
    const page = await openPage(t, { html });
    await ready(page);
    const [before, ...more] = await heading(page);
    assert.deepEqual(more, []);
    assert.ok(html.includes(`>${before}</div>`), before);
    await page.click('button');
    await until(
      page,
      (words) => document.querySelector('tbc-banner').shadowRoot.querySelector('[part=heading]').textContent.trim() !== words,
      before,
    );
    assert.equal(await page.textContent('button'), 'fake-goods');
    assert.equal((await heading(page)).length, 1);
    assert.deepEqual([page.messages.filter((message) => !/devtools|development version/i.test(message)), page.exceptions], [[], []]);
  });
}
