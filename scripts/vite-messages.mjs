import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A message catalog in src/generated/, as a file of its own or within the content of a topic (`?in=TOPIC`). */
const CATALOG = /\/src\/generated\/([\w-]+)\/([\w-]+)\.ts(?:\?in=[\w-]+)?$/;
/** The content of an element on a topic. */
const CONTENT = /\/src\/generated\/[\w-]+\/[\w-]+\/([\w-]+)\.ts$/;

/**
 * For the files that a site serves: `this.msg('English', {id, desc})` becomes
 * `this.msg(INDEX)`, and every catalog, English too, a list in that order. A
 * visitor then downloads the messages of one language, once, and no ids; those
 * of an element stand in each file of its content, so that one request brings
 * all its words.
 */
export function indexMessages(root) {
  const folders = ['components', 'controllers'].map((folder) => join(root, 'src', folder)).filter((folder) => existsSync(folder));
  const calls = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => callsIn(readFileSync(join(folder, file), 'utf8'))),
  );
  const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
  const texts = new Map(calls.map(({ id, text }) => [id, text]));
  const idsOf = (catalog) => [...texts.keys()].filter((id) => catalogOf(id) === catalog).sort();
  const list = (catalog, textOf) => `export default ${JSON.stringify(idsOf(catalog).map(textOf))};`;

  return {
    name: 'tbc:index-messages',
    enforce: 'pre',
    buildStart() {
      const extracted = idsIn(readFileSync(join(root, `locales/${targetLocales[0]}.xlf`), 'utf8'));
      const problems = differences(extracted, [...texts.keys()]);
      if (problems.length) this.error(problems.join('; '));
    },
    resolveId(source, importer) {
      const topic = CONTENT.exec(importer ?? '')?.[1];
      const catalog = /^\.\.\/([\w-]+)\.js$/.exec(source)?.[1];
      return topic && catalog ? `${join(importer, '../..', catalog)}.ts?in=${topic}` : null;
    },
    load(id) {
      const [, language, catalog] = CATALOG.exec(id) ?? [];
      if (!catalog || ![sourceLocale, ...targetLocales].includes(language)) return null;
      if (language === sourceLocale) return list(catalog, (messageId) => texts.get(messageId));
      const code = readFileSync(id.split('?')[0], 'utf8');
      const translated = JSON.parse(code.slice(code.indexOf('{', code.indexOf('export default')), code.lastIndexOf('}') + 1));
      return list(catalog, (messageId) => flat(translated[messageId]));
    },
    transform(code, id) {
      if (!/\/src\/(components|controllers)\/.*\.ts$/.test(id)) return null;
      let changed = code;
      for (const call of callsIn(code).reverse()) {
        const args = [idsOf(catalogOf(call.id)).indexOf(call.id), ...call.values].join(', ');
        changed = changed.slice(0, call.start) + args + changed.slice(call.end);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

/** The ids of the messages in a file of translations, as the extractor of @lit/localize found them. */
export const idsIn = (xliff) => [...xliff.matchAll(/<trans-unit id="([^"]+)">/g)].map(([, id]) => id);

/** The ids that only the extractor or only this index has: a message that one of them misses is an empty text on a site. */
export function differences(extracted, indexed) {
  const missing = extracted.filter((id) => !indexed.includes(id)).map((id) => `"${id}" is extracted, but no call of msg() has it`);
  const unknown = indexed.filter((id) => !extracted.includes(id)).map((id) => `"${id}" is in a call of msg(), but is not extracted`);
  return [...missing, ...unknown];
}

/** The catalog of a message, by its id: `banner.close` is in that of the banner. */
const catalogOf = (id) => id.split('.')[0];

/** A catalog's text with values: its strings, and between them the numbers of its values. */
const flat = (text) =>
  typeof text === 'string' ? text : text.strings.flatMap((part, index) => (index ? [text.values[index - 1], part] : [part]));

/** Every `this.msg(…)`, or `msg(…)` of a catalog that was loaded later, of a source text: where its arguments stand, its English, and the expressions in it. */
function callsIn(code) {
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^(this\.)?msg$/.test(node.expression.getText(source))) {
      const [template, options] = node.arguments;
      const id = options.properties.find((property) => property.name.text === 'id').initializer.text;
      const tagged = ts.isTaggedTemplateExpression(template) ? template.template : undefined;
      calls.push({
        id,
        start: template.getStart(source),
        end: options.end,
        text: tagged ? [tagged.head.text, ...tagged.templateSpans.flatMap((span, index) => [index, span.literal.text])] : template.text,
        values: tagged ? tagged.templateSpans.map((span) => span.expression.getText(source)) : [],
      });
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  visit(source);
  return calls;
}
