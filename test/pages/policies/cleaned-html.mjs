import { CLEAN } from './support/cleaning.mjs';

export default {
  name: 'a script of the host that cleans whatever is given to innerHTML',
  headers: {},
  before: {
    content: `
      const { set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
      const clean = ${CLEAN};
      Object.defineProperty(Element.prototype, 'innerHTML', { set(html) { set.call(this, clean(html)); } });`,
  },
  npm: true,
  fallback: true,
  says: ['could not be shown.'],
};
