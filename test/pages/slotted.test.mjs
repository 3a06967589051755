import assert from 'node:assert/strict';
import test from 'node:test';
import { styleHostPage, styleHosts } from './hosts/styles.mjs';
import { openPage, ready } from './support.mjs';

/** Text as an editor writes it. The page's own rules win on it, by design. */
const WORDS = `<h2>Market day</h2><p>Ask for <a href="#receipt">the receipt</a>, <strong>always</strong>, <em>also</em> <small>for little things</small>.</p>
  <ul><li>One <a href="#one">link</a></li></ul><blockquote>A quotation.</blockquote><a href="#alone">A link alone</a>`;
const LINKS = '<a slot="actions" href="#action">What to do</a>';

const LIGHT = [
  `<tbc-banner heading="Own words">${WORDS}${LINKS}</tbc-banner>`,
  `<tbc-tip-carousel>${WORDS}</tbc-tip-carousel>`,
  `<tbc-tip-carousel layout="list">${WORDS}</tbc-tip-carousel>`,
];
const DEEP = ['hero', 'bar'].flatMap((variant) => [
  `<tbc-banner variant="${variant}" heading="Own words">${WORDS}${LINKS}</tbc-banner>`,
  `<tbc-banner variant="${variant}" topic="fake-goods"><h3 slot="heading">Market day</h3>${LINKS}</tbc-banner>`,
]);

/** The rule of the README for pages whose own colours are made for a light ground. */
const README_RULE =
  'tbc-banner:is([variant=hero], [variant=bar]) :not(button, #none) { color: inherit !important; background: none !important; }';

/** For each text in an element: its contrast there and on the page itself, and how far it sticks out. */
function measureTexts() {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const channels = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return { rgb: [red, green, blue], alpha: alpha / 255 };
  };
  const over = ({ rgb, alpha }, below) => rgb.map((value, index) => value * alpha + below[index] * (1 - alpha));
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    const color = channels(getComputedStyle(element).backgroundColor);
    return color.alpha === 1 ? color.rgb : over(color, ground(element.assignedSlot ?? element.parentElement ?? element.getRootNode().host));
  };
  const luminance = (rgb) =>
    rgb
      .map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (element) => {
    const below = ground(element);
    const [low, high] = [below, over(channels(getComputedStyle(element).color), below)].map(luminance).sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const texts = (root) => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode.parentElement);
    return found;
  };
  return [...document.querySelectorAll('.cell')].flatMap((cell) => {
    const [element, plain] = cell.children;
    const panel = element.shadowRoot.querySelector('[part~=panel]');
    const onPage = texts(plain);
    return texts(element).map((parent, index) => {
      const { left, right } = parent.getBoundingClientRect();
      // The track of a carousel scrolls: there, each slide must fit.
      const track = element.shadowRoot.querySelector('[part~=track]');
      const slide = [...element.children].find((child) => child.contains(parent)).getBoundingClientRect();
      const room = track ? { left: slide.left, right: slide.left + track.clientWidth } : panel.getBoundingClientRect();
      return {
        where: `${element.localName} ${element.getAttribute('variant') ?? element.getAttribute('layout') ?? ''} ${cell.clientWidth} px: ${parent.localName} in ${parent.parentElement.localName}`,
        contrast: contrast(parent),
        contrastOnPage: contrast(onPage[index]),
        sticksOut: Math.max(0, Math.round(room.left - left), Math.round(right - room.right)),
      };
    });
  });
}

async function measured(t, host, elements, css = '') {
  const cells = elements.flatMap((element) =>
    [680, 320].map(
      (width) =>
        `<div class="cell" style="width: ${width}px">${element}<section>${element.replace(/^<[^>]*>|<\/[\w-]*>$/g, '')}</section></div>`,
    ),
  );
  const page = await openPage(t, { html: styleHostPage(host, `<main ${host.cell ?? ''}>${cells.join('')}</main>`, css) });
  await ready(page, cells.length);
  const texts = await page.evaluate(measureTexts);
  assert.ok(texts.length >= cells.length * 2);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
  assert.deepEqual(
    texts.flatMap(({ where, sticksOut }) => (sticksOut ? [`${where} sticks out by ${sticksOut} px`] : [])),
    [],
  );
  return texts;
}

const below = (texts, needed) =>
  texts.flatMap((text) =>
    text.contrast < needed(text) ? [`${text.where}: ${text.contrast.toFixed(2)}, not ${needed(text).toFixed(2)}`] : [],
  );

const FRAMEWORKS = ['bulma', 'foundation', 'framework', 'govuk', 'normalize', 'pico', 'pico-dark', 'tailwind', 'wordpress'];

for (const host of FRAMEWORKS.map((name) => styleHosts[name])) {
  test(`${host.name}: a page's own words are as readable in a panel as on the page, and fit`, async (t) => {
    const texts = await measured(t, host, LIGHT);
    // Our ground is a shade darker than white.
    assert.deepEqual(
      below(texts, ({ contrastOnPage }) => Math.min(4.5, contrastOnPage) * 0.9),
      [],
    );
  });

  test(`${host.name}: so they are on a deep panel with the rule that the README gives`, async (t) => {
    assert.deepEqual(
      below(await measured(t, host, DEEP, README_RULE), () => 4.5),
      [],
    );
  });
}

test('words, links and buttons that a page gives no colour to are readable on every panel', async (t) => {
  const withButton = (element) => element.replace(LINKS, `${LINKS}<button slot="actions">Press</button>`);
  assert.deepEqual(
    below(await measured(t, { name: 'bare' }, [...LIGHT, ...DEEP].map(withButton)), () => 4.5),
    [],
  );
});
