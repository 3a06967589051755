/**
 * The needs of tests that an engine, or the protocol that drives it here, can't meet, and why. Tests that need it say so by `describeNeeding`
 * (needs.ts); the run prints each reason with the number of tests that it left out.
 *
 * @typedef {'less motion' | 'forced colors' | 'garbage collection'} Need
 * @typedef {'Chromium' | 'Firefox' | 'WebKit'} Engine
 * @type {Record<Engine, Partial<Record<Need, string>>>}
 */
export const LACKS = {
  Chromium: {},
  Firefox: { 'garbage collection': 'WebDriver BiDi has no command that collects it' },
  WebKit: {
    'less motion': 'WebKitGTK takes this wish from the desktop when it starts, and WebDriver has no command that sets it',
    'forced colors': 'WebKit has no forced colors mode',
    'garbage collection': 'WebDriver has no command that collects it',
  },
};

/**
 * The engine that calls itself like this.
 *
 * @param {string} userAgent
 * @returns {Engine}
 */
export function engineOf(userAgent) {
  if (userAgent.includes(' Firefox/')) return 'Firefox';
  return userAgent.includes('Chrome/') ? 'Chromium' : 'WebKit';
}
