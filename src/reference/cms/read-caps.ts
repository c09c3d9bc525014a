import { fail, ok, parseCode, type Result } from '../../domain';
import type { CapsData } from '../reference-data';
import { createHeaderReader, type Columns } from './header';
import type { ImportedCaps } from './imported';
import { checkNames, editionOfName, quarterStamp, type ImportOptions, type TablePart } from './parts';
import { ImportRefused, refuse, type ImportProblem } from './problem';
import { eachRecord, type TableRecord } from './records';

export interface CapImportOptions extends ImportOptions {
  /** The built-in table: a file in which more than a few of its codes are missing is not whole. */
  readonly expected?: CapsData;
}

type Column = 'code' | 'units' | 'indicator';
type Cap = ImportedCaps['caps'][number];

const LABELS: Readonly<Record<Column, RegExp>> = {
  code: /\bCPT\s+code$/i,
  units: /^practitioner\s+services\s+MUE\s+values?$/i,
  indicator: /^MUE\s+adjudication\s+indicator$/i,
};
const OTHER_TABLE = /^column\s*1$|^(?:outpatient hospital|facility outpatient|DME supplier)\b.*\bMUE values?$/i;
const MAY_BE_MISSING = 0.05;

/**
 * Reads CMS's practitioner MUE file as it publishes it, from text or from the rows of a sheet. The file tells no date in its
 * rows: the quarter comes from its name or from the caller. A file that is wrong, cut off or not whole is refused with line
 * and reason.
 */
export async function readCapFile(
  part: TablePart,
  options: CapImportOptions,
): Promise<Result<ImportedCaps, ImportProblem>> {
  try {
    return ok(await read(part, options));
  } catch (error) {
    if (error instanceof ImportRefused) return fail(error.problem);
    throw error;
  }
}

async function read(part: TablePart, options: CapImportOptions): Promise<ImportedCaps> {
  checkNames([part]);
  const wanted = new Set(options.codes);
  const caps = new Map<string, Cap>();
  const header = createHeaderReader(LABELS, 'code', OTHER_TABLE);
  let columns: Columns<Column> | null = null;
  let rows = 0;
  const take = (record: TableRecord) => {
    columns ??= header.take(record, part);
    if (columns === null || record.cells.every((cell) => cell.trim() === '')) return;
    const cap = readRow(record, columns, part.name);
    rows++;
    if (wanted.has(cap[0])) caps.set(cap[0], cap);
  };
  await eachRecord(
    [part],
    options,
    () => caps.size,
    take,
    () => {
      if (rows === 0) refuse(header.isFound() ? 'no-rows' : 'no-header', part.name, null);
    },
  );
  const stamp = quarterStamp('CMS NCCI MUE, practitioner', options.edition ?? editionOfName(part.name));
  if (stamp === null) refuse('no-edition', part.name, null);
  const needed = (options.expected?.caps ?? []).filter(([code]) => wanted.has(code));
  const missing = needed.filter(([code]) => !caps.has(code));
  if (missing.length > needed.length * MAY_BE_MISSING) {
    refuse('incomplete', part.name, null, `${missing.length} of ${needed.length} known caps, e.g. ${missing[0]![0]}`);
  }
  const sorted = [...caps.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  return { format: 1, stamp, codes: [...wanted].sort(), caps: sorted };
}

function readRow({ line, cells }: TableRecord, columns: Columns<Column>, part: string): Cap {
  const cell = (name: Column) => cells[columns[name]]?.trim();
  const indicator = cell('indicator');
  if (indicator === undefined) return refuse('columns', part, line, cells.join(' '));
  const code = parseCode(cell('code') ?? '');
  if (!code.ok) return refuse('bad-code', part, line, cell('code') ?? '');
  const units = cell('units') ?? '';
  if (!/^\d{1,5}$/.test(units)) refuse('bad-units', part, line, units);
  // "2 Date of Service Edit: Policy"; a sheet may have the number alone.
  const rule = /^0*([123])(?!\d)/.exec(indicator)?.[1];
  if (rule === undefined) return refuse('bad-indicator', part, line, indicator);
  return [code.value, Number(units), Number(rule) as 1 | 2 | 3];
}
