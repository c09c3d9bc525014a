/**
 * `npm run sbom [-- FILE]`: a CycloneDX list of what ships, made by npm from the lock file and cut down to the packages
 * that the built files hold (everything else is only used to build and test). `--all` leaves it whole.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
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
  const list = JSON.parse(run.stdout);
  if (all) return list;
  const ships = new Set(shippedPackages(readLock()).map(({ name, version }) => `${name}@${version}`));
  const components = list.components.filter((each) => ships.has(each['bom-ref']));
  const known = new Set([...components.map((each) => each['bom-ref']), list.metadata.component['bom-ref']]);
  const dependencies = list.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: (dependsOn ?? []).filter((each) => known.has(each)) }));
  if (components.length !== ships.size) throw new Error('npm sbom does not list every package that ships.');
  const component = { ...list.metadata.component, name: 'therapy-code-check' };
  return { ...list, metadata: { ...list.metadata, component }, components: components.map(asShipped), dependencies };
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
