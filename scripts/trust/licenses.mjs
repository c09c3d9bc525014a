/**
 * `npm run licenses`: holds that everything in the lock files has a license that is allowed, that nothing under GPL
 * is in what ships, that no package needs an install script, and that THIRD-PARTY-NOTICES.txt is what the packages say.
 *
 *   npm run licenses -- --write     writes THIRD-PARTY-NOTICES.txt anew
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLock, root, shippedPackages } from './packages.mjs';

/** Licenses that ask for no more than their notice. */
export const MAY_SHIP = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];
/** What is only used to build and test, and is given to nobody. */
const MAY_BUILD = [
  ...MAY_SHIP,
  'MIT-0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC BY-SA 4.0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
];
/** Read by a person: what the registry says of these is no license name. */
const READ = {
  // Microsoft's own terms: to develop and test add-ins; never shipped, the page loads it from Microsoft.
  '@microsoft/office-js': 'tests and the workbench only',
  // No license field; it is part of Univer, Apache-2.0, and in the workbench only.
  '@univerjs/telemetry': 'the workbench only',
};
const NOTICES = join(root, 'THIRD-PARTY-NOTICES.txt');

/** `(MIT OR GPL-2.0)` is allowed if one of its choices is; `A AND B` if both are. */
export function isAllowed(license, allowed) {
  const bare = license.replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(bare)) return bare.split(' OR ').some((choice) => isAllowed(choice, allowed));
  if (/ AND /.test(bare)) return bare.split(' AND ').every((part) => isAllowed(part, allowed));
  return allowed.includes(bare);
}

/** What is wrong with the licenses of the lock files; empty where nothing is. */
export function licenseProblems(locks, shipped) {
  const wrong = [];
  for (const lock of locks) {
    for (const [place, { license }] of Object.entries(lock.packages)) {
      const name = place.split('node_modules/').at(-1);
      if (place === '' || name in READ) continue;
      if (!isAllowed(license ?? 'none', MAY_BUILD)) wrong.push(`${name}: ${license ?? 'no license'} is not allowed`);
    }
  }
  for (const { name, license } of shipped) {
    if (name in READ || !isAllowed(license ?? 'none', MAY_SHIP)) wrong.push(`${name} may not ship: ${license}`);
  }
  return wrong;
}

/** Packages with an install script that is not switched off in package.json. */
export const installScripts = (lock, { allowScripts }) =>
  Object.entries(lock.packages)
    // Peers are not installed (.npmrc: omit=peer).
    .filter(([, { hasInstallScript, peer }]) => hasInstallScript && !peer)
    .map(([place]) => place.split('node_modules/').at(-1))
    .filter((name) => allowScripts?.[name] !== false);

export function noticesText(shipped) {
  const parts = shipped.map(({ name, place, version, license }) => {
    const folder = join(root, place);
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)/i.test(file)) : [];
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    return [`${name} ${version} (${license})`, ...(texts.length > 0 ? texts : ['Its package holds no license text.'])];
  });
  const line = '-'.repeat(78);
  return `What Therapy Code Check ships of others' work, with their notices.\nMade by: npm run licenses -- --write\n\n${parts
    .map((part) => `${line}\n${part.join('\n\n')}\n`)
    .join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = readLock();
  const shipped = shippedPackages(lock);
  const text = noticesText(shipped);
  if (process.argv.includes('--write')) writeFileSync(NOTICES, text);
  const wrong = [
    ...licenseProblems([lock, readLock('workbench/package-lock.json')], shipped),
    ...installScripts(lock, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).map(
      (name) => `${name} wants to run a script when it is installed`,
    ),
  ];
  if (!existsSync(NOTICES) || readFileSync(NOTICES, 'utf8') !== text) {
    wrong.push('THIRD-PARTY-NOTICES.txt is not what the packages say: npm run licenses -- --write');
  }
  for (const { name, version, license } of shipped) console.log(`ships: ${name} ${version} (${license})`);
  for (const what of wrong) console.error(`not so: ${what}`);
  console.log(`${Object.keys(lock.packages).length - 1} packages in the lock file, ${shipped.length} in what ships.`);
  process.exit(wrong.length === 0 ? 0 : 1);
}
