export default {
  name: "Trusted Types required, trusted-types 'none'",
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  fallback: true,
  says: ['could not be shown.'],
  refusals: [/Creating a TrustedTypePolicy named 'turn-back-crime' violates/, /requires 'TrustedHTML' assignment/],
  reports: ['require-trusted-types-for', 'trusted-types'],
};
