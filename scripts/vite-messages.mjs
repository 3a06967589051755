import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * For the files that a site serves: `this.msg('English', {id, desc})` becomes
 * `this.msg(INDEX)`, and every catalog, English too, a list in that order. A
 * visitor then downloads the messages of one language, once, and no ids.
 */
export function indexMessages(root) {
  const folders = ['components', 'controllers'].map((folder) => join(root, 'src', folder)).filter((folder) => existsSync(folder));
  const calls = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => callsIn(readFileSync(join(folder, file), 'utf8'))),
  );
  const texts = new Map(calls.map(({ id, text }) => [id, text]));
  const idsOf = (catalog) => [...texts.keys()].filter((id) => catalogOf(id) === catalog).sort();
  const list = (catalog, textOf) => `export default ${JSON.stringify(idsOf(catalog).map(textOf))};`;
  const english = /\/src\/generated\/en\/([\w-]+)\.ts$/;

  return {
    name: 'tbc:index-messages',
    enforce: 'pre',
    resolveId: (source) =>
      source.endsWith('localization/messages.js')
        ? join(root, 'src/embed/messages.ts')
        : english.test(`/${source}`)
          ? join(root, source)
          : null,
    load(id) {
      const catalog = english.exec(id)?.[1];
      return catalog ? list(catalog, (messageId) => texts.get(messageId)) : null;
    },
    transform(code, id) {
      const catalog = /\/src\/generated\/(?!en\/|chunks\/)[\w-]+\/([\w-]+)\.ts$/.exec(id)?.[1];
      if (catalog) {
        const translated = JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1));
        return { code: list(catalog, (messageId) => flat(translated[messageId])), map: null };
      }
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
