/**
 * Installs what is missing, with Node's built-ins only, and does nothing when nothing changed.
 *
 *   node scripts/setup.mjs [--browser] [--workbench]
 *
 * The lock file's hash is kept beside the installed packages; a different hash means `npm ci`.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowserOnDebian } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs npm with its output shown; on Windows npm is a command file and needs the shell. */
function npm(folder, ...args) {
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: folder, stdio: 'inherit', shell: windows });
  if (run.status !== 0) {
    throw new Error(
      `"npm ${args.join(' ')}" failed in ${folder || '.'}: see the lines above, then run the command again.`,
    );
  }
}

/** Installs a package folder from its lock file unless that was done already. */
export function installPackages(folder = root) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).update(process.version).digest('hex');
  const stamp = join(folder, 'node_modules', '.cache', 'setup-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!fitsLock(folder, JSON.parse(lock))) {
    console.log(`Installing packages in ${folder === root ? 'the project' : folder.slice(root.length + 1)} ...`);
    npm(folder, 'ci', '--no-audit', '--no-fund');
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/**
 * Did `npm install` or `npm ci` put in place what the lock file says? npm notes what it installed. Optional packages are
 * for other platforms, and peers are left out (.npmrc).
 */
function fitsLock(folder, { packages }) {
  const note = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  const wanted = Object.entries(packages).filter(([path, { optional, peer }]) => path !== '' && !optional && !peer);
  return wanted.every(([path, { version }]) => installed[path]?.version === version);
}

export function setUp({ browser = false, workbench = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or later is needed; this is ${process.version}. Install a newer Node and try again.`);
  }
  installPackages();
  if (workbench) installPackages(join(root, 'workbench'));
  if (browser && !findBrowser()) installBrowserOnDebian();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    setUp({ browser: process.argv.includes('--browser'), workbench: process.argv.includes('--workbench') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
