/** `--sheet LANG`: one page with every text of a language, to be read over by somebody who has no Git. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { read, root, source, translated } from './project.mjs';
import { roomFor } from './room.mjs';
import { takePictures } from './sheet-pictures.mjs';
import { glossary } from './terms.mjs';
import { hashOf, notesOf, textsOf } from './texts.mjs';

/** Where a text of `locales/content/` stands, by its file and its last key. */
const PLACES = {
  banners: 'A banner',
  headlines: 'A card of the campaign’s headlines',
  pledges: 'A promise to choose, said by the visitor',
  stories: 'A card of a success story',
  tips: 'A tip',
  topics: 'The name of a topic, within other texts',
};
const PARTS = {
  title: 'its heading',
  text: 'its text',
  action: 'its main link',
  label: 'what its figure counts',
  place: 'where it happened',
};

function noteOf(name, notes) {
  if (notes.has(name)) return notes.get(name);
  const keys = name.split('/');
  const part = PARTS[keys.at(-1)];
  return [PLACES[keys[0]] ?? keys[0], part].filter(Boolean).join(': ');
}

/** As it may stand in a script element. */
const asData = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Writes the page to `test-results/texts-LANG.html`, with pictures where there is a build; gives a line about it. */
export async function writeSheet(language) {
  if (!translated.includes(language)) throw new Error(`"${language}" is not one of ${translated.join(', ')}`);
  const [english, notes, own] = [textsOf(source), notesOf(language), textsOf(language)];
  const hasBuild = existsSync(join(root, 'dist/cdn'));
  const { shots, places } = hasBuild ? await takePictures(language, own) : { shots: [], places: new Map() };
  const texts = [...own].map(([name, text]) => ({
    name,
    text,
    english: english.get(name),
    hash: hashOf(english.get(name)),
    note: noteOf(name, notes),
    most: roomFor(name),
    picture: places.get(name),
  }));
  const { address, tone, typography, inclusive } = glossary.languages[language];
  const direction = new Intl.Locale(language).getTextInfo?.().direction ?? (language === 'ar' ? 'rtl' : 'ltr');
  const data = { language, direction, advice: [`We say: ${address}.`, tone, typography, inclusive], shots, texts };
  const parts = {
    STYLE: read('scripts/localize/sheet/sheet.css'),
    SCRIPT: read('scripts/localize/sheet/sheet.js'),
    DATA: asData(data),
  };
  const page = read('scripts/localize/sheet/page.html').replace(/\/\* (STYLE|SCRIPT|DATA) \*\//g, (_, part) => parts[part]);
  const file = join(root, 'test-results', `texts-${language}.html`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  const pictures = hasBuild ? `${places.size} of them with a picture` : 'without pictures, which need a build (npm run build)';
  return `${relative(process.cwd(), file)} has ${texts.length} texts, ${pictures}`;
}
