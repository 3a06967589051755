/** `locales/LANG.xlf`: the messages of the source and their translations. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const fileOf = (language) => join(root, 'locales', `${language}.xlf`);
const UNIT = /<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g;
const partOf = (body, tag) => new RegExp(`<${tag}(?: [^>]*)?>([^]*?)</${tag}>`).exec(body)?.[1]?.trim();

/** The messages in the file of a language by their ids, as they stand there; none where there is no file. */
export function unitsOf(language) {
  if (!existsSync(fileOf(language))) return new Map();
  const units = readFileSync(fileOf(language), 'utf8').matchAll(UNIT);
  return new Map(
    [...units].map(([, id, body]) => [id, { source: partOf(body, 'source'), target: partOf(body, 'target'), note: partOf(body, 'note') }]),
  );
}

/** A message as people read and write it: its values are `{1}`, `{2}`. */
export const textOf = (message) =>
  message
    .replace(/<x id="(\d+)"[^>]*\/>/g, (_, id) => `{${Number(id) + 1}}`)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** A text that somebody wrote, as the message of a file: its values are those of the English one. */
function messageOf(text, english) {
  const values = new Map([...english.matchAll(/<x id="(\d+)"[^>]*\/>/g)].map(([tag, id]) => [`{${Number(id) + 1}}`, tag]));
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/\{\d+\}/g, (value) => values.get(value) ?? value);
}

/** Gives messages of a language other translations; `texts` is `id -> text`. */
export function changeMessages(language, texts) {
  const changed = readFileSync(fileOf(language), 'utf8').replace(UNIT, (unit, id, body) => {
    if (!texts.has(id)) return unit;
    const target = messageOf(texts.get(id), partOf(body, 'source'));
    return unit.replace(/<target>[^]*?<\/target>/, () => `<target>${target}</target>`);
  });
  writeFileSync(fileOf(language), changed);
}
