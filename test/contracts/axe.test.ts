import { everyExample, mountExample } from '../support/elements.js';
import { languages } from '../support/languages.js';
import { expect } from '../support/mount.js';

describe('accessibility (axe)', () => {
  for (const { tag, example, title } of everyExample) {
    // Each is shown in both themes anyway.
    if (example.attributes.theme) continue;
    // The page's own words are in the page's own language.
    for (const lang of example.flags?.ownWords ? ['en'] : languages) {
      for (const theme of ['light', 'dark']) {
        it(`${title}, ${lang}, ${theme}`, async () => {
          const attributes = { ...example.attributes, theme };
          const element = await mountExample(tag, { ...example, attributes }, { lang });
          await expect(element).to.be.accessible();
        });
      }
    }
  }
});
