import { unsafeCSS } from 'lit';
import { GENERAL_TOPIC } from '../content/topics.js';
import { type ThemeColors, palette, topicColors } from './palette.js';

/*
 * A page may set any `--tbc-*` property on an element or above it; the element
 * reads it into a private `--_*` of its own, so that a default here never
 * overrides the page.
 *
 * Each colour is written three times, because the oldest browsers we run in
 * have no light-dark(): light, dark for theme="dark", and both where
 * light-dark() can follow the color scheme that the page itself uses. A topic
 * has one colour for both. Built by plain loops: old libraries on host pages replace Array's methods.
 */
let light = '';
let dark = '';
let both = '';
let topics = '';

const add = (role: string, [onLight, onDark]: ThemeColors): void => {
  const start = `--_${role}:var(--tbc-color-${role},`;
  light += `${start}${onLight});`;
  dark += `${start}${onDark});`;
  both += `${start}light-dark(${onLight},${onDark}));`;
};

for (const [role, colors] of Object.entries(palette)) add(role, colors);
for (const [topic, color] of Object.entries(topicColors)) {
  topics += `.${topic === GENERAL_TOPIC ? 'base' : topic}{--_topic:var(--tbc-color-topic,${color})}`;
}

export const tokens = unsafeCSS(
  `.base{${light}}.light{color-scheme:light}.dark{color-scheme:dark;${dark}}` +
    `@supports (color:light-dark(red,red)){.base{${both}}}${topics}`,
);
