/** One visit to a page with one widget: when it is painted, what moves, what blocks. */

/** Mobile network of the field's common throttling, as far as one browser can act it. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 };

/** The words on a page's console once its widget is painted. */
const PAINTED = 'bench: painted';

/** Runs in the page before anything else. Every subject has a `section` or, ours, a `base` part once it is rendered. */
function watch([tag, message]) {
  window.visit = { shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.visit.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const box = document.querySelector(tag)?.shadowRoot?.querySelector('section, [part=base]');
    if (!box?.getBoundingClientRect().height) return requestAnimationFrame(look);
    // A message posted in a frame arrives after that frame's paint.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      window.visit.painted = performance.now();
      console.debug(message);
    };
    channel.port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

export const TRACED = ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'];

/**
 * The longest task in which a script of this subject ran, and the longest of
 * all: the frame that lays the widget out is the browser's and the page's too.
 */
export function longestTasks(trace, scripts) {
  const events = JSON.parse(trace.toString()).traceEvents.filter(({ ph }) => ph === 'X');
  const ran = events.filter(
    ({ name, args }) =>
      /^(EvaluateScript|v8\.evaluateModule|FunctionCall|v8\.compileModule)$/.test(name) &&
      scripts.test(args.data?.url ?? args.fileName ?? ''),
  );
  const threads = new Set(ran.map(({ pid, tid }) => `${pid}/${tid}`));
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid}/${tid}`));
  const holds = (task) => ran.some(({ ts, pid, tid }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts < task.ts + task.dur);
  const longest = (list) => Math.max(0, ...list.map(({ tdur }) => tdur / 1000));
  return { ownTask: longest(tasks.filter(holds)), anyTask: longest(tasks) };
}

export async function visit(browser, address, { tag, width = 1200, slowNetwork = false, slowProcessor = false, traced }) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    const tab = await context.newPage();
    const devtools = await context.newCDPSession(tab);
    await tab.addInitScript(watch, [tag, PAINTED]);
    if (slowNetwork) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    }
    if (slowProcessor) await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    if (traced) await browser.startTracing(tab, { categories: TRACED });
    // Listened for, not asked for: a question's own script would run in the page, in the very moments that are measured.
    const painted = tab.waitForEvent('console', { predicate: (message) => message.text() === PAINTED, timeout: 30_000 });
    await Promise.all([painted, tab.goto(address, { waitUntil: 'load' })]);
    const seen = await tab.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      for (let count = 0; count < 3; count++) await frame();
      return window.visit;
    });
    return traced ? { ...seen, ...longestTasks(await browser.stopTracing(), traced) } : seen;
  } finally {
    await context.close();
  }
}
