import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .flatMap((name) => [
      `${process.env[name]}\\Google\\Chrome\\Application\\chrome.exe`,
      `${process.env[name]}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
];

const run = (command, args, options = {}) => execFileSync(command, args, { stdio: 'inherit', ...options });

/** The path of a program; empty where there is none. System programs aren't on everybody's path. */
export function programPath(name) {
  const PATH = [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter);

  try {
    return execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, PATH },
    })
      .toString()
      .split('\n')[0]
      .trim();
  } catch {
    return '';
  }
}

async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : '';
}

/** A Chrome, Chromium or Edge of this machine, or '' where there is none. */
export async function installedBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  for (const name of NAMES) {
    const path = programPath(name);
    if (path) return path;
  }
  return PLACES.find((path) => existsSync(path)) || playwrightBrowser();
}

/** Installs packages where that is allowed: as root on Debian or Ubuntu. The caller checks whether it worked. */
export function installPackages(packages) {
  if (!packages.length || process.getuid?.() !== 0 || !programPath('apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  } catch {
    // The network may be missing.
  }
}

/** A Chrome, Chromium or Edge of this machine; where there is none, Playwright's or Debian's is installed. */
export async function findBrowser() {
  let path = await installedBrowser();
  if (!path) {
    console.log('No Chrome, Chromium or Edge here: trying to get one.');
    try {
      run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { timeout: 300_000 });
    } catch {
      // The download is not reachable everywhere.
    }
    path = await installedBrowser();
  }
  if (!path) {
    installPackages(['chromium']);
    path = await installedBrowser();
  }
  if (!path) throw new Error('No browser: install Chrome, Chromium or Edge, or set CHROME_PATH to one, and run the command again.');
  return path;
}

/** Debian's package of Chromium without the browser around it. */
export const HEADLESS_SHELL = 'chromium-headless-shell';

/**
 * The program for tests and measurements, which open pages by the hundred: Chromium without the browser around it draws the same
 * in half the time. Where that isn't installed, or CHROME_PATH names a browser, it is the browser.
 */
export const findTestBrowser = async () => (!process.env.CHROME_PATH && programPath(HEADLESS_SHELL)) || findBrowser();

/** Firefox as a snap can't read the profile that a test makes for it; Ubuntu's `firefox` is a script that starts one. */
const isSnap = (path) =>
  /\/snap\b/.test(realpathSync(path)) || (statSync(path).size < 10_000 && readFileSync(path, 'utf8').includes('/snap/'));

/** Firefox, or '' where there is none. */
export function findFirefox() {
  const names = ['firefox-esr', 'firefox'].map(programPath).filter((path) => path && !isSnap(path));
  const places = ['/Applications/Firefox.app/Contents/MacOS/firefox', `${process.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`];
  return process.env.FIREFOX_PATH || names[0] || places.find((path) => existsSync(path)) || '';
}

/** The driver of WebKitGTK, which needs a display of its own; '' where one of them is missing. */
export const findWebKit = () => (programPath('Xvfb') ? programPath('WebKitWebDriver') : '');

/** The engines that tests run on where they are installed, beside Chromium. */
const FURTHER_ENGINES = [
  { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'], how: 'install it, or set FIREFOX_PATH to it' },
  { name: 'WebKit', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'], how: 'on Debian: apt-get install webkit2gtk-driver xvfb' },
];

/** The missing engines, each with the way to get it. */
export const missingEngines = () => FURTHER_ENGINES.filter(({ find }) => !find());

/** Installs them; throws where one can't be had. */
export function installEngines() {
  // Each by itself: Ubuntu has no package of Firefox, which must not keep WebKit away.
  for (const { packages } of missingEngines()) installPackages(packages);
  const missing = missingEngines().map(({ name, how }) => `${name} is missing: ${how}.`);
  if (missing.length) throw new Error(missing.join(' '));
}

/** The arguments of a test browser: no sandbox only for root, which can't have one, and no calls home. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
];
