/** `turn-back-crime collect`: what an address holds of a password gets neither into the file nor into the lines. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { answers, collect, folderFor, item, origin, readJson, rss, run, serveFeeds } from './collecting.mjs';

const SECRET = 'secret-of-the-feed';
/** The links that an item may give, and what each becomes. */
const LINKS = {
  '#one': `${origin}/FEED#one`,
  '?': `${origin}/FEED?`,
  '?page=2': `${origin}/FEED?page=2`,
  'story.html': `${origin}/deep/story.html`,
  '../story.html#part': `${origin}/story.html#part`,
  '//other.example/a': 'http://other.example/a',
  ' ': undefined,
};
const links = Object.keys(LINKS);
const FORMATS = {
  rss: rss(links.map((link, index) => item(`Item ${index}`, { link: link.trim() || ' ' }))),
  rdf: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>RDF</title></channel>
    ${links.map((link, index) => `<item rdf:about="${link}"><title>Item ${index}</title><link>${link}</link></item>`).join('')}</rdf:RDF>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title>
    ${links.map((link, index) => `<entry><title>Item ${index}</title><link href="${link}"/></entry>`).join('')}</feed>`,
  json: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'JSON',
    items: links.map((url, index) => ({ url, content_text: `Item ${index}` })),
  }),
};

for (const [format, feed] of Object.entries(FORMATS)) {
  test(`no link of an item in ${format} leads back to the query of its feed, and each leads where it should`, async (t) => {
    const folder = folderFor(t);
    const path = `/deep/${format}`;
    answers.set(path, feed);
    // As stores of files do it: the address that is named leads to one that is good for a while.
    answers.set(`/signed/${format}`, (_request, response) =>
      response.writeHead(302, { location: `${path}?signature=${SECRET}&x=1#${SECRET}` }).end(),
    );
    for (const [index, url] of [`${origin}${path}?token=${SECRET}#${SECRET}`, `${origin}/signed/${format}?${SECRET}`].entries()) {
      const out = join(folder, `${index}.json`);
      const { code, stderr } = await collect(out, url);
      assert.equal(code, 0, stderr);
      assert.ok(!readFileSync(out, 'utf8').includes(SECRET), readFileSync(out, 'utf8'));
      assert.ok(!stderr.includes(SECRET), stderr);
      assert.deepEqual(
        readJson(out).items.map((each) => each.url),
        Object.values(LINKS).map((link) => link?.replace('/FEED', path)),
      );
    }
  });
}

test('no line says what stands after the ? of an address, of a feed or of a picture, or its name and password', async (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'news.json');
  const picture = (path) => item(path, { guid: path, more: `<enclosure url="${path}?key=${SECRET}" type="image/png"/>` });
  answers.set('/none-of-ours.png', '<svg/>');
  answers.set('/to-inner.png', (_request, response) => response.writeHead(302, { location: `http://[::1]/x?${SECRET}` }).end());
  answers.set('/to-user', (_request, response) => response.writeHead(302, { location: `http://${SECRET}:${SECRET}@127.0.0.1/x` }).end());
  const feeds = serveFeeds(
    rss([picture('/gone.png'), picture('/none-of-ours.png'), picture('/to-inner.png')]),
    '<!doctype html><html>Sign in',
    '',
    (_request, response) => response.writeHead(500).end(),
    (_request, response) => response.destroy(),
    (_request, response) => response.writeHead(302, { location: `?${SECRET}` }).end(),
    `{"version":"${SECRET}`,
  );
  const urls = [...feeds, `${origin}/to-user`, `${origin}/gone`, 'http://localhost:1/refused'].map((url) => `${url}?token=${SECRET}`);
  const { code, lines, stderr } = await collect(out, '--pictures', ...urls);
  assert.equal(code, 1, stderr);
  assert.ok(!stderr.replaceAll(`version":"${SECRET}`, '').includes(SECRET), stderr);
  assert.equal(lines[0], `ok: ${feeds[0]}?…: 3 items.`, 'that there was one is said');
  assert.equal(lines.filter((line) => line.startsWith('failed: ')).length, urls.length - 1);
  assert.equal(lines.filter((line) => line.startsWith('no picture: ')).length, 3);

  const slips = [
    `example.org/feed?token=${SECRET}`,
    `user:${SECRET}@example.org/feed`,
    `https://user:${SECRET}@example.org/feed`,
    `ftp://user:${SECRET}@example.org/feed`,
    `https://user:${SECRET}@exa mple.org/feed`,
    `https://example.org:x/feed#${SECRET}`,
  ];
  for (const slip of slips) {
    const said = await collect(out, slip);
    assert.equal(said.code, 2);
    assert.match(said.stderr, /example\.org|exa mple\.org/, 'which of them it was');
    assert.ok(!said.stderr.includes(SECRET), said.stderr);
  }
});

test('no line has a character that a terminal obeys or that turns its text around', async (t) => {
  const folder = folderFor(t);
  const [json] = serveFeeds('{"version":"https://jsonfeed.org/version/1.1","items":[\u001b[31m\u0007\u009d0;title\u202e');
  const text = '\u001b[31m\u0007\u009b\u009d\r\n\t\u007f\u061c\u200f\u202e\u2066\u2028';
  for (const args of [
    ['collect', '--out', join(folder, 'news.json'), json],
    ['collect', '--out', join(folder, 'news.json'), `${text}/feed`],
    ['collect', '--out', join(folder, `${text}.xml`), json],
    ['collect', '--out', join(folder, `${text}.json`), `${origin}/feeds/news.json`],
    ['collect', '--out', join(folder, 'news.json'), '--limit', text, json],
    ['collect', '--out', join(folder, 'news.json'), `--${text}`],
    [text],
  ]) {
    const { stderr } = await run(args);
    assert.match(stderr, /\S/);
    assert.doesNotMatch(stderr, /[^\P{Cc}\n]|[\p{Bidi_Control}\u2028]/u, JSON.stringify(stderr));
  }
});
