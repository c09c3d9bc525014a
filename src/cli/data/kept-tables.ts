import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedCaps, ImportedPairs } from '../../reference';
import { importedCapsEntry, importedPairsEntry, readEntry, writeEntry, type EntryKind } from '../../storage';
import { UsageError } from '../command';

/** Imported tables of one user; null where the built-in table answers. */
export interface KeptTables {
  readonly pairs: ImportedPairs | null;
  readonly caps: ImportedCaps | null;
}

export type KeptTable = keyof KeptTables;

const ENTRIES: { readonly [Name in KeptTable]: EntryKind<NonNullable<KeptTables[Name]>> } = {
  pairs: importedPairsEntry,
  caps: importedCapsEntry,
};

export const keptFile = (folder: string, table: KeptTable): string => join(folder, `${table}.json`);

/** Throws `UsageError` for a file that is there and cannot be taken: an answer must not rest on another table in silence. */
export const readKeptTables = (folder: string): KeptTables => ({
  pairs: readOne(folder, 'pairs'),
  caps: readOne(folder, 'caps'),
});

function readOne<Name extends KeptTable>(folder: string, table: Name): KeptTables[Name] {
  const file = keptFile(folder, table);
  const remove = `"therapy-code-check data remove ${table}" goes back to the built-in table`;
  const kind = ENTRIES[table] as unknown as EntryKind<NonNullable<KeptTables[Name]>>;
  const read = readEntry(kind, textOf(file));
  if (read.state === 'kept') return read.value;
  if (read.state === 'missing') return null;
  const why = read.state === 'newer' ? 'was written by a newer version' : 'cannot be read';
  throw new UsageError(`The imported table ${file} ${why}; ${remove}.`);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UsageError(`The imported table ${file} cannot be opened; check its permissions.`);
  }
}

/** Puts a table in place of the one before it, all or nothing: another program may read it at this moment. */
export function keepTable(folder: string, table: KeptTable, value: ImportedPairs | ImportedCaps): void {
  const file = keptFile(folder, table);
  const half = `${file}.${process.pid}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(half, writeEntry(ENTRIES[table] as EntryKind<unknown>, value));
    renameSync(half, file);
  } catch {
    rmSync(half, { force: true });
    throw new UsageError(`The table cannot be kept in ${folder}; check its permissions.`);
  }
}

/** Gives whether there was one. */
export function removeTable(folder: string, table: KeptTable): boolean {
  const there = textOf(keptFile(folder, table)) !== null;
  rmSync(keptFile(folder, table), { force: true });
  return there;
}
