import { formatNumber } from '../../src/localization/numbers.js';
import { expect } from '../support/mount.js';

describe('formatNumber', () => {
  it('uses the digits and separators of the full tag', () => {
    expect(formatNumber('ar-EG', 2)).to.equal('٢');
    expect(formatNumber('en', 1234)).to.equal('1,234');
    expect(formatNumber('fr', 1234)).to.equal('1\u202f234');
  });
});
