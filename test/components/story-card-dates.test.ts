import { isStoryDate } from '../../src/parts/story/checked-date.js';
import { dateInWords } from '../../src/parts/story/dates.js';
import { expect } from '../support/mount.js';

/** Engines write a range with different spaces around its dash. */
const words = (locale: string, date: string, isSplit?: boolean): string[] =>
  dateInWords(locale, date, isSplit).map((text = '') => text.replace(/\s*–\s*/g, '–').replace(/\s/g, ' '));

describe('the date of a story', () => {
  for (const [date, whole, split] of [
    ['2014-05-13', '13 May 2014', ['May 2014', '13', 'day']],
    ['2014-05', 'May 2014', ['2014', 'May', 'months']],
    ['2014-05-13/2014-05-20', '13–20 May 2014', ['2014', '13–20 May', 'months']],
    ['2022-06-28/2022-11-23', '28 June–23 November 2022', ['2022', '28 June–23 November', 'months']],
    ['2015-05/2015-06', 'May–June 2015', ['2015', 'May–June', 'months']],
    ['2014-12-30/2015-01-02', '30 December 2014–2 January 2015', ['30 December 2014–2 January 2015']],
    ['2014-12-30/2014-12-30', '30 December 2014', ['December 2014', '30', 'day']],
    // As far as both ends are known.
    ['2014-05-13/2014-05', 'May 2014', ['2014', 'May', 'months']],
    ['2014-05/2014-06-03', 'May–June 2014', ['2014', 'May–June', 'months']],
    ['2014-05-13T23:59:00Z/2014-05-20', '13–20 May 2014', ['2014', '13–20 May', 'months']],
    ['2014-05-13/2014-05-13T00:00:00Z', '13 May 2014', ['May 2014', '13', 'day']],
  ] as const) {
    it(`${date} is ${whole}`, () => {
      expect(isStoryDate(date)).to.equal(true);
      expect(words('en-GB', date)).to.deep.equal([whole]);
      expect(words('en-GB', date, true)).to.deep.equal(split);
    });
  }

  it('is a day that is the same everywhere, and a moment of the place where the viewer is', () => {
    const moment = new Date(2026, 5, 1, 0, 30);
    expect(words('en-GB', moment.toISOString())).to.deep.equal(['1 June 2026']);
    // Midnight of UTC: a day before in half of the zones, unless a day has no zone.
    expect(words('en-GB', '2026-06-01')).to.deep.equal(['1 June 2026']);
  });

  it('is written in the digits and the order of its reader', () => {
    expect(words('ar-EG', '2014-05-13')).to.deep.equal(['١٣ مايو ٢٠١٤']);
    expect(words('en-US', '2014-05-13')).to.deep.equal(['May 13, 2014']);
    expect(words('de', '2014-05-13')).to.deep.equal(['13. Mai 2014']);
  });

  for (const wrong of [
    'soon',
    '',
    'call 12',
    '2014-13',
    '2014-05-13/then',
    '2014-05-13/2014-13-01',
    '2014-05-20/2014-05-13',
    '2014-06/2014-05-31',
    '+010000-01-01T04:59:59Z',
    '2026-06-01 00:00:00',
    '2026-6-1',
    '2026-02-31',
    '2026-06-01T8:00',
    '2026-06-01T00:00:00 GMT',
  ]) {
    it(`"${wrong}" is none`, () => {
      expect(isStoryDate(wrong)).to.equal(false);
    });
  }
});
