import { readStored, writeStored } from '../../src/internal/storage.js';
import { expect } from '../support/mount.js';
import { blockStorage, stub } from '../support/stubs.js';

describe('storage', () => {
  beforeEach(() => localStorage.clear());

  it('is the local storage of the page', () => {
    writeStored('test', 'kept');
    expect(localStorage.getItem('test')).to.equal('kept');
    expect(readStored('test')).to.equal('kept');
    expect(readStored('other')).to.equal(null);
  });

  it('is memory where reading the property alone throws', () => {
    blockStorage();
    expect(readStored('blocked')).to.equal(null);
    writeStored('blocked', 'kept');
    expect(readStored('blocked')).to.equal('kept');
  });

  it('does not throw where it is full', () => {
    stub(Storage.prototype, 'setItem', {
      value() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    writeStored('full', 'kept');
    expect(localStorage.getItem('full')).to.equal(null);
  });

  it('keeps in memory what did not fit, for this visit', () => {
    stub(Storage.prototype, 'setItem', {
      value() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    writeStored('full', 'kept');
    expect(readStored('full')).to.equal('kept');
  });

  it('is the local storage again once there is room', () => {
    let isFull = true;
    const { setItem } = Storage.prototype;
    stub(Storage.prototype, 'setItem', {
      value(this: Storage, key: string, value: string) {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, key, value);
      },
    });
    writeStored('room', 'first');
    isFull = false;
    writeStored('room', 'second');
    expect(readStored('room')).to.equal('second');
    localStorage.setItem('room', 'of another tab');
    expect(readStored('room')).to.equal('of another tab');
  });
});
