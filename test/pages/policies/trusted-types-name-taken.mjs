export default {
  name: 'our policy name is taken by somebody else',
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types turn-back-crime" },
  before: () => window.trustedTypes.createPolicy('turn-back-crime', { createHTML: () => '<b>not ours</b>' }),
  fallback: true,
  says: ['could not be shown.'],
  refusals: [/Creating a TrustedTypePolicy named 'turn-back-crime' violates/, /requires 'TrustedHTML' assignment/],
  reports: ['require-trusted-types-for', 'trusted-types'],
};
