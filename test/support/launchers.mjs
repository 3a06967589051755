import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_ARGS } from '../../scripts/browser.mjs';

/**
 * The engines that puppeteer drives: Chromium by its own protocol, Firefox by WebDriver BiDi. What a visitor asked the
 * browser for is set by `prefer(sessionId, {reducedMotion, forcedColors})`, which WTR's own commands can't do everywhere.
 */

export function chromium(executablePath) {
  /**
   * Each page has its own profile, and so its own window and storage: behind another tab of one window, smooth scrolling all
   * but stands still. And each believes that it has the focus.
   */
  async function createPage({ browser }) {
    const profile = await browser.createBrowserContext();
    const page = await profile.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return page;
  }
  const launcher = chromeLauncher({ launchOptions: { executablePath, args: BROWSER_ARGS }, createPage });
  return Object.assign(launcher, {
    name: 'Chromium',
    async prefer(sessionId, { reducedMotion, forcedColors }) {
      const protocol = await launcher.getPage(sessionId).createCDPSession();
      const features = [
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      ];
      await protocol.send('Emulation.setEmulatedMedia', { features });
    },
    async collectGarbage(sessionId) {
      const protocol = await launcher.getPage(sessionId).createCDPSession();
      await protocol.send('HeapProfiler.collectGarbage');
      await protocol.detach();
    },
  });
}

/** Of several windows only one has the focus, and the preferences are the whole browser's: one page at a time. */
export function firefox(executablePath) {
  // Lets BiDi reach the browser's own window, where preferences can be set: it has no command for a visitor's wishes.
  const launchOptions = { browser: 'firefox', executablePath, args: ['--remote-allow-system-access'] };
  const launcher = chromeLauncher({ launchOptions, concurrency: 1 });
  return Object.assign(launcher, {
    name: 'Firefox',
    async prefer(sessionId, { reducedMotion, forcedColors }) {
      const { connection } = launcher.getPage(sessionId).browser();
      const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const preferences = { 'ui.prefersReducedMotion': reducedMotion ? 1 : 0, 'browser.display.document_color_use': forcedColors ? 2 : 0 };
      const set = Object.entries(preferences).map(([name, value]) => `Services.prefs.setIntPref('${name}', ${value})`);
      const target = { context: tree.contexts[0].context };
      await connection.send('script.evaluate', { expression: set.join(), target, awaitPromise: false });
    },
  });
}
