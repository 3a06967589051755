import { resource } from '../../src/internal/resource.js';
import { takeConsole } from '../support/console.js';
import { expect } from '../support/mount.js';

describe('resource', () => {
  it('is coming while it is on its way and here then, asked for once', async () => {
    let asked = 0;
    const load = () => {
      asked++;
      return Promise.resolve({ default: 'texts' });
    };
    const first = resource('test/here', load, 'test/here');
    expect(first.state).to.equal('coming');
    expect(resource('test/here', load, 'test/here')).to.equal(first);
    await (first as { arrived: Promise<unknown> }).arrived;
    expect(resource('test/here', load, 'test/here')).to.deep.equal({ state: 'here', value: 'texts' });
    expect(asked).to.equal(1);
  });

  it('is missing when it cannot be had, named on the console, and is not asked for again', async () => {
    let asked = 0;
    const load = () => {
      asked++;
      return Promise.reject(new Error('blocked'));
    };
    await (resource('test/blocked', load, 'test/blocked') as { arrived: Promise<unknown> }).arrived;
    expect(resource('test/blocked', load, 'test/blocked')).to.deep.equal({ state: 'missing' });
    expect(takeConsole().join()).to.contain('test/blocked could not be loaded.');
    expect(asked).to.equal(1);
  });

  it('is here, without a value, where there is nothing to load', () => {
    expect(resource('test/none', () => undefined, 'test/none')).to.deep.equal({ state: 'here', value: undefined });
  });
});
