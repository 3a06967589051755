import { everyExample, mountExample } from '../support/elements.js';
import { expect } from '../support/mount.js';

describe('hidden', () => {
  for (const { tag, example, title } of everyExample) {
    it(`${title} takes no room while hidden, also where the page gives it a display`, async () => {
      const element = await mountExample(tag, example);
      element.style.display = 'grid';
      expect(element.getClientRects()).to.have.length(1);
      element.hidden = true;
      expect(element.getClientRects()).to.have.length(0);
      element.hidden = false;
      expect(element.getClientRects()).to.have.length(1);
    });
  }
});
