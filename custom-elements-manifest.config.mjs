import { readdirSync } from 'node:fs';
import { readTokens } from './scripts/tokens/read.mjs';

const elements = readdirSync(new URL('src/components', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The lists that a type is made of (`type Theme = (typeof THEMES)[number]`): an editor or a form needs the values, not the name. */
const lists = new Map();
const aliases = new Map();

const spelledOut = (text) =>
  text
    .split(' | ')
    .flatMap((name) => lists.get(aliases.get(name)) ?? name)
    .filter((name) => name !== 'undefined')
    .join(' | ');

/** The constants that are a number, as a default may be one. */
const numbers = new Map();

/** By class, the reactive properties that only its own code sets (`state: true`). */
const states = new Map();

const isPublic = (member) =>
  (!member.privacy || member.privacy === 'public') && !member.name.startsWith('#') && !member.static && member.name !== 'adoptedCallback';

/**
 * Leaves what a user of the elements may rely on. Names and defaults come from
 * the class, and its inherited part is merged in by the analyzer before this.
 */
const publicApi = {
  name: 'tbc:public-api',
  analyzePhase({ ts, node }) {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isAsExpression(node.initializer)) {
      const { expression } = node.initializer;
      if (ts.isArrayLiteralExpression(expression)) {
        lists.set(
          node.name.text,
          expression.elements.flatMap((item) => (ts.isSpreadElement(item) ? lists.get(item.expression.text) : `'${item.text}'`)),
        );
      }
    }
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isNumericLiteral(node.initializer)) {
      numbers.set(node.name.text, node.initializer.text);
    }
    if (ts.isPropertyDeclaration(node) && node.name.text === 'properties') {
      const names = node.initializer.properties.filter((entry) => /\bstate: true/.test(entry.getText())).map((entry) => entry.name.text);
      states.set(node.parent.name.text, names);
    }
    if (ts.isTypeAliasDeclaration(node)) {
      const list = /^\(typeof (\w+)\)\[number\]$/.exec(node.type.getText())?.[1];
      if (list) aliases.set(node.name.text, list);
    }
  },
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const definitions = new Map();
    for (const { path, declarations } of modules) {
      for (const declaration of declarations) {
        // The analyzer takes every entry of `static properties` for public, and for an attribute.
        const internal = states.get(declaration.name) ?? [];
        declaration.members = declaration.members?.filter((member) => isPublic(member) && !internal.includes(member.name));
        const fields = declaration.members?.map((member) => member.name);
        declaration.attributes = declaration.attributes?.filter((attribute) => fields.includes(attribute.fieldName));
        // The analyzer also takes each `new TbcErrorEvent(reason)` in the code for an event named "reason".
        declaration.events = declaration.events?.filter((event) => event.name?.startsWith('tbc-'));
        for (const item of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
          if (item.type) item.type.text = spelledOut(item.type.text);
          item.default = numbers.get(item.default) ?? item.default;
          item.description = withLists(item.description);
        }
        // What the base class has for all, and an element has no use for, its own comment says.
        declaration.cssProperties = declaration.cssProperties?.filter(({ description }) => description !== 'Not used.');
        declaration.cssProperties?.forEach(addDefault);
        const { name, tagName } = declaration;
        if (tagName) definitions.set(path.replace(/\/[\w-]+\.ts$/, '/define.ts'), { name: tagName, declaration: { name, module: path } });
      }
    }
    for (const module of modules) {
      const definition = definitions.get(module.path);
      if (definition) module.exports.push({ kind: 'custom-element-definition', ...definition });
    }
    publish(modules);
  },
};

const tokens = new Map((await readTokens()).map((token) => [token.property, token]));

/** A default that would fill a line of its own: the comment says it in words. */
const IN_WORDS = '--tbc-font-family';

/** Where a custom property's comment says no default, that of the styles, and the colour of the dark theme. */
function addDefault(property) {
  const { light, dark, value } = tokens.get(property.name) ?? {};
  property.default ??= light ?? (property.name === IN_WORDS ? undefined : value);
  if (light) property.description += light === dark ? ' The same in both themes.' : ` Dark theme: ${dark}.`;
}

/** Lists that a comment names, as `PLEDGE_NETWORKS`, are written out. */
const withLists = (text) =>
  text?.replaceAll(
    /`([A-Z_]+)`/g,
    (name, list) =>
      lists
        .get(list)
        ?.map((value) => `\`${value.slice(1, -1)}\``)
        .join(', ') ?? name,
  );

/** Modules have the names that they have in the package. */
function publish(value) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner) publish(inner);
    else if (key === 'path' || key === 'module') value[key] = inner.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
  }
}

export default {
  globs: [
    'src/content/topics.ts',
    'src/components/*.ts',
    ...elements.map((name) => `src/components/${name}/{${name},${name}.values,${name}.events,define}.ts`),
  ],
  litelement: true,
  packagejson: false,
  plugins: [publicApi],
};
