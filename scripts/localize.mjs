/**
 * From what translators touch (locales/) and the English in the source to what
 * the elements load (src/generated/), which is never committed:
 *   languages.ts, elements.ts   the lists of them
 *   content-types.ts            the type of each content, by its path
 *   languages/LANG/NAME.ts      teaches an element one language: a map of literal import()s, one a message catalog or topic
 *   languages/NAME.ts           teaches an element every language
 *   every-language.ts           teaches all elements every language, for the server
 *   LANG/NAME.ts                the messages of one element, or of a part that is loaded when it is needed
 *   LANG/NAME/TOPIC.ts          the built-in content of one element on one topic, with the element's messages
 *   pseudo/                     the pseudo languages: their list, and what teaches an element all of them
 * A missing or orphaned message or content item, or a term that the glossary lacks, ends it with an error. A translation
 * whose English has changed since it was read is named.
 *
 * For people who translate, each ends without writing any of these:
 *   --read LANG KEY…   notes in locales/read.json that somebody has read these texts beside their English
 *   --sheet LANG       writes one page with every text of a language, to read over and to change
 *   --apply FILE       takes the changes that such a page gives back
 */
import { failIfAny, problems, source, translated } from './localize/project.mjs';

const [task, ...args] = process.argv.slice(2);

/** Each answers with a line for who ran it. */
const TASKS = {
  '--read': async ([language, ...names]) => {
    const { noteAsRead } = await import('./localize/ledger.mjs');
    return `${noteAsRead(language, names).length} texts of ${language} are noted as read in locales/read.json`;
  },
  '--sheet': async ([language]) => {
    const { writeSheet } = await import('./localize/sheet.mjs');
    return writeSheet(language);
  },
  '--apply': async ([file]) => {
    const { applyPatch } = await import('./localize/patch.mjs');
    if (!file) throw new Error('which file? npm run localize -- --apply FILE');
    return applyPatch(file);
  },
};

/** `npm run localize` alone. */
async function localize() {
  const [content, generate, messages, { removeOthers }, { unitsOf }, { staleTexts }] = await Promise.all([
    import('./localize/content.mjs'),
    import('./localize/generate.mjs'),
    import('./localize/messages.mjs'),
    import('./localize/generated-files.mjs'),
    import('./localize/xliff.mjs'),
    import('./localize/ledger.mjs'),
  ]);
  content.checkContent();
  generate.writeContent();
  generate.writeLists();
  generate.writeLanguages();
  messages.extractMessages();
  await messages.writeMessages();
  removeOthers();
  for (const text of staleTexts()) console.warn(`localize: stale, to be read beside its English again: ${text}`);
  return `${[source, ...translated].join(', ')} complete (${unitsOf(translated[0]).size} messages, ${content.countOfTexts()} texts)`;
}

if (task && !TASKS[task]) {
  problems.push(`"${task}" is not one of ${Object.keys(TASKS).join(', ')} (scripts/localize.mjs says what each does)`);
} else {
  try {
    console.log(`localize: ${await (task ? TASKS[task](args) : localize())}`);
  } catch (error) {
    // A task says what was wrong with what it was given; anything else that is thrown is a defect, with its stack.
    if (!task) throw error;
    problems.push(error.message);
  }
}
failIfAny();
