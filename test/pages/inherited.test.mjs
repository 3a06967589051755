import assert from 'node:assert/strict';
import test from 'node:test';
import { changedExamples, hostPicture } from './hosts/style-pictures.mjs';
import { hostPage, openPage, ready } from './support.mjs';

/** Among these is one that each property takes and that is not its initial one. */
const VALUES = `
  red|9px|3|0.5|-3|1s|50%|90deg|"page"|url("#page")|none|auto|all|both|center|left|right|start|bottom|off|hidden|block|inline|page|--x|1 1|red blue|2px 2px red
  always|break-all|anywhere|nowrap|pre|preserve|avoid|balance|loose|manual|uppercase|rtl|vertical-rl|upright|horizontal|visual|after|under|over|sub|middle|underline|ellipsis|dot
  italic|small-caps|condensed|oldstyle-nums|ruby|emoji|text|unicode|historical-forms|"wght" 900|normal|space-first|compact|square|inside|thin|dashed|solid|linear
  collapse|hide|round|bevel|stroke|evenodd|crosshair|isolate|inert|multiply|multiple|exact|dark|standard|from-image|pixelated|geometricPrecision|optimizespeed|read-write
  paused|reverse|reverse-all|add|local|border-box|content-box|alpha|intersect|clone|column|fixed|absolute|preserve-3d|smooth|stable|allow-keywords|allow-discrete
  non-scaling-stroke|scale(2)|rect(1px 1px 1px 1px)|inset(1px)|path("M0 0h9")|content|vertical|shift|shrink|move|grow|first|last|flex-visual|most-height|border-shape|circle(1px)|dynamic|inline-size|column-over-row|nearest|trim-both|content-height|--x play`
  .split(/[|\n]/)
  .map((value) => value.trim());

/** Not inherited: only the browser sets them, or they have no value where there is no box or no line. */
const WITHOUT_VALUE = /^(overlay|transform|-webkit-text-decorations-in-effect|border-.*-width)$/;

/** Properties that an element takes from the page on purpose. */
const HANDED_ON = ['color-scheme', 'visibility', 'pointer-events'];

/** On body these turn the page itself, and its pictures, round: hosts of their own have them. */
const THE_WHOLE_PAGES = ['direction', 'writing-mode', '-webkit-writing-mode'];

/** Each inherited property of this browser, with a value; and those for which none of the values is good. */
function findInherited(values) {
  const outer = document.body.appendChild(document.createElement('div'));
  const inner = outer.appendChild(document.createElement('span'));
  // Elements that aren't laid out have the values that they were given.
  outer.hidden = true;
  const inherited = {};
  const untried = [];
  for (const name of getComputedStyle(outer)) {
    const now = (element) => getComputedStyle(element).getPropertyValue(name);
    const [ofOuter, ofInner] = [now(outer), now(inner)];
    const fitting = values.find((value) => {
      outer.style.setProperty(name, value);
      return now(outer) !== ofOuter;
    });
    if (!fitting) untried.push(name);
    else if (now(inner) !== ofInner) inherited[name] = fitting;
    outer.style.removeProperty(name);
  }
  outer.remove();
  return { inherited, untried };
}

async function inheritedProperties(t) {
  const page = await openPage(t, { html: hostPage('', { head: '' }) });
  const { inherited, untried } = await page.evaluate(findInherited, VALUES);
  const unknown = untried.filter((name) => !WITHOUT_VALUE.test(name));
  if (unknown.length) t.diagnostic(`Not known whether these are inherited, add a value to VALUES: ${unknown.join(', ')}`);
  for (const name of HANDED_ON) {
    assert.ok(inherited[name], name);
    delete inherited[name];
  }
  assert.ok(Object.keys(inherited).length > 100, `found ${Object.keys(inherited).length}`);
  return inherited;
}

const rule = (properties) =>
  `body { ${Object.entries(properties)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ')} }`;

test('no inherited property of this browser gets into an element', async (t) => {
  const inherited = await inheritedProperties(t);
  const inside = async (css) => {
    const page = await openPage(t, {
      html: hostPage('<tbc-banner topic="fake-goods"></tbc-banner><tbc-tip-carousel></tbc-tip-carousel>').replace(
        '</head>',
        `<style>${css}</style></head>`,
      ),
    });
    await ready(page, 2);
    return page.evaluate(
      (names) =>
        ['tbc-banner', 'tbc-tip-carousel'].map((tag) => {
          const element = document.querySelector(tag);
          const values = (from) => Object.fromEntries(names.map((name) => [name, getComputedStyle(from).getPropertyValue(name)]));
          return { around: values(element), inside: values(element.shadowRoot.querySelector('[part~=base]')) };
        }),
      Object.keys(inherited),
    );
  };
  const bare = await inside('');
  const found = await inside(rule(inherited));
  found.forEach((element, index) => {
    for (const name of Object.keys(inherited))
      assert.notEqual(element.around[name], bare[index].around[name], `${name} reaches the element`);
    assert.deepEqual(element.inside, bare[index].inside);
  });
});

test('every inherited property of this browser, set on body: the same picture to the pixel as on a bare page', async (t) => {
  const inherited = await inheritedProperties(t);
  for (const name of THE_WHOLE_PAGES) delete inherited[name];
  const css = rule(inherited);
  assert.deepEqual(changedExamples(await hostPicture({ css }), await hostPicture()), []);
});
