/** Words on a ground that the page sets can be read, whatever the ground; where it sets none, nothing changes. */
import { contrast } from '../../scripts/tokens/contrast.mjs';
import { expect, mountHtml, part } from '../support/mount.js';
import '../../src/all.js';

const COLORS = 1000;
const canFollow = CSS.supports('color', 'contrast-color(red)');

/** Always the same thousand colours: a failure can be looked at again. */
function* someColors(): Generator<string> {
  for (let seed = 1, index = 0; index < COLORS; index += 1) {
    seed = (seed * 48_271) % 0x7fffffff;
    yield `#${(seed % 0x1000000).toString(16).padStart(6, '0')}`;
  }
}

/** \`rgb(1 2 3)\` or \`color(srgb .1 .2 .3)\` as \`#010203\`. */
function hexOf(color: string): string {
  const parts = color
    .match(/[\d.]+(?:e-?\d+)?/g)!
    .slice(0, 3)
    .map(Number);
  const scale = color.startsWith('color(') ? 255 : 1;
  return `#${parts
    .map((each) =>
      Math.round(each * scale)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The colours of words and of the ground below them, as they are painted. */
const shownOn = (words: readonly Element[], ground: Element): [string, string][] =>
  words.map((each) => [hexOf(getComputedStyle(each).color), hexOf(getComputedStyle(ground).backgroundColor)]);

/** A node that is painted as a button under the pointer is, for nobody can hover by script. */
function hovered(button: Element, role: string): HTMLElement {
  const probe = document.createElement('span');
  probe.style.cssText = `color: var(--_on-action); background: var(--_${role})`;
  button.after(probe);
  return probe;
}

describe('colours that a page sets', () => {
  it(`${canFollow ? 'are followed by all words on them: 4.5 to 1 on 1,000 grounds' : 'leave the words as they are'}`, async () => {
    const hero = await mountHtml(
      '<tbc-banner variant="hero" topic="cybercrime" href="/a" report-href="/b" genuine dismissible></tbc-banner>',
    );
    const card = await mountHtml('<tbc-banner topic="cybercrime" href="/a"></tbc-banner>');
    // Colours that change slowly would be looked at on their way.
    for (const element of [hero, card]) element.style.setProperty('--tbc-duration-quick', '0s');
    const panel = part(hero, 'panel');
    const onPanel = ['heading', 'text', 'report', 'close'].map((name) => part(hero, name));
    const button = part(card, 'action');
    const states = ['action-hover', 'action-active'].map((role) => hovered(button, role));
    const unread: string[] = [];
    for (const color of someColors()) {
      hero.style.setProperty('--tbc-color-topic', color);
      card.style.setProperty('--tbc-color-action', color);
      const pairs = [...shownOn(onPanel, panel), ...[button, ...states].flatMap((each) => shownOn([each], each))];
      if (canFollow)
        unread.push(...pairs.filter(([words, ground]) => contrast(words, ground) < 4.5).map((pair) => `${color}: ${pair.join(' on ')}`));
      else expect(pairs[0]![0]).to.equal('#ffffff');
    }
    expect(unread).to.deep.equal([]);
  });

  it('are followed by none where the page says both', async () => {
    const banner = await mountHtml(
      '<tbc-banner variant="hero" topic="cybercrime" style="--tbc-color-topic: #ffffff; --tbc-color-on-deep: #123456"></tbc-banner>',
    );
    expect(hexOf(getComputedStyle(part(banner, 'heading')).color)).to.equal('#123456');
  });

  it('change nothing where the page sets none', async () => {
    const banner = await mountHtml('<tbc-banner variant="hero" topic="cybercrime" href="/a"></tbc-banner>');
    const card = await mountHtml('<tbc-banner topic="cybercrime" href="/a" theme="dark"></tbc-banner>');
    expect(hexOf(getComputedStyle(part(banner, 'text')).color)).to.equal('#d6e2e3');
    expect(hexOf(getComputedStyle(part(card, 'action')).color)).to.equal('#0b2530');
    expect(hexOf(getComputedStyle(hovered(part(card, 'action'), 'action-hover')).backgroundColor)).to.equal('#b5e7f1');
  });
});
