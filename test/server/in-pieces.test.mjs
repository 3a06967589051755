/** A page that Node rendered, on a slow line: it comes in pieces, cut inside of the widgets. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { exampleHtml, examples, openInPieces } from '../pages/support.mjs';
import { pageOf, renderToString } from './support.mjs';

/** Cards of the page's own in a list come one after the other. */
const TAGS = examples.map(({ tag, example }) => exampleHtml(tag, example)).filter((tag) => tag.lastIndexOf('<tbc-') === 0);

/** Drawings and styles, which are never cut here; and every other tag. */
const WHOLE_OR_TAG = /<(svg|style)\b[^]*?<\/\1>|<[\w-]+[^>]*>/g;

/** A root, to its end. */
const ROOT = /<template shadowrootmode[^]*?<\/template>/g;

/**
 * A page, cut at every fifth place where something begins in a root. The page's own children come after it, and may move what
 * stands beside them.
 */
function pieces(page) {
  const places = [...page.matchAll(ROOT)].flatMap((root) =>
    [...root[0].matchAll(WHOLE_OR_TAG)].map(({ index }) => root.index + index).filter((_place, number) => number % 5 === 4),
  );
  const cuts = [0, ...places, page.length];
  return cuts.slice(1).map((end, number) => page.slice(cuts[number], end));
}

for (const width of [320, 1200]) {
  test(`in no widget does anything move while a page comes in pieces (${width} px)`, async (t) => {
    const html = await renderToString(pageOf(TAGS, 'en'));
    // The window is so high that all of the page is on the screen: the browser counts nothing else.
    const page = await openInPieces(t, pieces(html), { viewport: { width, height: 40_000 } });
    assert.deepEqual(await page.evaluate(() => window[Symbol.for('shifts')]), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) <= 40_000);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.after')].every((each) => {
        const base = each.previousElementSibling.shadowRoot?.querySelector('.base');
        return !base || getComputedStyle(base).visibility === 'visible';
      }),
    );
    assert.ok(shown);
  });
}
