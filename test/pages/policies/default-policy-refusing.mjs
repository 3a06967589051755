export default {
  name: 'a default policy of the host that refuses, our name refused',
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types default" },
  before: () => window.trustedTypes.createPolicy('default', { createHTML: () => null }),
  fallback: true,
  says: ['could not be shown.'],
  refusals: [/Creating a TrustedTypePolicy named 'turn-back-crime' violates/, /the 'default' policy failed to execute/],
  reports: ['require-trusted-types-for', 'trusted-types'],
};
