/** The rules of ESLint that are the project's own, where what they forbid would be noticed by nobody else. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { directMessages } from '../../scripts/lint-rules.mjs';
import { root } from './published.mjs';

/** The messages of the rule about some code. */
function saidOf(code) {
  const plugins = { tbc: { rules: { 'direct-messages': directMessages } } };
  const config = { languageOptions: { parser: tseslint.parser }, plugins, rules: { 'tbc/direct-messages': 'error' } };
  return new Linter().verify(code, config).map(({ message }) => message);
}

const inMethod = (code) => `class Some { method() { ${code} } }`;

const ALLOWED = [
  inMethod("return this.msg('Close', { id: 'some.close', desc: 'A button' });"),
  'class Some { msg: MsgFn = messagesFrom(); method() { this.msg = messagesFrom(catalog); } }',
  "const msg = messagesFrom(catalog); msg('Close', { id: 'some.close', desc: 'A button' });",
  'interface Around { msg: MsgFn }',
  "type Less = Omit<Around, 'msg'>;",
  'render({ ...around, msg: messagesFrom(catalog) });',
  "const label = ({ msg }: Around) => msg('Close', { id: 'some.close', desc: 'A button' });",
  "function label(around: Around) { const { msg } = around; return msg('Close', { id: 'some.close', desc: 'A button' }); }",
  "const label = (msg: MsgFn) => msg('Close', { id: 'some.close', desc: 'A button' });",
  "say('msg'); const words = { text: 'msg' };",
];

const REFUSED = [
  inMethod('const say = this.msg;'),
  inMethod('const { msg } = this;'),
  inMethod('const { msg: say } = this;'),
  inMethod("const { 'msg': say } = this;"),
  inMethod('let say; ({ msg: say } = this);'),
  inMethod('label(this.msg);'),
  inMethod('label(...[this.msg]);'),
  inMethod('return this.msg;'),
  inMethod('return { say: this.msg };'),
  inMethod("return this.msg.bind(this)('Close');"),
  inMethod("return this.msg.call(this, 'Close');"),
  inMethod("return this['msg']('Close');"),
  inMethod("return this[`msg`]('Close');"),
  inMethod("return this?.msg('Close');"),
  inMethod("return this.msg?.('Close');"),
  inMethod("return this.msg!('Close');"),
  inMethod("return (this.msg as MsgFn)('Close');"),
  inMethod('return this.msg`Close`;'),
  inMethod("return super.msg('Close');"),
  "host.msg('Close', { id: 'some.close', desc: 'A button' });",
  'host.msg = messagesFrom(catalog);',
  'const label = ({ msg }: Around) => other(msg);',
  'const label = ({ msg }: Around) => other({ msg });',
  'const label = ({ msg: say }: Around) => say(1);',
  'const label = ({ msg = other }: Around) => msg(1);',
  'const label = ({ ...around }: Around) => around.msg(1);',
  'const [msg] = around;',
  'const say = messagesFrom(catalog);',
  'label(messagesFrom(catalog));',
  "messagesFrom(catalog)('Close', { id: 'some.close', desc: 'A button' });",
  "import { msg } from './other.js';",
  "import { msg as say } from './other.js';",
  "import { 'msg' as say } from './other.js';",
  "export { msg as say } from './other.js';",
  'export { say as msg };',
];

test('msg may be declared, given a value and called', () => {
  for (const code of ALLOWED) assert.deepEqual(saidOf(code), [], code);
});

test('any other use of msg is an error', () => {
  for (const code of REFUSED) assert.match(saidOf(code).join('\n') || 'nothing', /^(msg is called as .*\n?)+$/, code);
});

test('the rule holds in each folder that has messages', async () => {
  const eslint = new ESLint({ cwd: root });
  for (const file of ['src/components/tbc-element.ts', 'src/components/banner/banner.ts', 'src/components/feed-message.ts']) {
    const { rules } = await eslint.calculateConfigForFile(join(root, file));
    assert.deepEqual(rules['tbc/direct-messages'], [2], file);
  }
});
