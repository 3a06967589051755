import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, cdn, host, root, widgets } from '../../support.mjs';

const NONCE = randomBytes(16).toString('base64');

const digest = (algorithm, text) => createHash(algorithm).update(text).digest('base64');

const integrity = Object.fromEntries(
  readdirSync(cdn, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => [FOLDER + file.replaceAll('\\', '/'), `sha384-${digest('sha384', readFileSync(join(cdn, file)))}`]),
);

export const text = readFileSync(join(root, 'docs/csp.md'), 'utf8');

/** The code blocks of docs/csp.md by the anchor of their section: `{'a-nonce': {http, html}}`. */
export const sections = {};
for (const section of text.split(/^##+ /m).slice(1)) {
  const anchor = section
    .split('\n', 1)[0]
    .toLowerCase()
    .replaceAll(/[^a-z- ]/g, '')
    .replaceAll(' ', '-');
  for (const [, language, code] of section.matchAll(/^```(http|html)\n([^]*?)^```$/gm)) {
    sections[anchor] ??= { http: '', html: '' };
    sections[anchor][language] += code;
  }
}

/** The headers and tags of a section; what stands for something else in them is this test's own servers, files and digests. */
export function documented(section) {
  const fill = (code) =>
    code
      .replaceAll(/https:\/\/(widgets|news|pledges|pictures)\.example/g, widgets.origin)
      .replaceAll('https://portal.example', host.origin)
      .replaceAll(/\/turn-back-crime\/\d[^/]*\//g, FOLDER)
      .replaceAll('NONCE', NONCE)
      .replaceAll('INTEGRITY', JSON.stringify(integrity))
      .replaceAll('DIGEST', integrity[`${FOLDER}embed.js`]);
  const { http, html } = sections[section];
  const head = fill(html);
  const [, inline = ''] = /<script(?: type="importmap")?>([^]*?)<\/script>/.exec(head) ?? [];
  const lines = fill(http).replaceAll('HASH', digest('sha256', inline)).trim().split('\n').filter(Boolean);
  return { head, headers: Object.fromEntries(lines.map((line) => line.split(/: (.*)/, 2))) };
}
