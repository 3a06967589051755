/** One page on which a subject is mounted many times: processor time, memory, language switch, and what is left. */

/** Runs in the page. Everything is over when two frames have passed: ours renders in microtasks once its texts are loaded. */
function prepare() {
  const settled = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    });
  let ready = 0;
  addEventListener('tbc-ready', () => ready++);
  window.bench = {
    async mount(markup, count, isOurs) {
      ready = 0;
      // Not in the task of the command that asks for it, which the browser doesn't count.
      await new Promise((resolve) => {
        setTimeout(() => {
          document.querySelector('#slot').innerHTML = markup.repeat(count);
          resolve();
        });
      });
      await settled();
      if (isOurs && ready !== count)
        throw new Error(`${ready} of ${count} were ready after two frames: their texts were not loaded before.`);
    },
    async unmount() {
      document.querySelector('#slot').replaceChildren();
      await settled();
    },
    async speak(language) {
      setTimeout(() => (document.documentElement.lang = language));
      await settled();
    },
    settled,
  };
}

/** Processor time of the page's main thread: what else runs on this machine is not in it. */
async function figures(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = Object.fromEntries(metrics.map((metric) => [metric.name, metric.value]));
  return {
    cpu: value.TaskDuration * 1000 - value.DevToolsCommandDuration * 1000,
    style: value.RecalcStyleDuration * 1000,
    layout: value.LayoutDuration * 1000,
  };
}

/** The memory in use after garbage collection. */
async function memory(tab, devtools) {
  for (let round = 0; round < 3; round++) {
    await tab.evaluate(() => window.bench.settled());
    await devtools.send('HeapProfiler.collectGarbage');
  }
  const { usedSize, embedderHeapUsedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, domHeap: embedderHeapUsedSize, nodes, listeners: jsEventListeners };
}

const difference = (after, before) => Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
const divided = (values, count) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value / count]));

/** A page with one instance whose texts are here in both languages, and whose code is as warm as on a page that is in use. */
async function warmPage(browser, address, { tag, markup, isOurs }, work) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  try {
    const tab = await context.newPage();
    const devtools = await context.newCDPSession(tab);
    await tab.addInitScript(prepare);
    await tab.goto(address);
    await tab.waitForFunction((each) => document.querySelector(each).shadowRoot?.querySelector('section, [part=base]'), tag);
    const mount = (count) => tab.evaluate((each) => window.bench.mount(...each), [markup, count, isOurs]);
    const unmount = () => tab.evaluate(() => window.bench.unmount());
    const speak = (language) => tab.evaluate((each) => window.bench.speak(each), language);
    for (const language of ['fr', 'en']) {
      await speak(language);
      if (isOurs)
        await tab.waitForFunction(
          ([each, lang]) => document.querySelector(each).shadowRoot.firstElementChild.lang === lang,
          [tag, language],
        );
    }
    await mount(100);
    await unmount();
    return await work({ tab, devtools, mount, unmount, speak });
  } finally {
    await context.close();
  }
}

/** Processor time to mount each of the `counts`, and to change the language of the largest. */
export const timesOf = (browser, address, subject, counts) =>
  warmPage(browser, address, subject, async ({ devtools, mount, unmount, speak }) => {
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const measured = async (act) => {
      await devtools.send('HeapProfiler.collectGarbage');
      const before = await figures(devtools);
      await act();
      return difference(await figures(devtools), before);
    };
    const mounts = {};
    let language;
    for (const count of counts) {
      mounts[count] = await measured(() => mount(count));
      if (count === counts.at(-1)) language = await measured(() => speak('fr'));
      await unmount();
    }
    return { mounts, language };
  });

/** The memory that one of `count` instances holds while it lives, and the memory that each leaves behind. */
export const memoryOf = (browser, address, subject, count) =>
  warmPage(browser, address, subject, async ({ tab, devtools, mount, unmount }) => {
    const CYCLES = 2;
    // The first mountings grow tables and compile code, which stays; what each further one adds is a leak.
    for (let cycle = 0; cycle < 2; cycle++) {
      await mount(count);
      await unmount();
    }
    const before = await memory(tab, devtools);
    let alive;
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      await mount(count);
      alive ??= difference(await memory(tab, devtools), before);
      await unmount();
    }
    const { heap, domHeap, ...counts } = difference(await memory(tab, devtools), before);
    return { alive: divided(alive, count), left: { ...counts, ...divided({ heap, domHeap }, count * CYCLES) } };
  });
