import { fail, ok, parseCode, parseIsoDate, type Result } from '../../domain';
import type { PairsData } from '../reference-data';
import { createHeaderReader, type Columns, type HeaderReader } from './header';
import type { ImportedPairs } from './imported';
import { checkNames, editionOfDay, editionOfName, quarterStamp, type ImportOptions, type TablePart } from './parts';
import { ImportRefused, refuse, type ImportProblem } from './problem';
import { eachRecord, type TableRecord } from './records';

export interface PairImportOptions extends ImportOptions {
  /**
   * The built-in table. CMS keeps ended edits in its files, so a set in which more than a few of these are missing is not
   * whole, or is another table.
   */
  readonly expected?: PairsData;
}

type Column = 'column1' | 'column2' | 'from' | 'until' | 'indicator';
type Edit = ImportedPairs['edits'][number];

const LABELS: Readonly<Record<Column, RegExp>> = {
  column1: /^column\s*1$/i,
  column2: /^column\s*2$/i,
  from: /^effective\b/i,
  until: /^deletion\b/i,
  indicator: /^modifier\b/i,
};
const OTHER_TABLE = /\bMUE\b|medically unlikely|outpatient hospital|\bMedicaid\b/i;
/** Edits that CMS may have taken out of its files altogether, as a share of those expected. */
const MAY_BE_MISSING = 0.02;

/**
 * Reads CMS's practitioner PTP files as it publishes them, all parts of one edition, from text or from the rows of a sheet.
 * Kept are the edits in which both codes are wanted; withdrawn ones (indicator 9) are passed over. A set that is wrong, cut
 * off or not whole is refused with part, line and reason, and gives no table.
 */
export async function readPairFiles(
  parts: readonly TablePart[],
  options: PairImportOptions,
): Promise<Result<ImportedPairs, ImportProblem>> {
  try {
    return ok(await read(parts, options));
  } catch (error) {
    if (error instanceof ImportRefused) return fail(error.problem);
    throw error;
  }
}

async function read(parts: readonly TablePart[], options: PairImportOptions): Promise<ImportedPairs> {
  checkNames(parts);
  const wanted = new Set(options.codes);
  const edits: Edit[] = [];
  const seen = new Set<string>();
  let header = headerReader();
  let columns: Columns<Column> | null = null;
  let rows = 0;
  let latest = '';

  const take = (record: TableRecord, part: TablePart) => {
    columns ??= header.take(record, part);
    if (columns === null || record.cells.every((cell) => cell.trim() === '')) return;
    const row = readRow(record, columns, part.name);
    rows++;
    if (row.from > latest) latest = row.from;
    if (!wanted.has(row.column1) || !wanted.has(row.column2)) return;
    seen.add(`${row.column1}/${row.column2}`);
    if (row.indicator === '9') return;
    edits.push([row.column1, row.column2, row.indicator === '0' ? 0 : 1, iso(row.from), iso(row.until)]);
  };
  const endOf = (part: TablePart) => {
    if (rows === 0) refuse(header.isFound() ? 'no-rows' : 'no-header', part.name, null);
    header = headerReader();
    columns = null;
    rows = 0;
  };
  await eachRecord(parts, options, () => edits.length, take, endOf);
  if (parts.length === 0) refuse('no-rows', null, null);

  const edition = options.edition ?? parts.map(({ name }) => editionOfName(name)).find((one) => one !== null) ?? null;
  // A new edition brings edits of its own first day.
  const stamp = quarterStamp('CMS NCCI PTP edits, practitioner', edition ?? (latest ? editionOfDay(latest) : null));
  if (stamp === null) refuse('no-edition', null, null);
  if (options.expected) checkWhole(seen, options.expected, wanted);
  return { format: 1, stamp, codes: [...wanted].sort(), edits: edits.sort(byText) };
}

const headerReader = (): HeaderReader<Column> => createHeaderReader(LABELS, 'column1', OTHER_TABLE);

interface Row {
  readonly column1: string;
  readonly column2: string;
  readonly from: string;
  readonly until: string;
  readonly indicator: string;
}

function readRow({ line, cells }: TableRecord, columns: Columns<Column>, part: string): Row {
  const cell = (name: Column) => cells[columns[name]]?.trim();
  const code = (name: 'column1' | 'column2') => {
    const read = parseCode(cell(name) ?? '');
    return read.ok ? read.value : refuse('bad-code', part, line, cell(name) ?? 'none');
  };
  const indicator = cell('indicator');
  if (indicator === undefined) return refuse('columns', part, line, cells.join(' '));
  const number = String(Number(indicator));
  if (!/^\d+$/.test(indicator) || !/^[019]$/.test(number)) refuse('bad-indicator', part, line, indicator || 'none');
  return {
    column1: code('column1'),
    column2: code('column2'),
    from: day(cell('from') ?? '', part, line),
    until: day(cell('until') ?? '', part, line),
    indicator: number,
  };
}

/** `20240701`; an asterisk or nothing where CMS gives no date. */
function day(text: string, part: string, line: number): string {
  if (text === '' || text === '*' || /^0+$/.test(text)) return '';
  return /^\d{8}$/.test(text) && parseIsoDate(iso(text)).ok ? text : refuse('bad-date', part, line, text);
}

const iso = (day: string) => (day === '' ? '' : `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);

const byText = (a: Edit, b: Edit) => (a.join() < b.join() ? -1 : 1);

function checkWhole(found: ReadonlySet<string>, expected: PairsData, wanted: ReadonlySet<string>): void {
  const needed = [...expected.active, ...expected.ended].filter(([a, b]) => wanted.has(a) && wanted.has(b));
  const missing = needed.filter(([a, b]) => !found.has(`${a}/${b}`));
  if (missing.length <= needed.length * MAY_BE_MISSING) return;
  const [a, b] = missing[0]!;
  refuse('incomplete', null, null, `${missing.length} of ${needed.length} known edits are missing, e.g. ${a}/${b}`);
}
