import { textOf, type Cell } from '../cell';
import { readNumber } from '../read/number';
import type { Columns } from '../roles';
import { labelWords } from './label-words';
import { THERAPY_CODE } from './value-evidence';

/** Words that may stand beside the code in the label of its own column. */
const UNITS = new Set(['unit', 'quantity', 'number', 'billed']);
const MINUTES = new Set(['minute', 'time', 'duration', 'length']);
const BESIDE = new Set([...UNITS, ...MINUTES, 'cpt', 'hcpcs', 'code', 'total', 'timed', 'direct']);
/** Nobody bills so many units of one code in a visit as a rule: such figures are minutes. */
const MOST_UNITS = 8;

/** What a label such as `97110`, `CPT 97140` or `97140 min` says of its column; null where it names no code. */
export interface CodeLabel {
  readonly code: string;
  readonly holds: 'units' | 'minutes' | null;
}

export function codeLabel(label: Cell | undefined): CodeLabel | null {
  const words = typeof label === 'number' ? [textOf(label)] : labelWords(label);
  const codes = words.filter((word) => THERAPY_CODE.test(word));
  const beside = words.filter((word) => !THERAPY_CODE.test(word));
  if (codes.length !== 1 || !beside.every((word) => BESIDE.has(word))) return null;
  const says = (known: ReadonlySet<string>) => beside.some((word) => known.has(word));
  return { code: codes[0]!, holds: says(MINUTES) ? 'minutes' : says(UNITS) ? 'units' : null };
}

/** The codes that labels give to code columns, by column; undefined where no label does. */
export function codesOfLabels(columns: Columns, header: readonly Cell[]): Readonly<Record<number, string>> | undefined {
  const codes = (columns.code ?? []).flatMap((column) => {
    const label = codeLabel(header[column]);
    return label === null ? [] : [[column, label.code] as const];
  });
  return codes.length > 0 ? Object.fromEntries(codes) : undefined;
}

/** The columns of a sheet that has one for each code, in the order of the codes. */
export interface CodeColumns {
  readonly all: ReadonlySet<number>;
  readonly columns: Pick<Columns, 'code' | 'units' | 'minutes'>;
}

/**
 * One column for each of two codes or more, with units or minutes in the cells; both where each code has both. A figure
 * whose label says neither is taken for what most of the figures can only be. Null for any other header.
 */
export function codeColumnsOf(header: readonly Cell[], rows: readonly (readonly Cell[])[]): CodeColumns | null {
  const labels = header.flatMap((cell, column) => {
    const label = codeLabel(cell);
    return label === null ? [] : [{ column, ...label }];
  });
  if (new Set(labels.map(({ code }) => code)).size < 2) return null;
  const unsaid = labels.filter(({ holds }) => holds === null).map(({ column }) => column);
  const rest = areMinutes(unsaid, rows) ? 'minutes' : 'units';
  const first = (kind: 'units' | 'minutes') => {
    const found = new Map<string, number>();
    for (const { code, column, holds } of labels)
      if ((holds ?? rest) === kind && !found.has(code)) found.set(code, column);
    return found;
  };
  const [units, minutes] = [first('units'), first('minutes')];
  const all = new Set(labels.map(({ column }) => column));
  // Codes that have the one figure only cannot be matched with those that have both: units are what is billed.
  const lead = units.size > 0 ? units : minutes;
  const code = [...lead.values()];
  const both = units.size > 0 && [...units.keys()].every((one) => minutes.has(one));
  return {
    all,
    columns: {
      code,
      ...(units.size > 0 && { units: code }),
      ...(units.size === 0 && { minutes: code }),
      ...(both && { minutes: [...units.keys()].map((one) => minutes.get(one)!) }),
    },
  };
}

function areMinutes(columns: readonly number[], rows: readonly (readonly Cell[])[]): boolean {
  const figures = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const read = readNumber(row[column] ?? null);
      return read.ok && read.value !== null && read.value > 0 ? [read.value] : [];
    }),
  );
  return figures.filter((figure) => figure > MOST_UNITS).length * 2 > figures.length;
}
