import { heldInMemory, readStored, writeStored } from '../../src/internal/storage.js';
import { removeStored, storedKeys } from '../../src/pledge/storage.js';
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

  for (const [what, setItem] of [
    ['drops', () => undefined],
    [
      'changes',
      function (this: Storage, key: string, value: string) {
        this[key] = `consent:${value}`;
      },
    ],
  ] as const) {
    it(`is memory for what setItem ${what} without a word`, () => {
      localStorage.setItem('silent', 'old');
      stub(Storage.prototype, 'setItem', { value: setItem });
      writeStored('silent', 'new');
      expect(readStored('silent')).to.equal('new');
      removeStored('silent');
      expect(readStored('silent')).to.equal(null);
    });
  }

  it('is memory where getItem gives nothing, throws now and then, or belongs to something else', () => {
    for (const getItem of [() => null, () => undefined, () => Promise.resolve('later'), () => expect.fail()]) {
      stub(Storage.prototype, 'getItem', { value: getItem });
      writeStored('unseen', 'kept');
      expect(readStored('unseen')).to.equal('kept');
      removeStored('unseen');
      expect(readStored('unseen')).to.equal(null);
    }
  });

  it('is memory where an object that keeps nothing, or nothing at all, stands in the place of localStorage', () => {
    for (const value of [{ getItem: () => null, setItem: () => undefined, removeItem: () => undefined }, {}, null, undefined]) {
      stub(window, 'localStorage', { value });
      writeStored('replaced', 'kept');
      expect(readStored('replaced')).to.equal('kept');
      expect(storedKeys('repl')).to.deep.equal(['replaced']);
      removeStored('replaced');
      expect(readStored('replaced')).to.equal(null);
      expect(storedKeys('repl')).to.deep.equal([]);
    }
  });

  it('keeps removed what the storage does not let go, until it is written again', () => {
    localStorage.setItem('stubborn', 'old');
    stub(Storage.prototype, 'removeItem', { value: () => undefined });
    removeStored('stubborn');
    expect(localStorage.getItem('stubborn')).not.to.equal(null);
    expect(readStored('stubborn')).to.equal(null);
    expect(storedKeys('stubborn')).to.deep.equal([]);
    writeStored('stubborn', 'new');
    expect(readStored('stubborn')).to.equal('new');
    expect(storedKeys('stubborn')).to.deep.equal(['stubborn']);
  });

  it('leaves nothing behind of what it removes', () => {
    writeStored('gone', 'kept');
    removeStored('gone');
    expect(localStorage.length).to.equal(0);
    localStorage.setItem('gone', 'of another tab');
    expect(readStored('gone')).to.equal('of another tab');
  });

  it('is memory for what it is told to hold, until it is told to let go', () => {
    localStorage.setItem('held', 'stored');
    heldInMemory.set('held', 'lost');
    expect(readStored('held')).to.equal('lost');
    heldInMemory.delete('held');
    expect(readStored('held')).to.equal('stored');
  });

  it('names what is stored and what is in memory, once each', () => {
    localStorage.setItem('names:stored', '');
    writeStored('names:both', '');
    heldInMemory.set('names:both', '');
    heldInMemory.set('names:memory', '');
    localStorage.setItem('other', '');
    expect(storedKeys('names:').sort()).to.deep.equal(['names:both', 'names:memory', 'names:stored']);
  });
});
