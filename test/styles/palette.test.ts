import { TOPICS } from '../../src/content/topics.js';
import { palette, topicColors } from '../../src/styles/palette.js';
import { expect } from '../support/mount.js';

function luminance(color: string): number {
  const digits = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit) : color.slice(1).match(/../g)!;
  const [red, green, blue] = digits.map((pair) => {
    const value = parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Words on their ground: WCAG 2.2, 1.4.3. */
const WORDS: [string, string][] = [
  ['text', 'bg'],
  ['text', 'surface'],
  ['text-soft', 'bg'],
  ['text-soft', 'surface'],
  ['link', 'bg'],
  ['link', 'surface'],
  ['link-hover', 'surface'],
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['on-action', 'action-active'],
  ['on-signal', 'signal'],
  ['on-signal', 'signal-hover'],
];

/** Edges and marks that mean something: 1.4.11. */
const MARKS: [string, string][] = [
  ['edge', 'surface'],
  ['focus', 'surface'],
  ['action', 'surface'],
];

describe('palette', () => {
  for (const [index, theme] of ['light', 'dark'].entries()) {
    const color = (role: string) => palette[role]![index]!;
    for (const [role, ground] of WORDS.filter(([role, ground]) => palette[role] && palette[ground])) {
      it(`${role} on ${ground}, ${theme}, has 4.5:1`, () => expect(contrast(color(role), color(ground))).to.be.at.least(4.5));
    }
    for (const [role, ground] of MARKS.filter(([role, ground]) => palette[role] && palette[ground])) {
      it(`${role} on ${ground}, ${theme}, has 3:1`, () => expect(contrast(color(role), color(ground))).to.be.at.least(3));
    }
    for (const [order, topic] of TOPICS.entries()) {
      it(`words on the panel of ${topic}, ${theme}, have 4.5:1`, () => {
        expect(topicColors).to.have.length(TOPICS.length);
        const panel = topicColors[order]![index]!;
        for (const role of ['on-deep', 'on-deep-soft']) expect(contrast(color(role), panel), role).to.be.at.least(4.5);
      });
    }
  }
});
