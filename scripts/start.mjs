/**
 * `npm start`: builds everything, then serves the embed builder with the widgets' files, and on a second port, which is
 * another origin, a sample partner page that embeds them with the snippets that the builder prints.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, runnerImport } from 'vite';
import { printed } from '../src/builder/printed.mjs';
import { BROWSER_ARGS, installedBrowser } from './browser.mjs';
import { serve } from './server.mjs';

const root = join(import.meta.dirname, '..');
const configFile = join(root, 'src/builder/vite.config.mjs');

/** Serves on the first free port from `port` on. */
async function serveFrom(port, options) {
  for (;;) {
    try {
      return { ...(await serve({ ...options, port })), port, address: `http://localhost:${port}` };
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
      port += 1;
    }
  }
}

try {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
} catch {
  // The build has said what is wrong, or was stopped by Ctrl+C.
  process.exit(1);
}
await build({ configFile });
console.log('build: embed builder');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = `/turn-back-crime/${version}`;
const builder = await serveFrom(8080, {
  folders: { [`${folder}/`]: join(root, 'dist/cdn/'), '/': join(root, 'dist/builder/') },
});
const { module } = await runnerImport(join(root, 'src/builder/partner.ts'), { configFile: false, root });
const template = readFileSync(join(root, 'src/builder/partner.html'), 'utf8');
const partner = await serveFrom(builder.port + 1, { pages: { '/': module.partnerPage(template, await partnerSnippets()) } });

/** The partner page's snippets, as the builder prints them now: it measures in a browser. */
async function partnerSnippets() {
  const places = Object.entries(module.PARTNER_CHOICES);
  const start = performance.now();
  let browser;
  try {
    browser = await chromium.launch({ executablePath: await installedBrowser(), args: BROWSER_ARGS });
    const print = async ([place, choices]) => [place, (await printed(browser, builder.address, choices)).snippet];
    const snippets = Object.fromEntries(await Promise.all(places.map(print)));
    console.log(`build: partner page (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return snippets;
  } catch (error) {
    console.log(`build: partner page, which keeps no place free: nothing to measure in (${error.message.split('\n')[0]})`);
    return Object.fromEntries(places.map(([place, choices]) => [place, module.unmeasured(choices, builder.address + folder)]));
  } finally {
    await browser?.close();
  }
}

console.log(`
  Embed builder         ${builder.address}
  Sample partner page   ${partner.address}

Press Ctrl+C to stop.`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => Promise.all([builder.close(), partner.close()]).then(() => process.exit(0)));
}
