/** The built Storybook, and a story of it in a page: for the story tests and the screenshots. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './server.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'storybook-static');

/** Builds and serves it: `{origin, entries, close}`. What it reads of `src/generated` and `dist` has to be there. */
export async function serveStorybook() {
  const options = ['build', '--output-dir', folder, '--disable-telemetry', '--quiet', '--loglevel', 'warn'];
  execFileSync(process.execPath, [join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), ...options], { cwd: root, stdio: 'pipe' });
  const { origin, close } = await serve({ folders: { '/': folder }, headers: { 'cache-control': 'max-age=3600' } });
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return { origin, close, entries: Object.values(entries) };
}

/** Runs in each page before Storybook: keeps what its channel tells of the story, and that it is done. */
export function listen() {
  const told = { parameters: undefined, finished: undefined, failure: undefined };
  Object.defineProperty(window, Symbol.for('story'), { value: told });
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      const fail = (error) => (told.failure ??= error.message ?? String(error));
      channel.on('storyPrepared', ({ parameters }) => (told.parameters = parameters));
      for (const event of ['storyThrewException', 'storyErrored', 'playFunctionThrewException', 'storyMissing']) channel.on(event, fail);
      channel.on('unhandledErrorsWhilePlaying', ([error]) => fail(error));
      channel.on('storyFinished', (finished) => (told.finished = finished));
      channel.on('docsRendered', () => (told.finished = { status: 'success', reporters: [] }));
    },
  });
}

/**
 * Opens a story, or a page of the docs, in a page that listens, and waits until it has been played and looked at by axe:
 * `{status, failure, says, violations}`.
 */
export async function openEntry(page, origin, { id, type }, globals = {}) {
  const chosen = Object.entries(globals).map((pair) => pair.join(':'));
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}&globals=${chosen.join(';')}`);
  await page.waitForFunction(() => window[Symbol.for('story')].finished ?? window[Symbol.for('story')].failure, undefined, {
    timeout: 60_000,
  });
  return page.evaluate(() => {
    const { finished, failure, parameters } = window[Symbol.for('story')];
    const axe = finished?.reporters.find((report) => report.type === 'a11y');
    return {
      status: finished?.status,
      failure,
      says: parameters?.says ?? [],
      hasAxe: !!axe?.result?.passes?.length,
      violations: (axe?.result?.violations ?? []).map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`),
    };
  });
}
