import { parseCode, type CountingRule } from '../domain';
import type { OwnRows, PayerRow, Sourced, TechniqueRow } from '../reference';

/** The clinic's own tables in the workbook: everyone can edit them, and they stand before the built-in rows. */
export const PAYERS_TABLE = {
  name: 'CPT_Payers',
  header: ['Payer', 'Also called', 'Counting rule', 'NCCI pairs bind', 'MUE caps bind'],
} as const;

export const TECHNIQUES_TABLE = {
  name: 'CPT_Techniques',
  header: ['Technique', 'Also called', 'Code', 'When'],
} as const;

export interface OwnTables extends OwnRows {
  readonly payers: readonly PayerRow[];
  readonly techniques: readonly TechniqueRow[];
  /** Rows (0-based under the header) that say something that cannot be taken. */
  readonly unread: { readonly payers: readonly number[]; readonly techniques: readonly number[] };
  /** Tables that lack columns: none of their rows is taken. */
  readonly incomplete: readonly IncompleteTable[];
}

export interface IncompleteTable {
  readonly name: string;
  readonly missing: readonly string[];
  /** The headings that it should have, in any order and among others. */
  readonly header: readonly string[];
}

type Rows = readonly (readonly unknown[])[];

/** Longest text and most rows that are taken; anyone may have typed anything. */
const TEXT_LENGTH = 120;
const MOST_ROWS = 2_000;

/** Reads the tables with their headers, and without totals; one that the workbook does not have is empty. */
export function readOwnTables(payerTable: Rows, techniqueTable: Rows): OwnTables {
  const [own, ways] = [inOrder(PAYERS_TABLE, payerTable), inOrder(TECHNIQUES_TABLE, techniqueTable)];
  const payers = own.rows.map(readPayer);
  const techniques = ways.rows.map(readTechnique);
  return {
    payers: payers.filter((row) => row !== null && row !== BAD),
    techniques: techniques.filter((row) => row !== null && row !== BAD),
    unread: { payers: badRows(payers), techniques: badRows(techniques) },
    incomplete: [own, ways].flatMap(({ incomplete }) => incomplete ?? []),
  };
}

interface InOrder {
  readonly rows: Rows;
  readonly incomplete?: IncompleteTable;
}

/** The rows under the header, with the cells in the order of our headings, wherever those stand. */
function inOrder({ name, header }: typeof PAYERS_TABLE | typeof TECHNIQUES_TABLE, [labels, ...rows]: Rows): InOrder {
  if (labels === undefined) return { rows: [] };
  const there = labels.map(labelOf);
  const missing = header.filter((label) => !there.includes(labelOf(label)));
  if (missing.length > 0) return { rows: [], incomplete: { name, missing, header } };
  const columns = header.map((label) => there.indexOf(labelOf(label)));
  return { rows: rows.slice(0, MOST_ROWS).map((cells) => columns.map((at) => cells[at])) };
}

const labelOf = (cell: unknown): string =>
  String(cell ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

const BAD = 'bad';
const badRows = (rows: readonly unknown[]): readonly number[] => rows.flatMap((row, at) => (row === BAD ? [at] : []));

const COUNTING: Readonly<Record<string, CountingRule | 'unknown'>> = {
  '': 'unknown',
  unknown: 'unknown',
  cms: 'cms',
  '8-minute rule': 'cms',
  midpoint: 'midpoint',
  ama: 'midpoint',
  spm: 'midpoint',
  full15: 'full15',
};

const ANSWERS: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> = {
  '': 'unknown',
  unknown: 'unknown',
  yes: 'yes',
  no: 'no',
};

function readPayer(cells: readonly unknown[]): PayerRow | null | typeof BAD {
  const [name, aliases, rule, pairs, caps] = texts(cells, PAYERS_TABLE.header.length);
  if ([name, aliases, rule, pairs, caps].every((text) => text === '')) return null;
  const countingRule = COUNTING[rule!.toLowerCase()];
  const pairsBind = ANSWERS[pairs!.toLowerCase()];
  const capsBind = ANSWERS[caps!.toLowerCase()];
  if (name === '' || countingRule === undefined || pairsBind === undefined || capsBind === undefined) return BAD;
  return {
    id: `own ${name!.toLowerCase()}`,
    name: name!,
    line: 'own',
    aliases: list(aliases!),
    countingRule: said(countingRule),
    pairsBind: said(pairsBind),
    capsBind: said(capsBind),
    limits: [],
    modifiers: {},
    licenses: {},
    orders: {},
    records: {},
    handling: {},
    notes: null,
    own: true,
    edition: 'own row',
  };
}

function readTechnique(cells: readonly unknown[]): TechniqueRow | null | typeof BAD {
  const [name, aliases, code, when] = texts(cells, TECHNIQUES_TABLE.header.length);
  if ([name, aliases, code, when].every((text) => text === '')) return null;
  const parsed = parseCode(code!);
  if (name === '' || (!parsed.ok && parsed.error !== 'blank')) return BAD;
  return {
    id: `own ${name!.toLowerCase()}`,
    name: name!,
    synonyms: list(aliases!),
    codes: [{ code: parsed.ok ? parsed.value : null, when: when!, intent: null }],
    caution: null,
    confidence: 'verified',
    sources: [],
  };
}

/** The clinic stands for what it has said itself. */
const said = <T>(value: T): Sourced<T> => ({ value, confidence: 'verified', note: null, sources: [] });

const texts = (cells: readonly unknown[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) =>
    String(cells[at] ?? '')
      .trim()
      .slice(0, TEXT_LENGTH),
  );

const list = (text: string): readonly string[] =>
  text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
