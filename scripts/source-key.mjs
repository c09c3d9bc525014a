/** One hash over the contents of files and folders, to tell whether something must be built again. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Paths are relative to the root; names and contents count, times do not. */
export function keyOf(root, paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap((each) => filesOf(root, each)))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function filesOf(root, path) {
  const at = join(root, path);
  if (!existsSync(at)) return [];
  if (!statSync(at).isDirectory()) return [path];
  return readdirSync(at)
    .sort()
    .flatMap((name) => filesOf(root, `${path}/${name}`));
}

export const isStamped = (stamp, key) => existsSync(stamp) && readFileSync(stamp, 'utf8') === key;
