import { momentOf } from '../../src/components/banner/schedule.js';
import { expect } from '../support/mount.js';

describe('momentOf', () => {
  it('takes a bare day as the whole day where the visitor is', () => {
    expect(momentOf('2026-06-01', 'starts')).to.equal(new Date(2026, 5, 1, 0, 0, 0, 0).getTime());
    const midnight = new Date(2026, 5, 2).getTime();
    expect(momentOf('2026-06-01', 'ends')).to.be.within(midnight - 1000, midnight - 1);
  });

  for (const edge of ['starts', 'ends'] as const) {
    it(`takes a time with an offset as that moment (${edge})`, () => {
      const moment = Date.UTC(2026, 5, 1, 6, 0);
      for (const value of ['2026-06-01T06:00Z', '2026-06-01T08:00+02:00', '2026-06-01T01:30:00-04:30']) {
        expect(momentOf(value, edge), value).to.equal(moment);
      }
    });
  }

  for (const value of [
    '',
    'tomorrow',
    '2026-06-01T08:00',
    '2026-06-01 08:00',
    '01/06/2026',
    '2026-13-45',
    '2026',
    '1780300800000',
    '2026-06-01T25:00Z',
    '2026-02-31',
    '2026-06-31T08:00+02:00',
    '2026-6-1T08:00Z',
    '2026-06-01T8:00Z',
  ]) {
    it(`refuses ${JSON.stringify(value)}`, () => expect(momentOf(value, 'ends')).to.be.NaN);
  }
});
