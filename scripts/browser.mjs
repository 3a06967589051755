import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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

function onPath(name) {
  try {
    return execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
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

async function found() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  for (const name of NAMES) {
    const path = onPath(name);
    if (path) return path;
  }
  return PLACES.find((path) => existsSync(path)) || playwrightBrowser();
}

/** A Chrome, Chromium or Edge of this machine; where there is none, Playwright's or Debian's is installed. */
export async function findBrowser() {
  let path = await found();
  if (!path) {
    console.log('No Chrome, Chromium or Edge here: trying to get one.');
    try {
      run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { timeout: 300_000 });
    } catch {
      // Its download is not reachable everywhere.
    }
    path = await found();
  }
  if (!path && process.getuid?.() === 0 && onPath('apt-get')) {
    try {
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', 'chromium']);
    } catch {
      // Said below.
    }
    path = await found();
  }
  if (!path) throw new Error('No browser: install Chrome, Chromium or Edge, or set CHROME_PATH to one, and run the command again.');
  return path;
}

/** What a test browser is started with: no sandbox only for root, which can't have one, and no calls home. */
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
