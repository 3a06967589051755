import assert from 'node:assert/strict';

/** Sorting by drag and frameworks with keys move a node over and over, and look at nothing between. */
export default {
  name: 'a thousand moves',
  async act(page) {
    const requests = page.requests.length;
    await page.evaluate(async () => {
      const [banner, section] = document.querySelectorAll('tbc-banner, section');
      const tips = section.firstElementChild;
      for (let time = 0; time < 500; time += 1) {
        document.body.insertBefore(section, banner);
        document.body.insertBefore(banner, section);
        tips.remove();
        section.append(tips);
        if (time % 50 === 0) await tips.updateComplete;
      }
    });
    assert.equal(page.requests.length, requests, 'nothing is asked for again');
  },
};
