/** The rules of ESLint that are the project's own; `eslint.config.js` says where they hold. */

/**
 * `this.msg('English', {id: 'NAME.what', desc: 'for translators'})`, in literals: without an id the extractor makes one
 * from the text, which a minifier changes; without a description a translator guesses; the build reads both from the source.
 */
export const messageOptions = {
  create: (context) => ({
    ':matches(CallExpression[callee.object.type="ThisExpression"][callee.property.name="msg"], CallExpression[callee.name="msg"])'(node) {
      const options = node.arguments[1]?.properties ?? [];
      for (const key of ['id', 'desc']) {
        const text = options.find((property) => property.key?.name === key)?.value;
        if (typeof text?.value !== 'string' || !text.value) context.report({ node, message: `msg(…) needs a literal \`${key}\`.` });
      }
    },
  }),
};

/**
 * `msg` is called where it stands, as `msg(…)` or `this.msg(…)`: by these two names the build finds the calls whose English
 * it replaces (`scripts/vite-messages.mjs`), so a call by any other name would ask a site's files for a text they don't have.
 * Besides the calls there is the declaration: a field, a parameter, a constant, each with the name `msg`. A function that
 * needs it takes it out of the object that has it: `({ msg }: RenderContext)`.
 */
export const directMessages = {
  create(context) {
    const refuse = (node) =>
      context.report({ node, message: 'msg is called as msg(…) or this.msg(…), and has no other name: the build finds no other call.' });
    return {
      'Identifier[name="msg"]': (node) => isCalled(node) || isDeclared(node) || refuse(node),
      // With the name in quotes: this['msg'], { 'msg': other } = this.
      'MemberExpression[computed=true]': ({ property }) => textOf(property) === 'msg' && refuse(property),
      Property: ({ key }) => textOf(key) === 'msg' && refuse(key),
      ':matches(ImportSpecifier, ExportSpecifier) > Literal[value="msg"]': refuse,
      'CallExpression[callee.name="messagesFrom"]': (node) => nameOfTarget(node.parent) === 'msg' || refuse(node),
    };
  },
};

/** The text of a literal, or of a template without values. */
const textOf = ({ value, quasis }) => (quasis?.length === 1 ? quasis[0].value.cooked : value);

const isFunctionOfCall = (node) => node.parent.type === 'CallExpression' && node.parent.callee === node && !node.parent.optional;

/** `this.msg`, without a question mark. */
const isOwnMember = ({ parent }) => parent.type === 'MemberExpression' && parent.object.type === 'ThisExpression' && !parent.optional;

/** `msg(…)`, `this.msg(…)`. */
const isCalled = (node) => isFunctionOfCall(node) || (isOwnMember(node) && isFunctionOfCall(node.parent));

/** A field, a parameter or a constant; what it is given is looked at by itself. */
function isDeclared(node) {
  const { parent } = node;
  switch (parent.type) {
    case 'PropertyDefinition':
    case 'TSPropertySignature':
      return parent.key === node;
    case 'VariableDeclarator':
      return parent.id === node;
    case 'MemberExpression':
      // `this.msg = …`
      return isOwnMember(node) && parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent;
    case 'Property':
      return parent.parent.type === 'ObjectPattern' ? isTakenByName(parent) : parent.key === node && !parent.shorthand;
    default:
      return !!parent.params?.includes(node);
  }
}

/** `{ msg }` of what a function was handed: not of the element, which has more than one catalog in its life. */
const isTakenByName = ({ value, parent: pattern }) => value.name === 'msg' && pattern.parent.init?.type !== 'ThisExpression';

/** The name of what is declared with a value, or is given one. */
const nameOfTarget = ({ id, key, left }) => (id ?? key ?? left?.property)?.name;

/** The types of a page's nodes; an element of our own root is an HTMLElement, or something more exact. */
const PAGE_NODES = ['Node', 'ChildNode', 'ParentNode', 'Element', 'Document'];
const namesOf = (type) => (type.isUnionOrIntersection() ? type.types.flatMap(namesOf) : [type.symbol?.name]);

/**
 * A page's own node is never read by a dot: any element may be a form, whose fields hide what the browser says of it, and a
 * document may have pictures that do. `document.location` alone can't be hidden.
 */
export const pageNodes = {
  create(context) {
    const check = (read, node) => {
      const names = namesOf(context.sourceCode.parserServices.getTypeAtLocation(node));
      const name = names.find((each) => PAGE_NODES.includes(each));
      if (name && read.property?.name !== 'location')
        context.report({
          node: read,
          message: `The page's own nodes are asked by getNative and callNative (src/internal/natives.ts); one of ours has a type that says more than ${name}.`,
        });
    };
    return {
      MemberExpression: (node) => check(node, node.object),
      ObjectPattern: (node) => check(node, node),
    };
  },
};
