import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { host, root } from '../../support.mjs';

const script = (file) => ({ type: 'text/javascript', body: readFileSync(file, 'utf8') });
host.pages['/lit-html.js'] = script(join(root, 'node_modules/lit-html/lit-html.js'));
host.pages['/host-app.js'] = script(join(import.meta.dirname, 'host-app.js'));

/** An app of the host on a Lit of its own, which owns the policy name `lit-html`: it works, whatever becomes of ours. */
export default {
  body: '<div id="host-app"></div><script type="module" src="/host-app.js"></script>',
  async check(page) {
    await page.locator('#host-app button').click();
    assert.equal(await page.locator('#host-app button').textContent(), 'Pressed 1 times');
  },
};
