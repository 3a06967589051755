/** The script of docs/server-rendering.md, run as a reader would, and its pages in a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { FOLDER, notes, openPage, ready, root, shown, words } from '../pages/support.mjs';
import { directionOf } from './support.mjs';

const script = join(root, 'docs/static-page.mjs');
const folder = mkdtempSync(join(tmpdir(), 'tbc-static-'));
after(() => rmSync(folder, { recursive: true }));

const said = execFileSync(process.execPath, [script, folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

test('docs/server-rendering.md shows the script, of twenty lines', () => {
  const text = readFileSync(script, 'utf8');
  assert.ok(readFileSync(join(root, 'docs/server-rendering.md'), 'utf8').includes(`\n\`\`\`js\n${text}\`\`\`\n`));
  assert.ok(text.trimEnd().split('\n').length <= 20);
  assert.equal(said, '');
});

for (const language of ['en', 'ar']) {
  for (const width of [320, 1200]) {
    test(`its page needs no more than its own policy says (${language}, ${width} px)`, async (t) => {
      const html = readFileSync(join(folder, `${language}.html`), 'utf8').replace(/\/turn-back-crime\/\d[^/]*\//, FOLDER);
      const page = await openPage(t, { html, viewport: { width, height: 900 } });
      await ready(page, 3);
      const { lang, dir, text } = await shown(page, 'tbc-banner', 'heading');
      assert.deepEqual([lang, dir, text], [language, directionOf(language), words(language, 'banners')['fake-goods'].title]);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true);
      assert.deepEqual((await notes(page)).reports, []);
      assert.deepEqual([page.messages, page.exceptions], [[], []]);
    });
  }
}
