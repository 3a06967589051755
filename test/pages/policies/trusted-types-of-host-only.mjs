import hostLit from './support/host-lit.mjs';

export default {
  name: "Trusted Types for the host's own Lit only, which goes on working",
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types lit-html" },
  fallback: true,
  says: ['could not be shown.'],
  refusals: [/Creating a TrustedTypePolicy named 'turn-back-crime' violates/, /requires 'TrustedHTML' assignment/],
  reports: ['require-trusted-types-for', 'trusted-types'],
  ...hostLit,
};
