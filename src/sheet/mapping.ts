import type { Cell } from './cell';
import { codesOfLabels } from './detect/code-columns';
import { labelWords } from './detect/label-words';
import { COLUMN_ROLES, type ColumnRole, type Columns } from './roles';

/**
 * Which column holds what, as data that can be kept with the workbook. Header labels are kept as fingerprints only:
 * a label may hold anything that somebody has typed.
 */
export interface ColumnMapping {
  readonly version: 1;
  readonly columns: Columns;
  /** Fingerprint of each column's label, by column; an empty text where the column has none. */
  readonly labels: readonly string[];
  /** Of a sheet with a column for each code: the code of each such column. It stands in the label, and is read there anew. */
  readonly codes?: Readonly<Record<number, string>>;
}

/** What became of a kept mapping in a header of today. */
export type MappingMatch =
  | { readonly state: 'same'; readonly mapping: ColumnMapping }
  /** Every mapped column is still there, some elsewhere; `mapping` is the kept one with the new places. */
  | { readonly state: 'moved'; readonly mapping: ColumnMapping; readonly roles: readonly ColumnRole[] }
  /** Columns were renamed or removed, or their label now stands twice: ask, or detect anew. */
  | { readonly state: 'changed'; readonly roles: readonly ColumnRole[] };

export const columnMapping = (columns: Columns, header: readonly Cell[]): ColumnMapping =>
  withCodes({ version: 1, columns, labels: header.map(labelPrint) }, header);

function withCodes(mapping: ColumnMapping, header: readonly Cell[]): ColumnMapping {
  const codes = codesOfLabels(mapping.columns, header);
  return codes === undefined ? mapping : { ...mapping, codes };
}

/** A choice as it was kept with a workbook; roles that this version does not know are left out. */
export function keptMapping(kept: {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly labels: readonly string[];
}): ColumnMapping {
  const known = Object.entries(kept.columns).filter(([role]) => (COLUMN_ROLES as readonly string[]).includes(role));
  return { version: 1, columns: Object.fromEntries(known) as Columns, labels: kept.labels };
}

/** The same mapping with another choice for one role; the chosen columns are taken from the roles that had them. */
export function withColumns(mapping: ColumnMapping, role: ColumnRole, chosen: readonly number[]): ColumnMapping {
  const columns: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const [other, at] of Object.entries(mapping.columns) as [ColumnRole, readonly number[]][]) {
    const left = other === role ? [] : at.filter((column) => !chosen.includes(column));
    if (left.length > 0) columns[other] = left;
  }
  if (chosen.length > 0) columns[role] = [...chosen];
  return { ...mapping, columns };
}

/** Finds the columns of a kept mapping in the header as it stands now. */
export function matchMapping(kept: ColumnMapping, header: readonly Cell[]): MappingMatch {
  const prints = header.map(labelPrint);
  const moved: ColumnRole[] = [];
  const changed: ColumnRole[] = [];
  const columns: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const [role, at] of Object.entries(kept.columns) as [ColumnRole, readonly number[]][]) {
    const places = at.map((column) => placeOf(kept.labels, column, prints));
    if (places.includes(-1)) changed.push(role);
    else if (places.some((place, i) => place !== at[i])) moved.push(role);
    columns[role] = places;
  }
  if (changed.length > 0) return { state: 'changed', roles: changed };
  const mapping = withCodes({ ...kept, columns, labels: prints }, header);
  return moved.length > 0 ? { state: 'moved', mapping, roles: moved } : { state: 'same', mapping };
}

/**
 * Of the columns that were found, those that came since a mapping was kept: nothing is chosen for what they hold, and no label of that
 * day is theirs. `among`: columns to look at instead.
 */
export function columnsSince(
  kept: ColumnMapping,
  { columns, labels }: ColumnMapping,
  among: readonly number[] = Object.entries(columns).flatMap(([role, at]) =>
    (kept.columns[role as ColumnRole] ?? []).length > 0 ? [] : at,
  ),
): readonly number[] {
  return among.filter((column) => (labels[column] ?? '') !== '' && !kept.labels.includes(labels[column]!));
}

/** Where a column stands now: in its old place, else where its label stands once; -1 where that cannot be said. */
function placeOf(labels: readonly string[], column: number, prints: readonly string[]): number {
  const label = labels[column] ?? '';
  if (prints[column] === label || (label === '' && (prints[column] ?? '') === '')) return column;
  if (label === '') return -1;
  const now = prints.flatMap((print, at) => (print === label ? [at] : []));
  return now.length === 1 && labels.filter((kept) => kept === label).length === 1 ? now[0]! : -1;
}

/** A short number for a label's words: equal for equal words, whatever their case and punctuation. FNV-1a, 32 bits. */
export function labelPrint(label: Cell): string {
  const words = labelWords(label).join(' ');
  if (words === '') return '';
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
