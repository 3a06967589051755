import { resource } from '../../src/internal/resource.js';
import { expect } from '../support/mount.js';

describe('resource', () => {
  it('is a promise on the way and the value once it is here, asked for once', async () => {
    let asked = 0;
    const load = () => {
      asked++;
      return Promise.resolve({ default: 'texts' });
    };
    const first = resource('test/here', load);
    expect(first).to.be.instanceOf(Promise);
    expect(resource('test/here', load)).to.equal(first);
    await first;
    expect(resource('test/here', load)).to.equal('texts');
    expect(asked).to.equal(1);
  });

  it('is null when it cannot be had, and is not asked for again', async () => {
    let asked = 0;
    const load = () => {
      asked++;
      return Promise.reject(new Error('blocked'));
    };
    await resource('test/blocked', load);
    expect(resource('test/blocked', load)).to.equal(null);
    expect(asked).to.equal(1);
  });

  it('is undefined where there is nothing to load', () => {
    expect(resource('test/none', () => undefined)).to.equal(undefined);
  });
});
