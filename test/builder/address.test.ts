import { addressProblem, folderFrom, isOwnComputer, scriptIn } from '../../src/builder/address.js';
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

  const usable = [
    '',
    '#advice',
    '/news.json',
    'news.json',
    '//site.example/a b',
    'https://site.example/"',
    'mailto:a@site.example',
    'tel:112',
  ];
  for (const address of usable) it(`${address} can be used`, () => expect(addressProblem(address)).to.equal(undefined));

  const problems = {
    'javascript:alert(1)': 'no address',
    'data:text/html,x': 'no address',
    'https://:443/': 'no address',
    'https://police.example@other.example/': 'a user name',
    'https://:secret@other.example/': 'a user name',
    'https://site.example;sandbox/': '“site.example;sandbox”',
    'https://site.example；sandbox/': '“site.example;sandbox”',
  };
  for (const [address, problem] of Object.entries(problems))
    it(`${address} can't, and the webmaster is told why`, () =>
      expect(addressProblem(address)).to.include('Not used: ').and.include(problem));

  it('may have any number of slashes', () => {
    // Where a regular expression is asked for them, a browser takes minutes, and this test ends for that.
    const slashes = '/'.repeat(500_000);
    expect(folderFrom(`https://site.example${slashes}`)).to.equal('https://site.example');
    expect(folderFrom(`${slashes}x`)).to.equal(`${slashes}x`);
    expect(scriptIn(`${slashes}x${slashes}`)).to.equal(`${slashes}x/embed.js`);
  });
});
