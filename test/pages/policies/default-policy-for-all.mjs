import { CLEAN } from './support/cleaning.mjs';

/** So that no other name has to stand in its header. */
export default {
  name: 'a default policy of the host that cleans HTML, which the host gives to whoever asks for one',
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types default" },
  before: {
    content: `
      const policy = trustedTypes.createPolicy('default', { createHTML: ${CLEAN} });
      trustedTypes.createPolicy = () => policy;`,
  },
  npm: true,
  fallback: true,
  says: ['could not be shown.'],
};
