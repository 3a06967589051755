/** All that the elements load beside their messages: lists, types, content, and the maps of literal import()s. */
import { classOf, elements, importSource } from '../facts.mjs';
import { builtIns, contents, mapStrings, wordsOf } from './content.mjs';
import { write } from './generated-files.mjs';
import { config, pseudo, source, translated } from './project.mjs';
import { typeset } from './typeset.mjs';

const { TOPICS: topics } = await importSource('src/content/topics.ts');
const { symbols } = await importSource('src/content/symbols.ts');

/** A value as source text, in which a drawing stands as a name. */
const literal = (value) => JSON.stringify(value).replace(/"symbol":"([\w-]+)"/g, (_, topic) => `symbol: ${drawingName(topic)}`);
const drawingName = (topic) => topic.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const drawing = (topic) =>
  `const ${drawingName(topic)} = html\`<svg class="picture" viewBox="0 0 96 96" aria-hidden="true">${symbols[topic]}</svg>\`;\n`;

const subjectsOf = ({ builtIn }) => (builtIn ? [...builtIn.subjects, ...(builtIn.laterSubjects ?? [])] : []);
/** The names of types that one is made of. */
const typeNames = (type) => type.match(/\w+/g);

/** LANG/NAME/SUBJECT.ts: the built-in content of one element on one topic. */
export function writeContent() {
  for (const language of [source, ...config.targetLocales]) {
    const words = mapStrings(wordsOf(language), typeset);
    for (const element of elements) {
      const { builtIn } = contents[element];
      for (const subject of subjectsOf(contents[element])) {
        const text = literal(builtIn.make(words, subject));
        const drawn = topics.filter((each) => text.includes(`symbol: ${drawingName(each)}`)).map(drawing);
        const hasMessages = builtIn.subjects.includes(subject);
        write(
          `${language}/${element}/${subject}.ts`,
          `${drawn.length ? "import { html } from 'lit';\n" : ''}import type { ${typeNames(builtIn.type).join(', ')} } from '../../../content/types.js';\n` +
            `${hasMessages ? `import messages from '../${element}.js';\n` : ''}\n` +
            `${drawn.join('')}const content: ${builtIn.type} = ${hasMessages ? text.replace('{', '{ messages, ') : text};\n\nexport default content;\n`,
        );
      }
    }
  }
}

const catalogsOf = (element) => [element, ...(contents[element].laterCatalogs ?? [])];
/** The message catalogs: one of each element, and of each part that is loaded when it is needed. */
export const catalogNames = [...new Set([...elements, ...elements.flatMap(catalogsOf)])];
const laterCatalogs = [...new Set(elements.flatMap((element) => contents[element].laterCatalogs ?? []))];
const typesOf = ({ builtIn }, element) => subjectsOf({ builtIn }).map((subject) => `  '${element}/${subject}': ${builtIn.type};\n`);

/** languages.ts, elements.ts and content-types.ts. */
export function writeLists() {
  write(
    'languages.ts',
    "import { PSEUDO_LANGUAGES } from './pseudo/languages.js';\n\n" +
      `export const LANGUAGES = [${[source, ...translated].map((language) => `'${language}'`).join(', ')}, ...PSEUDO_LANGUAGES] as const;\n`,
  );
  // Apart, because nothing that is published has them: an empty file stands in for these there (vite.config.ts).
  write('pseudo/languages.ts', `export const PSEUDO_LANGUAGES = ${JSON.stringify(pseudo)} as const;\n`);
  write('elements.ts', `/** Every element. */\nexport const ELEMENTS = ${JSON.stringify(elements)} as const;\n`);
  write(
    'content-types.ts',
    `import type { ${[...new Set(builtIns.flatMap(({ type }) => typeNames(type)))].sort().join(', ')} } from '../content/types.js';\n` +
      "import type { MessageCatalog } from '../localization/messages.js';\n" +
      '\n/** The built-in content, and the message catalogs that come later, at each path below a language. */\nexport interface Contents {\n' +
      laterCatalogs.map((catalog) => `  ${catalog}: MessageCatalog;\n`).join('') +
      elements.flatMap((element) => typesOf(contents[element], element)).join('') +
      '}\n',
  );
}

const contentOf = (element) => [element, ...(contents[element].showsContentOf ?? [])];

/** languages/LANG/NAME.ts, which teaches an element one language; languages/NAME.ts, which teaches all of them, and every-language.ts, all elements; beside them the pseudo languages. */
export function writeLanguages() {
  for (const element of elements) {
    for (const language of [source, ...config.targetLocales]) write(`languages/${language}/${element}.ts`, lessonIn(language, element));
    const lessons = (languages, folder) => languages.map((language) => `import '${folder}/${language}/${element}.js';\n`).join('');
    write(`languages/${element}.ts`, `${lessons([source, ...translated], '.')}import '../pseudo/${element}.js';\n`);
    write(`pseudo/${element}.ts`, lessons(pseudo, '../languages'));
  }
  write('every-language.ts', elements.map((element) => `import './languages/${element}.js';\n`).join(''));
}

function lessonIn(language, element) {
  // The messages of English stand in the source.
  const catalogs = language === source ? [] : catalogsOf(element);
  const subjects = contentOf(element).flatMap((owner) => subjectsOf(contents[owner]).map((subject) => `${owner}/${subject}`));
  const paths = [...catalogs, ...subjects].map((path) => `${language}/${path}`);
  const name = classOf(element);
  return (
    `import { ${name} } from '../../../components/${element}/${element}.js';\n` +
    "import { addLanguage } from '../../../localization/chunks.js';\n\n" +
    `addLanguage(${name}, '${language}', {\n${paths.map((path) => `  '${path}': () => import('../../${path}.js'),\n`).join('')}});\n`
  );
}
