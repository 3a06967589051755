import type { Topic } from '../content/topics.js';

/** A colour in the light theme and in the dark one. */
export type ThemeColors = readonly [light: string, dark: string];

/**
 * The colours by role: light and dark. Each is the default of the public
 * property `--tbc-color-ROLE`. What each is for, and on which it stands, is in
 * scripts/tokens/roles.mjs; a test holds their contrast against WCAG 2.2.
 */
export const palette: Readonly<Record<string, ThemeColors>> = {
  bg: ['#fff', '#0a1a21'],
  surface: ['#f0f5f4', '#11262f'],
  text: ['#0b2530', '#f2f6f6'],
  'text-soft': ['#43555d', '#b9c8cc'],
  rule: ['#c2cfd1', '#2e4953'],
  edge: ['#65777f', '#809aa3'],
  link: ['#0a5266', '#8bd5e5'],
  'link-hover': ['#073d4d', '#b5e7f1'],
  action: ['#0a5266', '#8bd5e5'],
  'action-hover': ['#073d4d', '#b5e7f1'],
  'action-active': ['#052c38', '#6dc1d3'],
  'on-action': ['#fff', '#0b2530'],
  signal: ['#ffb43b', '#ffb43b'],
  'signal-hover': ['#ffc76e', '#ffc76e'],
  'on-signal': ['#0b2530', '#0b2530'],
  'on-deep': ['#fff', '#fff'],
  'on-deep-soft': ['#d6e2e3', '#d6e2e3'],
  focus: ['#0b2530', '#fff'],
  'focus-gap': ['#ffb43b', '#ffb43b'],
};

/**
 * The roles that follow a ground which the page sets, each with the private property that then has its colour: black or white,
 * whichever has more contrast (never less than 4.5), and for a button under the pointer a shade away from its words.
 */
export const followers: Readonly<Record<string, string>> = {
  'on-deep': 'ink',
  'on-deep-soft': 'ink',
  'on-action': 'label',
  'action-hover': 'pressed',
  'action-active': 'pressed',
};

/** The deep panel of each topic, in both themes, for a lighter one would be the brightest thing on a dark page: the default of `--tbc-color-topic`. */
export const topicColors: Readonly<Record<Topic, string>> = {
  'organized-crime': '#0b3a4d',
  'fake-goods': '#5a2350',
  'fake-medicines': '#0b4f46',
  'food-and-drink': '#643710',
  cybercrime: '#2c2f77',
  'crimes-against-children': '#1f4a86',
  'environmental-crime': '#28521f',
  'human-trafficking': '#6d2736',
};
