import { violationsOf } from '../support/axe.js';
import { mountExample, subjects } from '../support/elements.js';
import { languages } from '../support/languages.js';
import { expect } from '../support/mount.js';

for (const { tag, examples } of subjects) {
  // Examples with a theme of their own are left out: each is shown in both themes anyway.
  const inBothThemes = examples.filter(({ attributes }) => !attributes.theme);

  for (const lang of languages) {
    // The page's own words are in the page's own language.
    const shown = inBothThemes.filter(({ flags }) => lang === 'en' || !flags?.ownWords);

    for (const theme of ['light', 'dark']) {
      describe(`accessibility (axe) of ${tag}, ${lang}, ${theme}`, () => {
        let violations: string[];
        before(async function () {
          // One look at all examples may take longer than a test.
          this.timeout(60_000);
          const elements = shown.map((example) =>
            mountExample(tag, { ...example, attributes: { ...example.attributes, theme } }, { lang }),
          );
          violations = await violationsOf(await Promise.all(elements));
        });

        shown.forEach(({ name }, index) => it(name, () => expect(violations[index]).to.equal('')));
      });
    }
  }
}
