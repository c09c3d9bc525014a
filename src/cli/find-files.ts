import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const SHEETS = /\.(xlsx|xlsm|csv|tsv)$/i;
/** Excel's own lock files, and files that are hidden. */
const NOT_SHEETS = /^(~\$|\.)/;

/**
 * The files to check: a folder stands for the sheets in it (and, where asked, in its folders), by name; anything else for
 * itself, so that a name that is wrong is told by whoever opens it.
 */
export async function findFiles(paths: readonly string[], recursive: boolean): Promise<readonly string[]> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const info = path === '-' ? undefined : await stat(path).catch(() => undefined);
      return info?.isDirectory() ? sheetsIn(path, recursive) : [path];
    }),
  );
  return files.flat();
}

async function sheetsIn(folder: string, recursive: boolean): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = await Promise.all(
    entries.map(async (entry): Promise<readonly string[]> => {
      if (NOT_SHEETS.test(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return recursive ? sheetsIn(path, true) : [];
      return entry.isFile() && SHEETS.test(entry.name) ? [path] : [];
    }),
  );
  return files.flat();
}
