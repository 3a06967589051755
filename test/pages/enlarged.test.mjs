import assert from 'node:assert/strict';
import test from 'node:test';
import { distinctExamples, exampleHtml, hostPage, openPage, ready } from './support.mjs';

/** Without those whose feed may come between two looks. */
const examples = distinctExamples.filter(({ example }) => !example.attributes.src);

/** The texts that a visitor sees now: how high a line is, and which stick out of a box that cuts them off. */
function measure() {
  const reach = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  const isInside = (inner, outer) =>
    inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  return [...document.querySelectorAll('.cell')].map((cell) => {
    const element = cell.querySelector(':scope > div > *');
    const base = element.shadowRoot.querySelector('[part~=base]');
    const texts = [];
    for (const root of [element.shadowRoot, element]) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (node.data.trim() && node.parentElement.checkVisibility() && !node.parentElement.closest('[inert]')) texts.push(node);
      }
    }
    const isCut = (text) => {
      for (let box = text.parentElement; box && box !== element; box = box.assignedSlot ?? box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        // A row of cards that scrolls cuts nothing off.
        if (box.localName === 'ul' && overflowX === 'auto') return false;
        if ((overflowX !== 'visible' || overflowY !== 'visible' || box === base) && !isInside(reach(text), box.getBoundingClientRect()))
          return true;
      }
      return false;
    };
    const shown = texts.filter((text) => reach(text).width);
    return {
      lines: shown.map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getClientRects()[0].height;
      }),
      cut: shown.filter(isCut).map((text) => text.data.trim()),
      sticksOut: Math.max(
        0,
        base.scrollWidth - base.clientWidth,
        Math.round(base.getBoundingClientRect().right - cell.getBoundingClientRect().right),
      ),
    };
  });
}

/** Every example in a room of this width. */
async function open(t, lang, width, css = '') {
  const cells = examples.map(({ tag, example }) => `<div class="cell"><div>${exampleHtml(tag, example)}</div></div>`).join('');
  const page = await openPage(t, {
    html: hostPage(cells, { lang }).replace(
      '</head>',
      `<style>body { margin: 0 } .cell { width: ${width}px; margin-bottom: 9px } ${css}</style></head>`,
    ),
    viewport: { width, height: 900 },
  });
  await ready(page, examples.length);
  return page;
}

const halves = {};

/** The content of half of the room, measured once. */
async function measuredInHalf(t, lang, width) {
  return (halves[`${lang} ${width}`] ??= await (await open(t, lang, width / 2)).evaluate(measure));
}

/** How a reader gets text of twice the size. A root or body of 200 % is the page's own matter: see hosts/styles/root-at-200.mjs. */
const WAYS = {
  "the reader's font size at 32 px": {
    async enlarge(page) {
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    },
  },
  'zoom: 200% around the element': { css: '.cell > div { zoom: 2 }' },
  'transform: scale(2) around the element': { css: '.cell > div { width: 50%; transform: scale(2); transform-origin: 0 0 }' },
};

for (const [name, { enlarge, css }] of Object.entries(WAYS)) {
  for (const lang of ['en', 'ar']) {
    for (const width of [320, 1000]) {
      test(`${name} (${lang}, ${width} px): text twice as large, nothing cut, nothing sticks out`, async (t) => {
        const page = await open(t, lang, width, css);
        await enlarge?.(page);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        const found = await page.evaluate(measure);
        // Twice the text in the same room is the text of half the room, twice as large.
        const half = await measuredInHalf(t, lang, width);
        found.forEach(({ lines, cut, sticksOut }, index) => {
          const { tag, example } = examples[index];
          const where = `${tag} ${example.name}`;
          assert.deepEqual({ where, cut, sticksOut }, { where, cut: [], sticksOut: 0 });
          assert.equal(lines.length, half[index].lines.length, where);
          lines.forEach((height, line) => {
            const growth = height / half[index].lines[line];
            assert.ok(growth > 1.9 && growth < 2.1, `${where}: line ${line} is ${growth} times as high`);
          });
        });
      });
    }
  }
}

for (const filter of ['invert(1) hue-rotate(180deg)', 'grayscale(1) contrast(2)']) {
  test(`a page under filter: ${filter}: the elements come up and say nothing`, async (t) => {
    const page = await open(t, 'en', 680, `html { filter: ${filter} } img, svg, video, tbc-banner { filter: ${filter} }`);
    assert.deepEqual([page.messages, page.exceptions], [[], []]);
    for (const { lines, cut } of await page.evaluate(measure)) assert.deepEqual([lines.length > 0, cut], [true, []]);
  });
}
