/** Finds a Chrome, Edge or Chromium that is installed, or installs Debian's Chromium. Node's built-ins only. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installOnDebian, isDebian, mayInstall } from './debian.mjs';

const programs = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);

const CANDIDATES = {
  linux: () => [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: () => [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: () =>
    programs().flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/** The path of a browser, or null. `CHROME_PATH` stands before the usual places. */
export function findBrowser() {
  const own = process.env.CHROME_PATH;
  if (own) {
    if (!existsSync(own)) throw new Error(`CHROME_PATH names "${own}", but there is no such file.`);
    return own;
  }
  return (CANDIDATES[process.platform] ?? CANDIDATES.linux)().find((path) => existsSync(path)) ?? null;
}

/** Only as root on a system with apt-get; elsewhere says which one line to run. */
export function installBrowserOnDebian() {
  if (mayInstall()) return installOnDebian('chromium');
  const line = isDebian()
    ? 'sudo apt-get install -y chromium'
    : 'install Google Chrome, or set CHROME_PATH to a Chromium browser';
  throw new Error(`The browser tests need Chrome, Edge or Chromium, and none was found. To get one: ${line}`);
}

/** Flags under which a headless Chromium talks to nobody but the page's own server. */
export const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
