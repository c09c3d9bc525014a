/**
 * `npm run audit [-- --required]`: asks the registry for known vulnerabilities of what the lock files name.
 *
 * Exit code 1 where a package that ships has any, or one that builds and tests has a critical one; the rest is listed.
 * A registry that gives no answer has cleared nothing: that is said, and is an error (2) where the answer is required,
 * as before a release.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLock, root, shippedPackages } from './packages.mjs';

const LOCKS = [
  'package-lock.json',
  'workbench/package-lock.json',
  'bench/package-lock.json',
  'scale/package-lock.json',
];

/**
 * What `npm audit --json` printed, read: null where the registry did not answer, with npm's reason.
 * `ships` holds the places in the lock file of what is in the built files.
 */
export function readAudit(text, ships) {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    return { findings: null, reason: 'npm printed no answer' };
  }
  if (typeof answer.vulnerabilities !== 'object' || answer.vulnerabilities === null) {
    return {
      findings: null,
      reason: withoutAddress(answer.error?.summary || answer.message || 'no list in the answer'),
    };
  }
  const findings = Object.values(answer.vulnerabilities).map(({ name, severity, nodes = [] }) => {
    const inBuild = nodes.some((place) => ships.has(place));
    return { name, severity, inBuild, bars: inBuild || severity === 'critical' };
  });
  return { findings, reason: null };
}

/** Which registry a machine asks is its own affair. */
const withoutAddress = (text) =>
  String(text)
    .replace(/\s*(?:- \w+ )?https?:\S+/g, '')
    .slice(0, 200);

function audit(lock) {
  const run = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
    cwd: join(root, dirname(lock)),
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const ships = lock === LOCKS[0] ? shippedPackages(readLock()).map(({ place }) => place) : [];
  return readAudit(run.stdout ?? '', new Set(ships));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let code = 0;
  for (const lock of LOCKS) {
    const { findings, reason } = audit(lock);
    if (findings === null) {
      console.log(`NOT ASKED  ${lock}: the registry gave no answer (${reason}). Nothing is known of these packages.`);
      if (process.argv.includes('--required')) code = Math.max(code, 2);
      continue;
    }
    for (const { name, severity, inBuild, bars } of findings) {
      console.log(`${bars ? 'NOT SO' : 'known '}  ${lock}: ${name} (${severity})${inBuild ? ', in what ships' : ''}`);
      if (bars) code = 1;
    }
    console.log(`asked  ${lock}: ${findings.length} packages with known vulnerabilities`);
  }
  process.exit(code);
}
