export default {
  name: "trusted-types 'none', and nothing required",
  headers: { 'Content-Security-Policy': "trusted-types 'none'" },
  refusals: [/Creating a TrustedTypePolicy named 'turn-back-crime' violates/],
  reports: ['trusted-types'],
};
