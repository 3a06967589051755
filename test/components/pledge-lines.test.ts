import { linesOf } from '../../src/components/pledge-button/lines.js';
import { expect } from '../support/mount.js';
import { stub } from '../support/stubs.js';

/** Room for so many characters. */
const room = (characters: number) => (line: string) => [...line].length <= characters;

const LONG = {
  Japanese: '電話で口座番号や暗証番号を聞かれても、決して教えず、すぐに家族か警察に相談します。',
  Chinese: '我不会把银行卡和验证码交给任何人，遇到可疑来电先挂断，再向警方核实。',
  Thai: 'ฉันจะไม่โอนเงินให้คนที่ไม่รู้จักและจะแจ้งตำรวจทันทีเมื่อพบสิ่งผิดปกติ',
  Khmer: 'ខ្ញុំនឹងមិនប្រាប់លេខសម្ងាត់ធនាគារដល់អ្នកដែលខ្ញុំមិនស្គាល់ឡើយ',
  'a long address': 'https://www.police.example/campaigns/turn-back-crime/2026/pledges?language=en#promise',
};

describe('the lines of a keepsake', () => {
  it('break at spaces, and at nothing else where the words have room', () => {
    expect(linesOf('I look at  the seal before I open it.', room(12), true)).to.deep.equal([
      'I look at',
      'the seal',
      'before I',
      'open it.',
    ]);
  });

  for (const [what, text] of Object.entries(LONG)) {
    it(`of ${what} have room, lose nothing, and are full`, () => {
      const lines = linesOf(text, room(14), true);
      for (const line of lines) expect(room(14)(line), line).to.equal(true);
      expect(lines.join('')).to.equal(text);
      expect(lines.length).to.be.below(text.length / 5);
    });
  }

  it('begin with no sign that ends a phrase', () => {
    for (const characters of [6, 7, 8, 9, 10]) {
      for (const line of linesOf(LONG.Japanese, room(characters), true)) expect(line).not.to.match(/^[、。]/);
    }
  });

  it('leave a word whole that a smaller font has room for', () => {
    expect(linesOf('Geldwäscheverdachtsmeldung', room(10), false)).to.deep.equal(['Geldwäscheverdachtsmeldung']);
  });

  it('never go through an emoji or a letter with its marks', () => {
    if (!('Segmenter' in Intl)) return;
    const family = '👩‍👩‍👧‍👦';
    for (const line of linesOf(family.repeat(12), room(20), true)) expect(line.replaceAll(family, '')).to.equal('');
    const letter = 'e\u0301\u0323';
    for (const line of linesOf(letter.repeat(40), room(10), true)) expect(line.replaceAll(letter, '')).to.equal('');
  });

  it('break before letters where the browser can’t tell words', () => {
    stub(Intl, 'Segmenter', { value: undefined });
    const lines = linesOf(`${LONG.Japanese}👩‍👩‍👧‍👦`, room(20), true);
    expect(lines.join('')).to.equal(`${LONG.Japanese}👩‍👩‍👧‍👦`);
    expect(lines.length).to.be.above(2);
  });
});
