/** The messages: from the calls of `msg` in the source to `locales/LANG.xlf`, and from there to the catalogs of the elements. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogNames } from './generate.mjs';
import { generated, write } from './generated-files.mjs';
import { config, failIfAny, problems, pseudo, root, source, translated } from './project.mjs';
import { pseudoTranslate } from './pseudo.mjs';
import { unitsOf } from './xliff.mjs';

const catalogs = join(root, config.output.outputDir);
const catalogModule = (messages) =>
  `import type { MessageCatalog } from '../../localization/messages.js';\n\nexport default ${JSON.stringify(messages)} satisfies MessageCatalog;\n`;

const runLitLocalize = (command) =>
  execFileSync(join(root, 'node_modules/.bin/lit-localize'), [command], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** Brings `locales/LANG.xlf` up to date with the source; ends with an error where a message is missing or orphaned. */
export function extractMessages() {
  // The extractor type-checks the source, which imports the catalogs: they are there before they are full.
  for (const catalog of catalogNames) {
    // English stands in the source.
    write(`${source}/${catalog}.ts`, 'export default undefined;\n');
    for (const language of config.targetLocales) {
      if (!existsSync(join(generated, language, `${catalog}.ts`))) write(`${language}/${catalog}.ts`, catalogModule({}));
    }
  }
  const before = Object.fromEntries(translated.map((language) => [language, unitsOf(language)]));
  runLitLocalize('extract');
  for (const language of translated) {
    const units = unitsOf(language);
    for (const [id, { target }] of units) if (!target) problems.push(`locales/${language}.xlf: "${id}" is not translated`);
    for (const id of before[language].keys())
      if (!units.has(id))
        problems.push(`locales/${language}.xlf: "${id}" is no longer in the source (it was taken out; look over the change and run again)`);
  }
  failIfAny();
}

/** LANG/NAME.ts, with the messages of each catalog. */
export async function writeMessages() {
  for (const language of pseudo) {
    const file = join(root, 'locales', `${language}.xlf`);
    const text = readFileSync(file, 'utf8')
      .replace(/(?<!\s)\s*<target>[^]*?<\/target>/g, '')
      .replace(/<source>([^]*?)<\/source>/g, (whole, inner) => `${whole}\n  <target>${pseudoTranslate[language](inner)}</target>`);
    writeFileSync(file, text);
  }
  rmSync(catalogs, { recursive: true, force: true });
  runLitLocalize('build');

  for (const language of config.targetLocales) {
    const { templates } = await import(pathToFileURL(join(catalogs, `${language}.js`)).href);
    for (const id of Object.keys(templates)) {
      const template = templates[id];
      if (typeof template !== 'string' && !template.strTag) problems.push(`message "${id}": messages are text, never html\`…\``);
      if (!catalogNames.includes(id.split('.')[0]))
        problems.push(`message "${id}": an id begins with the name of its catalog, as "banner.close"`);
    }
    for (const catalog of catalogNames) {
      const own = Object.entries(templates).filter(([id]) => id.split('.')[0] === catalog);
      const entries = own.map(([id, template]) => [
        id,
        typeof template === 'string' ? template : { strings: [...template.strings], values: template.values },
      ]);
      write(`${language}/${catalog}.ts`, catalogModule(Object.fromEntries(entries)));
    }
  }
  failIfAny();
}
