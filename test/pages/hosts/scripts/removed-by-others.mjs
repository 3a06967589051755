/** Blockers remove whatever is called a banner as soon as it is there; here the first one stays, to hold it to the promises. */
export default {
  name: 'nodes removed by a content blocker',
  head: `<script>
    new MutationObserver(() => document.querySelectorAll('tbc-banner').forEach((each, index) => index && each.remove()))
      .observe(document, { childList: true, subtree: true });
  </script>`,
  act: (page) =>
    page.evaluate(async () => {
      const [section] = document.querySelectorAll('section');
      for (let time = 0; time < 20; time += 1) {
        const late = document.createElement('tbc-banner');
        late.setAttribute('topic', 'fake-goods');
        const gone = new Promise((resolve) => new MutationObserver(resolve).observe(section, { childList: true }));
        section.append(late);
        await gone;
      }
    }),
};
