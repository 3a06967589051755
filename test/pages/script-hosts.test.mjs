/**
 * Pages whose scripts, or whose kind of document, are hard on what they embed:
 * hosts/scripts/ has a file for each, and each is held to the same promises. A
 * host has a `name` and, where it isn't an ordinary page with nothing in it:
 *
 * - `head`, what stands before our tag; `body`, around the widgets or in their place; or `html`, the whole page;
 * - `headers` of its answer, `files` that its server has too (by path), `before`, what runs in it before all scripts;
 * - `wholeBrowser`: it needs what only the browser around the engine does;
 * - `frame`: the widgets live in its frame;
 * - `renders: false`: the fallback is what a visitor shall see;
 * - `start(page)`: what happens before the widgets can be there;
 * - `act(page, place)`: what happens then. The promises hold before and after it; `place` is the page or the frame;
 * - `expected`: patterns of what it is known to say on the console;
 * - `npm`: whether the npm modules, in an app of the host's own, are held to it too;
 * - `skip`: why it can't be tried on this machine.
 */
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { LANGUAGES, MARKUP, askOnce, leaveNothing, speak, stayAsWritten, stayQuiet, surviveMove, work } from './hosts/promises.mjs';
import { appTag } from './npm-app.mjs';
import { host, hostPage, openPage, scriptTag } from './support.mjs';

const folder = new URL('hosts/scripts/', import.meta.url);

const hosts = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder))));

const pages = hosts.flatMap(({ default: each }) => [
  { ...each, tag: scriptTag() },
  ...(each.npm ? [{ ...each, name: `${each.name}, on the npm modules`, tag: appTag }] : []),
]);

for (const each of pages) {
  const {
    name,
    tag,
    skip,
    head = '',
    body = MARKUP,
    headers,
    files = {},
    before,
    wholeBrowser,
    frame,
    renders = true,
    start,
    act,
    expected,
  } = each;
  const { html = hostPage(body, { lang: 'fr', head: head + tag }) } = each;
  test(name, { skip }, async (t) => {
    Object.assign(host.pages, files);
    const page = await openPage(t, { html, headers, before, wholeBrowser });
    page.setDefaultTimeout(10_000);
    const place = frame ? page.frames()[1] : page;
    await start?.(page, place);
    if (renders) await speak(place, LANGUAGES);
    else await stayAsWritten(place);
    if (act) {
      await act(page, place);
      if (renders) await speak(place, LANGUAGES);
      else await stayAsWritten(place);
    }
    if (renders) {
      await work(place, page);
      await surviveMove(place);
      if (!frame) await leaveNothing(page);
    }
    askOnce(page);
    stayQuiet(page, expected);
  });
}
