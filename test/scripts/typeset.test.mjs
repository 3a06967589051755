import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeset } from '../../scripts/localize/typeset.mjs';

/** A no-break space and a no-break hyphen, seen. */
const seen = (text) => typeset(text).replaceAll('\u00a0', '~').replaceAll('\u2011', '=');

for (const [text, expected] of [
  ['Operation Pangea XIV: 277 arrests', 'Operation Pangea~XIV: 277 arrests'],
  ['Opson X', 'Opson~X'],
  ['عملية Pangea XVI: إغلاق', 'عملية Pangea~XVI: إغلاق'],
  // A word, not a numeral.
  ['Before I buy, I look', 'Before I buy, I look'],
  ['a VIP and an Xbox', 'a VIP and an Xbox'],
  ['9 million medicines', '9~million medicines'],
  ['9,4 Millionen Medikamente', '9,4~Millionen Medikamente'],
  ['9 millones', '9~millones'],
  ['7 ملايين دولار', '7~ملايين دولار'],
  ['23 Millionen US-Dollar', '23~Millionen US=Dollar'],
  ['7 million US dollars', '7~million US~dollars'],
]) {
  test(`"${text}" breaks as "${expected}"`, () => assert.equal(seen(text), expected));
}
