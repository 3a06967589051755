export default {
  name: 'a default policy of the host that lets all through, our name refused',
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types default" },
  before: () => window.trustedTypes.createPolicy('default', { createHTML: (html) => html }),
  refusals: [/Creating a TrustedTypePolicy named 'turn-back-crime' violates/],
  reports: ['trusted-types'],
};
