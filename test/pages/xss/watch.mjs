import { hostPage, host, openPage, widgets } from '../support.mjs';
import { documented } from '../policies/support/documented.mjs';
import { survey } from './survey.mjs';

/** The policies that a page may be sent with: no policy, and the strictest of docs/csp.md. */
export const POLICIES = { 'without a policy': {}, 'under the strictest policy': documented('your-own-site') };

/** Runs before all else in every frame: whatever a payload calls is told to the test. */
function hook() {
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox']) {
    window[name] = (...values) => window.tellOfExecution(`${name}(${values})`);
  }
  // A link that is pressed runs its listeners, and leads nowhere: where it would lead is looked at, not tried.
  addEventListener('click', (event) => {
    if (event.composedPath().some((node) => node.localName === 'a')) event.preventDefault();
  });
}

/** Asked for to see that all before it has come. */
const TURN = '/nothing';

/**
 * Opens a page on which nothing that a payload can do goes unseen. `page.did` is a list of what was done: code that ran,
 * dialogs, popups, frames, navigations, anything asked of another host but a picture. `origins` are asked by the page itself.
 */
export async function openWatched(t, { headers, head, origins = [] }) {
  // Chromium asks for hosts that are none to Node.
  const isOurs = (url) => URL.canParse(url) && [host.origin, widgets.origin, ...origins].includes(new URL(url).origin);
  const did = [];
  const pending = new Set();
  const prepare = async (context) => {
    await context.exposeBinding('tellOfExecution', (source, what) => void did.push(`ran ${what}`));
    await context.addInitScript(hook);
    await context.addInitScript(`window.survey = ${survey}`);
    await context.route('**', (route) => (isOurs(route.request().url()) ? route.continue() : route.abort()));
    context.on('page', (page) => {
      page.on('dialog', (dialog) => {
        did.push(`opened the dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('frameattached', () => did.push('made a frame'));
      page.on('download', (download) => did.push(`downloaded ${download.url()}`));
      page.on('framenavigated', (frame) => {
        if (!/\/page-\d+\.html$/.test(frame.url())) did.push(`went to ${frame.url()}`);
      });
    });
    context.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().endsWith(TURN)) pending.add(request);
      if (!isOurs(request.url()) && request.resourceType() !== 'image') {
        did.push(`asked for ${request.url()} as ${request.resourceType()}`);
      }
    });
    for (const end of ['requestfinished', 'requestfailed']) context.on(end, (request) => pending.delete(request));
  };
  const page = await openPage(t, { html: hostPage('', { head }), headers, prepare, viewport: { width: 320, height: 100 } });
  page.context().on('page', () => did.push('opened a window'));
  return Object.assign(page, { did, pending });
}

/** Waits until all that was asked for has come, and nothing is added or taken away any more. */
export async function settled(page) {
  const end = Date.now() + 60_000;
  let [before, now] = [-1, -2];
  while (page.pending.size || before !== now) {
    if (Date.now() > end) throw new Error(`Still under way: ${[...page.pending].map((request) => request.url())}`);
    before = now;
    now = await page.evaluate(async (url) => {
      await fetch(url).then((response) => response.text());
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return [...document.body.children].reduce((sum, { shadowRoot }) => sum + (shadowRoot?.querySelectorAll('*').length ?? 0), 0);
    }, TURN);
  }
}

/** Presses each button and link of the elements on a page, and waits for what comes of it. */
export async function press(page) {
  await page.evaluate(() => {
    const within = (root) => {
      for (const node of root.querySelectorAll('*')) {
        if (/^(button|summary|input|a)$/.test(node.localName) && node.click) node.click();
        if (node.shadowRoot) within(node.shadowRoot);
      }
    };
    for (const { shadowRoot } of document.body.children) if (shadowRoot) within(shadowRoot);
  });
  await settled(page);
}
