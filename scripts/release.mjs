/**
 * `npm run release -- VERSION [DATE]`: moves the version of package.json, its lock file and the changelog together.
 * The manifest, the functions and the command line take theirs from package.json. It commits and publishes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (name) => new URL(`../${name}`, import.meta.url);
const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;
const UNRELEASED = '## [Unreleased]';

/** The three files after the release; throws where something is not as a release needs it. */
export function released({ manifest, lock, changelog }, version, date) {
  const [next, now] = [VERSION.exec(version), VERSION.exec(manifest.version)];
  if (!next) throw new Error(`The version must be three numbers, as in 1.2.0, not "${version}".`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error(`The date must be as 2026-01-31, not "${date}".`);
  const older = [1, 2, 3].map((part) => Number(next[part]) - Number(now[part])).find((difference) => difference !== 0);
  if ((older ?? 0) < 0) throw new Error(`${version} is lower than ${manifest.version}, and Excel takes no lower one.`);
  if (changelog.includes(`## [${version}]`)) throw new Error(`The changelog has ${version} already.`);
  const [head, rest] = changelog.split(`${UNRELEASED}\n`);
  if (rest === undefined) throw new Error(`The changelog has no "${UNRELEASED}".`);
  if (!/^- /m.test(rest.split(/^## /m)[0])) throw new Error('Nothing stands under "Unreleased" in the changelog.');
  return {
    manifest: { ...manifest, version },
    lock: { ...lock, version, packages: { ...lock.packages, '': { ...lock.packages[''], version } } },
    changelog: `${head}${UNRELEASED}\n\n## [${version}] - ${date}\n${rest}`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [version = '', date = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
  const read = (name) => readFileSync(at(name), 'utf8');
  try {
    const files = {
      manifest: JSON.parse(read('package.json')),
      lock: JSON.parse(read('package-lock.json')),
      changelog: read('CHANGELOG.md'),
    };
    const after = released(files, version, date);
    writeFileSync(at('package.json'), `${JSON.stringify(after.manifest, null, 2)}\n`);
    writeFileSync(at('package-lock.json'), `${JSON.stringify(after.lock, null, 2)}\n`);
    writeFileSync(at('CHANGELOG.md'), after.changelog);
    console.log(
      `Version ${version}. Next: npm test, npm run check:build, docs/manual-checks.md, commit, tag v${version}.`,
    );
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
