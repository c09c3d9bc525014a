import { inStretches } from '../../../domain';
import type { RowStatus } from '../../../excel';
import { STATUS_WORDS } from '../../../sheet';

/**
 * Tells later whether the words of a status column still stand beside the rows that they were written for. Rows are put into
 * groups by their prints; of each group two sums are kept: of the prints, and of the prints with their words. Sums do not know the
 * order of the rows, so that a sort of rows and words together changes none; and in a group in which one row differs the sums tell
 * which. Numbers only, never a cell's text.
 */
type Sums = Int32Array;

const GROUPS = 128;

const STATUSES = Object.keys(STATUS_WORDS) as readonly RowStatus[];
/** What a person has written. */
const OTHER = STATUSES.length;
const NUMBERS: ReadonlyMap<unknown, number> = new Map(STATUSES.map((status, at) => [STATUS_WORDS[status], at]));
const ALL_WORDS = [...STATUSES.keys(), OTHER];

/** The rows of a table, each with its print and the number of its word. */
export interface WordedRows {
  readonly prints: Int32Array;
  readonly words: Uint8Array;
}

export const numberOfStatus = (status: RowStatus): number => STATUSES.indexOf(status);
/** The number of what stands in a cell of the column. */
export const numberOfWord = (cell: unknown): number => NUMBERS.get(cell) ?? OTHER;
export const NO_WORD = numberOfStatus('none');
export const OTHER_WORD = OTHER;

/** The rows of a check as they were marked; `foreign` are those in which a person's words stand. A stretch at a time. */
export function* wordedRows(
  printOf: (row: number) => number,
  statuses: readonly RowStatus[],
  foreign: ReadonlySet<number>,
): Generator<void, WordedRows> {
  const rows = { prints: new Int32Array(statuses.length), words: new Uint8Array(statuses.length) };
  yield* inStretches(statuses.length, (from, end) => {
    for (let row = from; row < end; row++) {
      rows.prints[row] = printOf(row);
      rows.words[row] = foreign.has(row) ? OTHER : numberOfStatus(statuses[row]!);
    }
  });
  return rows;
}

/** The sums as the workbook keeps them. */
export function* wordsPrint(rows: WordedRows): Generator<void, string> {
  return Array.from(yield* sumsOf(rows), (sum) => (sum >>> 0).toString(36)).join('.');
}

function* sumsOf(rows: WordedRows): Generator<void, Sums> {
  const sums = new Int32Array(2 * GROUPS);
  yield* inStretches(rows.prints.length, (from, end) => addRows(sums, rows, from, end));
  return sums;
}

function addRows(sums: Sums, { prints, words }: WordedRows, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    const print = prints[row]!;
    const at = 2 * groupOf(print);
    sums[at] = sums[at]! + print;
    sums[at + 1] = sums[at + 1]! + worded(print, words[row]!);
  }
}

/**
 * The rows whose words may not be theirs any more: they stand beside other rows, or their rows have changed. Null where nothing was
 * kept by which that could be told.
 */
export function* doubtfulRows(kept: string | undefined, rows: WordedRows): Generator<void, readonly number[] | null> {
  const before = readSums(kept);
  if (before === null) return null;
  const now = yield* sumsOf(rows);
  const groups = new Map<number, number[]>();
  for (let group = 0; group < GROUPS; group++) if (differs(before, now, group)) groups.set(group, []);
  if (groups.size === 0) return [];
  yield* inStretches(rows.prints.length, (from, end) => {
    for (let row = from; row < end; row++) groups.get(groupOf(rows.prints[row]!))?.push(row);
  });
  const doubtful: number[] = [];
  for (const [group, own] of groups) {
    const gone = {
      print: (before[2 * group]! - now[2 * group]!) | 0,
      word: (before[2 * group + 1]! - now[2 * group + 1]!) | 0,
    };
    for (const row of oneThatDiffers(own, rows, gone, group) ?? own) doubtful.push(row);
    yield;
  }
  return doubtful.sort((a, b) => a - b);
}

const differs = (a: Sums, b: Sums, group: number): boolean =>
  a[2 * group] !== b[2 * group] || a[2 * group + 1] !== b[2 * group + 1];

/** Of a group: the one row by which it differs, none where one has gone; null where more has changed. */
function oneThatDiffers(
  own: readonly number[],
  { prints, words }: WordedRows,
  gone: { readonly print: number; readonly word: number },
  group: number,
): readonly number[] | null {
  const isWorded = (print: number, sum: number) => ALL_WORDS.some((word) => worded(print, word) === sum);
  if (groupOf(gone.print) === group && isWorded(gone.print, gone.word)) return [];
  // It was added, or stands where another one stood, or has another word.
  const found = own.filter((row) => {
    const [print, sum] = [prints[row]!, worded(prints[row]!, words[row]!)];
    if (print === -gone.print && sum === -gone.word) return true;
    return isWorded((print + gone.print) | 0, (sum + gone.word) | 0);
  });
  return found.length > 0 ? found : null;
}

function readSums(kept: string | undefined): Sums | null {
  const sums = (kept ?? '').split('.').map((sum) => parseInt(sum, 36) | 0);
  return sums.length === 2 * GROUPS ? Int32Array.from(sums) : null;
}

const groupOf = (print: number): number => mixed(print) >>> 25;
const worded = (print: number, word: number): number => mixed(print + Math.imul(word + 1, 0x9e3779b9));

/** Numbers that are alike become numbers that are not: sums of them seldom agree by chance. The end of MurmurHash3. */
function mixed(number: number): number {
  let mix = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) | 0;
}
