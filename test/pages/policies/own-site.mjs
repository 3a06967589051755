import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support.mjs';

const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));

export default {
  name: 'the strictest policy, from its own site',
  section: 'your-own-site',
  // The pseudo languages, with a region that begins with X, are for other tests.
  languages: [sourceLocale, ...targetLocales.filter((locale) => !locale.includes('-X'))],
};
