/**
 * `npm start`: builds everything, then serves the embed builder with the widgets' files; on a second port, which is
 * another origin, a sample partner page that embeds them with the snippets that the builder prints, beside the feeds that
 * it shows; and on a third one a pledge counter.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, runnerImport } from 'vite';
import { printed } from '../src/builder/printed.mjs';
import { BROWSER_ARGS, installedBrowser } from './browser.mjs';
import { servePledges } from './pledge-endpoint.mjs';
import { serve } from './server.mjs';

const root = join(import.meta.dirname, '..');
const configFile = join(root, 'src/builder/vite.config.mjs');

/** Starts a server on the first free port from `port` on. */
async function from(port, start, options = {}) {
  for (;;) {
    try {
      return { ...(await start({ ...options, port })), port, address: `http://localhost:${port}` };
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
const feeds = { '/feeds/': join(root, 'stories/feeds/') };
// On its own, the builder knows of no sample page.
const builderPage = () =>
  readFileSync(join(root, 'dist/builder/index.html'), 'utf8').replace(
    '<!-- sample page -->',
    `<a href="${partner.address}">See them on a sample page</a>`,
  );
const builder = await from(8080, serve, {
  pages: { '/': builderPage },
  // The feeds are the partner's. The builder reads them too, to measure how much place they take.
  folders: { [`${folder}/`]: join(root, 'dist/cdn/'), ...feeds, '/': join(root, 'dist/builder/') },
});
const { module } = await runnerImport(join(root, 'src/builder/partner.ts'), { configFile: false, root });
const template = readFileSync(join(root, 'src/builder/partner.html'), 'utf8');
const { PARTNER_LANGUAGES, partnerChoices, partnerPage, pathOf, unmeasured } = module;
const partner = await from(builder.port + 1, serve, {
  folders: feeds,
  pages: Object.fromEntries(PARTNER_LANGUAGES.map((language) => [pathOf(language), once(() => partnerIn(language))])),
});
const pledges = await from(partner.port + 1, servePledges);
// The campaign of a button that names none.
pledges.ledger.addSamples('turn-back-crime', 1284);

/** Measuring takes some seconds, so a page is made when it is first looked at. */
function once(make) {
  let made;
  return () => (made ??= make());
}

/** The partner page in one language, with its snippets as the builder prints them now: it measures in a browser. */
async function partnerIn(language) {
  const places = Object.entries(partnerChoices(language, pledges.endpoint));
  let browser;
  try {
    browser = await chromium.launch({ executablePath: await installedBrowser(), args: BROWSER_ARGS });
    const choices = places.map(([, each]) => each);
    const texts = await printed(browser, builder.address, choices);
    const snippets = places.map(([place], index) => [place, texts[index].snippet]);
    return partnerPage(template, language, Object.fromEntries(snippets));
  } catch (error) {
    console.log(`The partner page keeps no place free for its widgets: nothing to measure in (${error.message.split('\n')[0]})`);
    const snippets = places.map(([place, choices]) => [place, unmeasured(choices, builder.address + folder)]);
    return partnerPage(template, language, Object.fromEntries(snippets));
  } finally {
    await browser?.close();
  }
}

console.log(`
  Embed builder         ${builder.address}
  Sample partner page   ${partner.address} (${PARTNER_LANGUAGES.map((language) => pathOf(language)).join(' ')})
  Its pledge counter    ${pledges.endpoint} (in memory)

Press Ctrl+C to stop.`);
// Ready by the time that somebody looks.
void partner.pages['/']();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => Promise.all([builder.close(), partner.close(), pledges.close()]).then(() => process.exit(0)));
}
