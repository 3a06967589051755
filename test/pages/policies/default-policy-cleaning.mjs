import { CLEAN } from './support/cleaning.mjs';

export default {
  name: 'a default policy of the host that cleans HTML, our name refused',
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types default" },
  before: { content: `trustedTypes.createPolicy('default', { createHTML: ${CLEAN} })` },
  fallback: true,
  says: ['could not be shown.'],
  refusals: [/Creating a TrustedTypePolicy named 'turn-back-crime' violates/],
  reports: ['trusted-types'],
};
