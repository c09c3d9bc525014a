import type { Item } from '../state';
import type { ItemText, ListSource } from './list-source';
import { rowsOf } from './rows-of';

/** What a person looks for. */
interface Query {
  readonly text: string;
  /** A name has all of them, in whatever order: "Dana Example" is "Example, Dana". */
  readonly words: readonly string[];
  /** First and last row of the sheet, where rows are named; `only`: in the words of the list, so that nothing else is meant. */
  readonly rows: { readonly from: number; readonly to: number; readonly only: boolean } | null;
  /** Does an ISO date fit? Null where it is no date. */
  readonly date: ((iso: string) => boolean) | null;
  readonly isCode: boolean;
}

/** Letters without accents, in lower case; every apostrophe is the straight one. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc\u00b4\u2032]/g, "'");
}

/** What of the rows was folded and put together before, each once for a list. */
interface Kept {
  readonly names: Map<string, string>;
  readonly codes: Map<string, string>;
  readonly codesOfRow: string[];
}
const keptOf = new WeakMap<ListSource, Kept>();

function kept(source: ListSource): Kept {
  let own = keptOf.get(source);
  if (own === undefined) keptOf.set(source, (own = { names: new Map(), codes: new Map(), codesOfRow: [] }));
  return own;
}

function nameOf({ names }: Kept, name: string): string {
  let text = names.get(name);
  if (text === undefined) names.set(name, (text = folded(name)));
  return text;
}

/** The codes of a row's lines, `97110 97140`. */
function codesOf({ codes, codesOfRow }: Kept, { facts }: ListSource, row: number): string {
  let text = codesOfRow[row];
  if (text === undefined) {
    const joined = facts
      .codes(row)
      .map((code) => folded(code ?? ''))
      .join(' ');
    // Rows have few codes among them: each text is kept once.
    text = codes.get(joined) ?? joined;
    codes.set(text, text);
    codesOfRow[row] = text;
  }
  return text;
}

const SEARCHED = new WeakMap<ItemText, string>();

/** The words of an item as they are searched, made once. */
export function searchedText(text: ItemText): string {
  let searched = SEARCHED.get(text);
  if (searched === undefined) {
    searched = folded([text.title, text.todo, text.rule, ...text.rules].join(' '));
    SEARCHED.set(text, searched);
  }
  return searched;
}

/** Items, or rows, between two yields. */
const TEXTS = 100;
/** Rows that are looked through for a name or a code; a finding over a whole sheet fits by its words only. */
const SEARCHED_ROWS = 200;

/** Makes the words of all items beforehand, in slices, so that grouping and searching thousands of them is quick. */
export function* prepareTexts(items: readonly Item[], textOf: (item: Item) => ItemText): Generator<number, void> {
  for (let at = 0; at < items.length; at++) {
    searchedText(textOf(items[at]!));
    if (at % TEXTS === 0) yield at;
  }
}

/** Says of each item whether it fits what a person has typed; null where that is nothing. */
export function searchFor(source: ListSource, typed: string): ((item: Item) => boolean) | null {
  const text = folded(typed.trim());
  if (text === '') return null;
  const query = queryOf(text, source);
  const own = kept(source);
  return (item) => {
    const rows = rowsOf(item);
    if (query.rows !== null && hasRow(rows, query.rows, source)) return true;
    if (query.rows?.only) return false;
    if (searchedText(source.text(item)).includes(text)) return true;
    const count = Math.min(rows.length, SEARCHED_ROWS);
    for (let at = 0; at < count; at++) if (rowFits(rows[at]!, query, own, source)) return true;
    return false;
  };
}

function rowFits(row: number, { text, words, date, isCode }: Query, own: Kept, source: ListSource): boolean {
  const { facts } = source;
  return (
    hasAll(nameOf(own, facts.client(row)), words) ||
    hasAll(nameOf(own, facts.provider(row)), words) ||
    hasAll(nameOf(own, facts.payer(row)), words) ||
    (date?.(facts.date(row)) ?? false) ||
    (isCode && ` ${codesOf(own, source, row)}`.includes(` ${text}`))
  );
}

function hasAll(name: string, words: readonly string[]): boolean {
  for (const word of words) if (!name.includes(word)) return false;
  return words.length > 0;
}

function hasRow(
  rows: readonly number[],
  { from, to }: { from: number; to: number },
  { sheetRow }: ListSource,
): boolean {
  for (const row of rows) {
    const number = sheetRow(row);
    if (number >= from) return number <= to;
  }
  return false;
}

/** Three signs of a code are enough; fewer are a number of another kind. */
const CODE = /^[a-z]?\d{3,5}[a-z]?$|^[a-z]\d{2,4}$/;

function queryOf(text: string, { rowWords, dayFirst }: ListSource): Query {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  return { text, words, rows: rowsNamed(text, rowWords), date: dateNamed(text, dayFirst), isCode: CODE.test(text) };
}

/** "5", "row 5", "rows 5-9". */
function rowsNamed(text: string, rowWords: readonly string[]): Query['rows'] {
  const word = [...rowWords.map((one) => folded(one).trim())]
    .sort((a, b) => b.length - a.length)
    .find((one) => text.startsWith(one));
  const numbers = /^(\d+)(?:\s*[-\u2013]\s*(\d+))?$/.exec(text.slice(word?.length ?? 0).trim());
  if (numbers === null || (word === undefined && numbers[2] !== undefined)) return null;
  return { from: Number(numbers[1]), to: Number(numbers[2] ?? numbers[1]), only: word !== undefined };
}

/** `2024-08-05` or its beginning, and `8/5/2024`, `8-5-24` or `8.5` in the order of the language. */
function dateNamed(text: string, dayFirst: boolean): Query['date'] {
  if (/^\d{4}-\d{0,2}(-\d{0,2})?$/.test(text)) return (iso) => iso.startsWith(text);
  const parts = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4}))?$/.exec(text);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  // Where only one order makes a date, that one is meant.
  const isDayFirst = first > 12 || (dayFirst && second <= 12);
  const [month, day] = isDayFirst ? [second, first] : [first, second];
  const end = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = parts[3];
  return (iso) => iso.endsWith(end) && (year === undefined || iso.slice(4 - year.length, 4) === year);
}
