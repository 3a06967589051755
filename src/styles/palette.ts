/**
 * The colours by role: light and dark. Each is the default of the public
 * property `--tbc-color-ROLE`. What each is for, and on which it stands, is in
 * scripts/tokens/roles.mjs; a test holds their contrast against WCAG 2.2.
 */
export const palette: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  bg: ['#fff', '#0a1a21'],
  surface: ['#f0f5f4', '#11262f'],
  text: ['#0b2530', '#f2f6f6'],
  'text-soft': ['#43555d', '#b9c8cc'],
  rule: ['#c2cfd1', '#2e4953'],
  edge: ['#65777f', '#809aa3'],
  link: ['#0a5266', '#8bd5e5'],
  'link-hover': ['#073d4d', '#b5e7f1'],
  action: ['#0a5266', '#eaf2f2'],
  'action-hover': ['#073d4d', '#fff'],
  'action-active': ['#052c38', '#c9d8da'],
  'on-action': ['#fff', '#0b2530'],
  signal: ['#ffb43b', '#ffb43b'],
  'signal-hover': ['#ffc76e', '#ffc76e'],
  'on-signal': ['#0b2530', '#0b2530'],
  'on-deep': ['#fff', '#fff'],
  'on-deep-soft': ['#d6e2e3', '#d6e2e3'],
  focus: ['#0b2530', '#fff'],
  'focus-gap': ['#ffb43b', '#ffb43b'],
};

/** The deep panel of each topic, light and dark: the default of `--tbc-color-topic`. In the order of TOPICS. */
export const topicColors: readonly (readonly [light: string, dark: string])[] = [
  ['#0b3a4d', '#134d63'],
  ['#5a2350', '#6e2f63'],
  ['#0b4f46', '#126055'],
  ['#643710', '#744317'],
  ['#2c2f77', '#3b3f90'],
  ['#1f4a86', '#2a5896'],
  ['#28521f', '#33642a'],
  ['#6d2736', '#803344'],
];
