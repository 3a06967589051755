import { cut, shorten, toLine } from '../../src/feed/plain-text.js';
import { expect } from '../support/mount.js';

const FAMILY = '👩‍👩‍👧‍👦';

describe('a text that is too long', () => {
  for (const [name, text, most, expected] of [
    ['is left as it is where it fits', 'one two', 7, 'one two'],
    ['ends after a word', 'one two three', 10, 'one two…'],
    ['ends after a word that just fits', 'one two three', 7, 'one two…'],
    ['has no punctuation before its sign', 'one two, three', 10, 'one two…'],
    ['is cut within a word that fills half of it', `one ${'x'.repeat(40)}`, 20, `one ${'x'.repeat(16)}…`],
    ['is cut between two letters where there are no spaces', '打击跨国有组织犯罪的全球行动', 6, '打击跨国有组…'],
    ['keeps what stands before the first comma of a script without spaces', '行动，逮捕了三百人并缴获大量假药', 8, '行动，逮捕了三百…'],
    ['keeps both halves of a character together', '😀'.repeat(9), 5, '😀😀…'],
    ['keeps joined emoji together', `ab${FAMILY}${FAMILY}`, 14, `ab${FAMILY}…`],
    ['keeps the tone of a skin', 'abc👍🏽👍🏽', 8, 'abc👍🏽…'],
    ['keeps the flag of Scotland', `ab${'🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(2)}`, 20, 'ab🏴󠁧󠁢󠁳󠁣󠁴󠁿…'],
    ['keeps a letter and its accents', 'e\u0301'.repeat(9), 5, 'e\u0301e\u0301…'],
    ['is a sign alone where nothing else is in it', '.'.repeat(20), 10, '…'],
  ] as const) {
    it(name, () => expect(shorten(text, most)).to.equal(expected));
  }

  it('is cut between two characters at the end of what any text may have', () => {
    expect(cut(`${'x'.repeat(1995)}${FAMILY}y`)).to.equal(`${'x'.repeat(1995)}…`);
    expect(cut('\u200d'.repeat(3000))).to.equal('…');
  });

  it('is looked at no further than a source may go', () => {
    expect(toLine(`x${' '.repeat(64 * 1024)}y`)).to.equal('x');
  });
});
