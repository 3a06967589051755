import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** As large as the windows that WTR opens in the other engines. */
const VIEWPORT = { width: 800, height: 600 };

/** WebDriver's code points for the keys that tests name as the other engines' drivers do. */
const KEYS = {
  Shift: '\uE008',
  Tab: '\uE004',
  Enter: '\uE007',
  End: '\uE010',
  Home: '\uE011',
  PageDown: '\uE00F',
};
const ARROWS = { ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' };
const codeOf = (key) => KEYS[key] ?? ARROWS[key] ?? key;
const BUTTONS = ['left', 'middle', 'right'];

/** A program of ours that ends with us. Its output matters only where it does not start. */
function start(command, args, options) {
  const child = spawn(command, args, { stdio: 'ignore', ...options });
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

const failed = (child, what) =>
  new Promise((_, reject) => child.once('error', reject).once('exit', (code) => reject(new Error(`${what} ended with ${code}`))));

/** Xvfb picks a free display and writes its number to the descriptor that it is given. */
async function startDisplay() {
  const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = new Promise((resolve) => screen.stdio[3].once('data', (data) => resolve(String(data).trim())));
  return { screen, display: `:${await Promise.race([number, failed(screen, 'Xvfb')])}` };
}

/** A port that nobody listens on now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * WebKitGTK for web-test-runner: its small browser under a virtual display, driven by WebDriver. Of the type `webdriver`,
 * for which WTR's own commands call `sendKeys`, `sendMouseMove` and so on.
 */
class WebKitLauncher {
  name = 'WebKit';
  type = 'webdriver';
  /** One window, which has the focus. */
  concurrency = 1;
  #driverPath;
  #programs = [];
  #session;
  #active;

  constructor(driverPath) {
    this.#driverPath = driverPath;
  }

  async startSession(id, url) {
    this.#session ??= this.#open();
    await this.#send('POST', 'url', { url });
    this.#active = id;
  }

  isActive(id) {
    return this.#active === id;
  }

  getBrowserUrl() {
    return this.#send('GET', 'url');
  }

  async stopSession() {
    // Timers and requests that the page left running end here.
    await this.#send('POST', 'url', { url: 'about:blank' });
    this.#active = undefined;
    return { errors: [] };
  }

  async stop() {
    if (this.#session) await this.#send('DELETE', '').catch(() => {});
    for (const program of this.#programs) program.kill();
  }

  sendKeys(id, keys) {
    const actions = keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: codeOf(key) })));
    return this.#act({ type: 'key', id: 'keyboard', actions });
  }

  sendMouseMove(id, x, y) {
    return this.#mouse({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });
  }

  sendMouseClick(id, x, y, button = 'left') {
    const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: BUTTONS.indexOf(button) }));
    return this.#mouse({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y }, ...press);
  }

  async resetMouse() {
    await this.#send('DELETE', 'actions');
    await this.sendMouseMove('', 0, 0);
  }

  #mouse(...actions) {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  #act(source) {
    return this.#send('POST', 'actions', { actions: [source] });
  }

  /** The address of a new session whose page is as large as in the other engines. */
  async #open() {
    const { screen, display } = await startDisplay();
    this.#programs.push(screen);
    const port = await freePort();
    const driver = start(this.#driverPath, [`--port=${port}`], { env: { ...process.env, DISPLAY: display } });
    this.#programs.push(driver);
    const base = `http://127.0.0.1:${port}`;
    await Promise.race([answering(driver, base), failed(driver, 'WebKitWebDriver')]);
    // The exit's test opens a window, as the other engines let it.
    const browserOptions = { args: ['--automation', '--javascript-can-open-windows-automatically=true'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
    const { sessionId } = await request('POST', `${base}/session`, { capabilities });
    const session = `${base}/session/${sessionId}`;
    const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
    const [width, height] = await request('POST', `${session}/execute/sync`, { script, args: [] });
    await request('POST', `${session}/window/rect`, { width: VIEWPORT.width + width, height: VIEWPORT.height + height });
    return session;
  }

  async #send(method, command, body) {
    return request(method, `${await this.#session}/${command}`.replace(/\/$/, ''), body);
  }
}

async function request(method, address, body) {
  const response = await fetch(address, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
  return value;
}

/** Asks while the driver runs until it answers; WTR gives up waiting by its `browserStartTimeout`. */
async function answering(driver, base) {
  while (driver.exitCode === null) {
    const answer = await fetch(`${base}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await setTimeout(50);
  }
}

export const webkit = (driverPath) => new WebKitLauncher(driverPath);
