import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * For the files that a site serves: `this.msg('English', {id, desc})` becomes
 * `this.msg(INDEX)`, and every catalog, English too, a list in that order. A
 * visitor then downloads the messages of one language, once, and no ids.
 */
export function indexMessages(root) {
  const components = join(root, 'src/components');
  const messages = new Map(
    readdirSync(components, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [
        name,
        readdirSync(join(components, name)).flatMap((file) => callsIn(readFileSync(join(components, name, file), 'utf8'))),
      ]),
  );
  const idsOf = (element) => [...new Set(messages.get(element)?.map((call) => call.id))].sort();
  const list = (element, textOf) => `export default ${JSON.stringify(idsOf(element).map(textOf))};`;
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
      const element = english.exec(id)?.[1];
      if (!element) return null;
      return list(element, (messageId) => messages.get(element).find((call) => call.id === messageId).text);
    },
    transform(code, id) {
      const catalog = /\/src\/generated\/(?!en\/)[\w-]+\/([\w-]+)\.ts$/.exec(id);
      if (catalog && messages.has(catalog[1])) {
        const texts = JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1));
        return { code: list(catalog[1], (messageId) => flat(texts[messageId])), map: null };
      }
      const element = /\/src\/components\/([\w-]+)\/[\w.-]+\.ts$/.exec(id)?.[1];
      if (!element) return null;
      const ids = idsOf(element);
      let changed = code;
      for (const call of callsIn(code).reverse()) {
        const args = [ids.indexOf(call.id), ...call.values].join(', ');
        changed = changed.slice(0, call.start) + args + changed.slice(call.end);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

/** A catalog's text with values: its strings, and between them the numbers of its values. */
const flat = (text) =>
  typeof text === 'string' ? text : text.strings.flatMap((part, index) => (index ? [text.values[index - 1], part] : [part]));

/** Every `this.msg(…)` of a source text, where its arguments stand, its English, and the expressions in it. */
function callsIn(code) {
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'this.msg') {
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
