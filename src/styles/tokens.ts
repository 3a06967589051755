import { unsafeCSS } from 'lit';
import { GENERAL_TOPIC } from '../content/topics.js';
import { type ThemeColors, followers, palette, topicColors } from './palette.js';

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
  const follower = followers[role];
  const start = `--_${role}:var(--tbc-color-${role},${follower ? `var(--_${follower},` : ''}`;
  const end = follower ? '));' : ');';
  light += start + onLight + end;
  dark += start + onDark + end;
  both += `${start}light-dark(${onLight},${onDark})${end}`;
};

for (const [role, colors] of Object.entries(palette)) add(role, colors);
for (const [topic, color] of Object.entries(topicColors)) {
  topics += `.${topic === GENERAL_TOPIC ? 'base' : topic}{--_topic:var(--tbc-color-topic,${color})}`;
}

/*
 * The grounds that a page sets. `--_unset` is never set, so where the page sets no ground either, what would follow it is not
 * there, and its role has its default.
 */
const topic = 'var(--tbc-color-topic,var(--_unset))';
const action = 'var(--tbc-color-action,var(--_unset))';
const following =
  `--_ink:contrast-color(${topic});--_label:contrast-color(${action});` +
  `--_pressed:color-mix(in srgb,${action},contrast-color(var(--_label)) 15%)`;

export const tokens = unsafeCSS(
  `.base{${light}}.light{color-scheme:light}.dark{color-scheme:dark;${dark}}` +
    `@supports (color:light-dark(red,red)){.base{${both}}}${topics}` +
    `@supports (color:contrast-color(red)){.base{${following}}}`,
);
