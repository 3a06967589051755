/** The snippet that the embed builder prints for an element: it measures the element in a page, so it is made in one. */
import { bundleSnippet } from './bundles.mjs';
import { hostPage } from './subjects.mjs';

/** Adds `pasted` to each subject: what stands in its page; and `pastedAlone`, the same without the lines by which a snippet starts sooner. */
export async function pasteSnippets(browser, server, subjects) {
  for (const subject of subjects) subject.pasted = subject.script + subject.markup;
  server.pages['/builder.js'] = { type: 'text/javascript', body: await bundleSnippet() };
  server.pages['/builder'] = hostPage({ tail: subjects.find(({ isOurs }) => isOurs).script });
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    await tab.goto(`${server.origin}/builder`);
    for (const subject of subjects.filter(({ values }) => values?.topic)) {
      const { tag, values } = subject;
      [subject.pasted, subject.pastedAlone] = await tab.evaluate(
        async ([element, settings]) => {
          const builder = await import('/builder.js');
          const widget = builder.OFFERED_WIDGETS.find(({ tag }) => tag === element);
          const chosen = {
            tag: element,
            attributes: settings,
            address: '/cdn/',
            fallback: builder.fallbackFor(widget, settings, 'en'),
            reserve: builder.reserveFor(await builder.measure(element, settings, ['en'])),
          };
          const preloads = builder.preloadsFor(element, settings, 'en');
          return [{ ...chosen, preloads }, chosen].map(builder.snippetFor);
        },
        [tag, values],
      );
      subject.isPrinted = true;
    }
  } finally {
    await context.close();
  }
}
