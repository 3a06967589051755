import { cut, directionOfText, shorten, toLine } from '../../src/feed/plain-text.js';
import { expect } from '../support/mount.js';
import { stub } from '../support/stubs.js';

const FAMILY = '👩‍👩‍👧‍👦';

describe('a text that is too long', () => {
  for (const [name, text, most, expected] of [
    ['is left as it is where it fits', 'one two', 7, 'one two'],
    ['ends after a word', 'one two three', 10, 'one two…'],
    ['ends after a word that just fits', 'one two three', 7, 'one two…'],
    ['has no punctuation before its sign', 'one two, three', 10, 'one two…'],
    ['is cut within a word that fills half of it', `one ${'x'.repeat(40)}`, 20, `one ${'x'.repeat(16)}…`],
    ['keeps both halves of a character together', '😀'.repeat(9), 5, '😀😀…'],
    ['keeps joined emoji together', `ab${FAMILY}${FAMILY}`, 14, `ab${FAMILY}…`],
    ['keeps the tone of a skin', 'abc👍🏽👍🏽', 8, 'abc👍🏽…'],
    ['keeps the flag of Scotland', `ab${'🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(2)}`, 20, 'ab🏴󠁧󠁢󠁳󠁣󠁴󠁿…'],
    ['keeps a letter and its accents', 'e\u0301'.repeat(9), 5, 'e\u0301e\u0301…'],
    ['keeps the letters of a flag together', '🇫🇷'.repeat(9), 7, '🇫🇷…'],
    ['is a sign alone where nothing else is in it', '.'.repeat(20), 10, '…'],
  ] as const) {
    it(name, () => expect(shorten(text, most)).to.equal(expected));
  }

  // Which words there are in a script without spaces, each engine knows by a dictionary of its own.
  for (const [language, text, most] of [
    ['Chinese', '打击跨国有组织犯罪的全球行动', 6],
    ['Chinese with a comma', '行动，逮捕了三百人并缴获大量假药', 8],
    ['Japanese with one space at its beginning', '東京都 内で偽ブランド品を販売していたとして、警視庁は三人を逮捕しました', 30],
    ['Thai', 'ตำรวจจับกุมผู้ต้องหาสามคนพร้อมของกลางยาปลอมจำนวนมาก', 30],
  ] as const) {
    it(`is cut near its end in ${language}`, () => {
      const shown = shorten(text, most);
      expect(text.startsWith(shown.slice(0, -1))).to.equal(true);
      expect(shown).to.have.length.within(most / 2, most + 1);
      expect(most < 20 || shown.length > most - 10).to.equal(true);
    });
  }

  it('is cut between two flags, however many there are', () => {
    const flags = '🇫🇷'.repeat(1500);
    expect(cut(flags)).to.match(/^(?:🇫🇷)*…$/u);
    expect(cut(flags).length).to.be.above(1900);
  });

  it('is cut at a space, and never within a flag, where the engine knows no segments', async () => {
    stub(Intl, 'Segmenter', { value: undefined });
    const address = '../../src/feed/plain-text.ts?without-segments';
    const plain = (await import(address)) as typeof import('../../src/feed/plain-text.js');
    expect(plain.shorten('one two three', 10)).to.equal('one two…');
    expect(plain.shorten(`ab${FAMILY}${FAMILY}`, 14)).to.equal(`ab${FAMILY}…`);
    expect(plain.shorten('one two 🇫🇷🇫🇷', 10)).to.equal('one two…');
    expect(plain.shorten('打击跨国有组织犯罪的全球行动', 6)).to.equal('打击跨国有组…');
  });

  it('is cut between two characters at the end of what any text may have', () => {
    expect(cut(`${'x'.repeat(1995)}${FAMILY}y`)).to.equal(`${'x'.repeat(1995)}…`);
    expect(cut('\u200d'.repeat(3000))).to.equal('…');
  });

  it('is looked at no further than a source may go', () => {
    expect(toLine(`x${' '.repeat(64 * 1024)}y`)).to.equal('x');
  });
});

describe('the direction of a text', () => {
  for (const [text, direction] of [
    ['القبض على عصابة لتزييف الأدوية (3 أشخاص).', 'rtl'],
    ['INTERPOL: القبض على عصابة لتزييف الأدوية', 'rtl'],
    ['משטרת ישראל עצרה חשוד', 'rtl'],
    ['The word شرطة means police', 'ltr'],
    ['警方捣毁制假窝点', 'ltr'],
    ['1,000 – 2,000!', undefined],
    ['', undefined],
  ] as const) {
    it(`is ${direction} in "${text}"`, () => expect(directionOfText(text)).to.equal(direction));
  }

  const names = 'منحت مجموعة Global Anti-Counterfeiting Group جائزتها لحملة Turn Back Crime.';
  for (const [language, text, direction] of [
    ['ar', names, 'rtl'],
    ['ar-EG', names, 'rtl'],
    ['he', 'משטרת Global Anti-Counterfeiting Group', 'rtl'],
    ['en', names, 'ltr'],
    ['no language', names, 'ltr'],
    ['ar', 'Operation HAECHI VI', 'ltr'],
  ] as const) {
    it(`is ${direction} in "${text}", whose language is "${language}"`, () => expect(directionOfText(text, language)).to.equal(direction));
  }
});
