import { folderFrom, isOwnComputer } from '../../src/builder/address.js';
import { expect } from '../support/mount.js';

describe('the address that a webmaster types', () => {
  const expected = {
    'https://site.example/turn-back-crime/0.1.0': 'https://site.example/turn-back-crime/0.1.0',
    ' https://site.example/turn-back-crime/0.1.0/ ': 'https://site.example/turn-back-crime/0.1.0',
    'https://site.example/turn-back-crime/0.1.0/embed.js': 'https://site.example/turn-back-crime/0.1.0',
    'www.site.example/turn-back-crime/0.1.0': 'https://www.site.example/turn-back-crime/0.1.0',
    'HTTP://site.example': 'HTTP://site.example',
    '//site.example/widgets': '//site.example/widgets',
    '/turn-back-crime/0.1.0/embed.js': '/turn-back-crime/0.1.0',
  };
  for (const [typed, folder] of Object.entries(expected)) it(`${typed} -> ${folder}`, () => expect(folderFrom(typed)).to.equal(folder));

  for (const address of ['http://localhost:8080/cdn', 'http://127.0.0.1/cdn', 'http://[::1]:8080/cdn'])
    it(`${address} is the webmaster's own computer`, () => expect(isOwnComputer(address)).to.equal(true));
  for (const address of ['https://localhost.example/cdn', '/turn-back-crime/0.1.0', '//site.example', 'https://a b/'])
    it(`${address} is not`, () => expect(isOwnComputer(address)).to.equal(false));
});
