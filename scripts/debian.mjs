/** Debian's packages, where this machine may install them: as root, with apt-get. Node's built-ins only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const isDebian = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get');
export const mayInstall = () => isDebian() && process.getuid?.() === 0;

/** Throws with what to look at where apt-get fails. */
export function installOnDebian(...packages) {
  console.log(`Installing ${packages.join(', ')} ...`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const run = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    if (run.status !== 0) throw new Error(`"apt-get ${args.join(' ')}" failed: see the lines above.`);
  }
}
