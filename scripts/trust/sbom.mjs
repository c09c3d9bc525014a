/**
 * `npm run sbom [-- FILE]`: a CycloneDX list of what ships, made by npm from the lock file and cut down to the packages
 * that the built files hold (everything else is only used to build and test). `--all` leaves it whole.
 * Nothing in it depends on the hour, the machine or the run, so one commit has one list, byte for byte.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLock, root, shippedPackages } from './packages.mjs';

export function sbom({ all = false } = {}) {
  const run = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`npm sbom failed: ${run.stderr}`);
  const list = asBuiltAnywhere(JSON.parse(run.stdout));
  if (all) return numbered(list);
  const ships = new Set(shippedPackages(readLock()).map(({ name, version }) => `${name}@${version}`));
  const components = list.components.filter((each) => ships.has(each['bom-ref']));
  const known = new Set([...components.map((each) => each['bom-ref']), list.metadata.component['bom-ref']]);
  const dependencies = list.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: (dependsOn ?? []).filter((each) => known.has(each)) }));
  if (components.length !== ships.size) throw new Error('npm sbom does not list every package that ships.');
  return numbered({ ...list, components: components.map(asShipped), dependencies });
}

/** Without the hour, npm's own version and the name of the folder. */
function asBuiltAnywhere(list) {
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { lifecycles, component } = list.metadata;
  return { ...list, metadata: { lifecycles, component: { ...component, name } } };
}

/** A serial number that is another one as soon as the list is: a UUID (version 8) of its SHA-256. */
function numbered(whole) {
  const list = { ...whole, serialNumber: undefined };
  const hash = createHash('sha256').update(JSON.stringify(list)).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return { ...list, serialNumber: `urn:uuid:${parts.join('-')}` };
}

/** What is built into our files is no development package of theirs, whatever section of package.json it stands in. */
function asShipped(component) {
  const properties = component.properties.filter(({ name }) => name !== 'cdx:npm:package:development');
  return { ...component, scope: 'required', properties };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  const text = `${JSON.stringify(sbom({ all: process.argv.includes('--all') }), null, 2)}\n`;
  if (file) writeFileSync(file, text);
  else process.stdout.write(text);
}
