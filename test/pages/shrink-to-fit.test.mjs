import assert from 'node:assert/strict';
import test from 'node:test';
import { differences, pictureOf } from './pictures.mjs';
import { SELECTOR, exampleHtml, hostPage, isolatedExamples, openForAll, ready, turnInto } from './support.mjs';

const ROOM = 600;

/** Four of them beside each other. */
const VIEWPORT = { width: 2480, height: 900 };

/** How the page wraps the element, and whether it then has its own comfortable width or that of the room. */
const PARENTS = {
  'a flex item': { open: '<div style="display: flex">', close: '</div>', width: 'own' },
  'a grid auto column': { open: '<div style="display: grid; grid-template-columns: auto 1fr">', close: '<i></i></div>', width: 'own' },
  'a float': { open: '<div style="float: left">', close: '</div>', width: 'own' },
  'a table cell': { open: '<table cellpadding="0" cellspacing="0"><tr><td>', close: '</td></tr></table>', width: 'own' },
  'a centred flex column': {
    open: '<div style="display: flex; flex-direction: column; align-items: center">',
    close: '</div>',
    width: 'own',
  },
  'an absolute box': { open: '<div style="position: relative"><div style="position: absolute">', close: '</div></div>', width: 'own' },
  'an inline block': { open: '<div style="display: inline-block; vertical-align: top">', close: '</div>', width: 'own' },
  'a block': { open: '<div>', close: '</div>', width: ROOM },
  'a column of 120 px': { open: '<div style="width: 120px">', close: '</div>', width: 120 },
};

/** Where each wrapper stands in its cell, and what sticks out of it. */
const measure = (selector) =>
  [...document.querySelectorAll(selector)].map((element) => {
    const base = element.shadowRoot.querySelector('[part~=base]');
    const cell = element.closest('.cell').getBoundingClientRect();
    const { left, right, width, height } = base.getBoundingClientRect();
    return {
      start: left - cell.left,
      width,
      height,
      sticksOut: Math.max(0, right - cell.right, cell.left - left, base.scrollWidth - base.clientWidth),
    };
  });

/** Puts into each cell, at the same spot of the page, a plain block of the width that the wrapped element had. */
const replaceByBlocks = ([boxes, selector]) =>
  [...document.querySelectorAll('.cell')].forEach((cell, index) => {
    const element = cell.querySelector(selector).cloneNode(true);
    const block = document.createElement('div');
    block.style.marginLeft = `${boxes[index].start}px`;
    block.style.width = `${boxes[index].width}px`;
    block.append(element);
    cell.replaceChildren(block);
  });

/** Heights in whole pixels, so that each row begins on one. */
const fixHeights = (boxes) =>
  [...document.querySelectorAll('.cell')].forEach((cell, index) => {
    cell.style.height = `${Math.ceil(boxes[index].height) + 8}px`;
  });

const page = await openForAll();

for (const [name, { open, close, width }] of Object.entries(PARENTS)) {
  for (const lang of ['en', 'ar']) {
    test(`${name} (${lang}): not collapsed, not wider than its room, the same picture as in a block of that width`, async () => {
      const room = width === 'own' ? ROOM : width;
      const cells = isolatedExamples
        .map(({ tag, example }) => `<div class="cell">${open}${exampleHtml(tag, example)}${close}</div>`)
        .join('');
      const css = `body { margin: 0 } main { direction: ltr; display: flex; flex-wrap: wrap; align-items: start } .cell { width: ${room}px; margin: 0 20px 20px 0 }`;
      await page.setViewportSize(VIEWPORT);
      await turnInto(page, hostPage(`<main>${cells}</main>`, { lang }).replace('</head>', `<style>${css}</style></head>`));
      await ready(page, isolatedExamples.length);
      const boxes = await page.evaluate(measure, SELECTOR);
      const own = boxes[0].width;
      if (width === 'own') assert.ok(own >= 280 && own <= ROOM, `a comfortable width, not ${own} px`);
      const named = (values) =>
        values.map((value, index) => `${isolatedExamples[index].tag} ${isolatedExamples[index].example.name}: ${value}`);
      assert.deepEqual(
        named(boxes.map((box) => `${box.width} px wide, ${box.sticksOut} px stick out`)),
        named(boxes.map(() => `${width === 'own' ? own : width} px wide, 0 px stick out`)),
      );
      await page.evaluate(fixHeights, boxes);
      const found = await pictureOf(page, SELECTOR);
      await page.evaluate(replaceByBlocks, [boxes, SELECTOR]);
      await ready(page, isolatedExamples.length * 2);
      const wanted = await pictureOf(page, SELECTOR);
      assert.deepEqual(named(differences(found, wanted)), named(boxes.map(() => '')));
      assert.deepEqual([page.messages, page.exceptions], [[], []]);
    });
  }
}
