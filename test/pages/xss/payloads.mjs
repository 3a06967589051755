import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The corpus: `{number, kind, from, text}`. What is public in `payloads.json` calls `alert(1)`; here each calls it with
 * its own number, so that one that runs can be told from the others. Kinds:
 * - `markup` makes elements where it is taken for HTML;
 * - `address` is no address that anybody should follow;
 * - `text` is harmless until somebody decodes it once more, or a host page takes it for a template;
 * - `json` is what a JSON feed may hold in the place of a text;
 * - `xml` is out for what reads feeds.
 */
export const payloads = [];
for (const { kind, from, payloads: texts } of JSON.parse(readFileSync(join(import.meta.dirname, 'payloads.json'), 'utf8'))) {
  for (const text of texts) {
    const number = payloads.length + 1;
    payloads.push({ number, kind, from, text: text.replaceAll('alert(1)', `alert(${number})`) });
  }
}

/** Which of them a number stands for, as a failure names it. */
export const nameOf = (number) => JSON.stringify(payloads[number - 1]?.text ?? `alert(${number})`);
