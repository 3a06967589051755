export default {
  name: "trusted-types 'allow-duplicates', our name taken by somebody else",
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types turn-back-crime 'allow-duplicates'" },
  before: () => window.trustedTypes.createPolicy('turn-back-crime', { createHTML: () => '<b>not ours</b>' }),
};
