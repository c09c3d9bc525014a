/** What the lock file says of packages, and which of them are in what ships. Node's built-ins only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const NOTHING = /^(?:node:|[./#]|src\/)/;

/** The packages that the add-in, the command line and the library are built from: imported by `src/`, and theirs. */
export function shippedPackages(lock) {
  const names = new Set(sources(join(root, 'src')).flatMap(importedBy));
  const shipped = new Map();
  const take = (name, from) => {
    const place = placeOf(lock, name, from);
    if (place === null || shipped.has(place)) return;
    shipped.set(place, { name, place, ...lock.packages[place] });
    for (const inner of Object.keys(lock.packages[place].dependencies ?? {})) take(inner, place);
  };
  for (const name of names) take(name, '');
  return [...shipped.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where Node would find a package from another one. */
function placeOf(lock, name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (place in lock.packages) return place;
    if (at === '') return null;
  }
}

function importedBy(file) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)]
    .map(([, specifier]) => specifier)
    .filter((specifier) => !NOTHING.test(specifier))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

const sources = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

export const readLock = (path = 'package-lock.json') => JSON.parse(readFileSync(join(root, path), 'utf8'));
