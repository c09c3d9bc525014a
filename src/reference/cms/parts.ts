import { isoDate, formatIsoDate, addDays } from '../../domain';
import type { StampData } from '../reference-data';
import { refuse } from './problem';

/** Pieces of a stream, in order: chunks of a text of any size, or rows of a sheet. */
export type Pieces<T> = AsyncIterable<T> | Iterable<T>;

/**
 * One file of a set. A text may be in any encoding that keeps ASCII as it is (CMS's own is not always UTF-8): what no code,
 * date or number needs is not looked at.
 */
export type TablePart =
  | { readonly name: string; readonly text: Pieces<string> }
  | { readonly name: string; readonly rows: Pieces<readonly unknown[]> };

export interface ImportProgress {
  /** 0-based. */
  readonly part: number;
  readonly parts: number;
  /** Records read so far, of all parts. */
  readonly records: number;
  readonly kept: number;
}

export interface ImportOptions {
  /** The codes that are wanted: ours and those of the opened sheets. */
  readonly codes: Iterable<string>;
  /** The quarter, where neither the names nor the rows tell it: `2026Q2`. */
  readonly edition?: string;
  /** Called now and then; reading goes on when it is through, so that a page stays alive. */
  readonly onProgress?: (progress: ImportProgress) => void | Promise<void>;
  /** Looked at now and then: an `AbortSignal`, for instance. */
  readonly signal?: { readonly aborted: boolean };
}

/** The first and last day of a quarter (`2026Q2`); null for what is none. */
export function quarterStamp(name: string, edition: string | null): StampData | null {
  const quarter = /^(\d{4})Q([1-4])$/.exec(edition ?? '');
  if (!quarter) return null;
  const year = Number(quarter[1]);
  const month = (Number(quarter[2]) - 1) * 3 + 1;
  const next = month === 10 ? `${year + 1}-01-01` : `${year}-${two(month + 3)}-01`;
  return {
    name,
    edition: `${year}Q${quarter[2]}`,
    from: `${year}-${two(month)}-01`,
    to: formatIsoDate(addDays(isoDate(next), -1)),
  };
}

const two = (number: number) => String(number).padStart(2, '0');

/**
 * The quarter that a file's name tells, as CMS names its files: `...-2026q2-...`, `..._Eff_04-01-2026.csv`, or by the
 * version, `ccipra-v321r0-f1.txt` (30.0 is the first quarter of 2024). Null where it tells none.
 */
export function editionOfName(name: string): string | null {
  const quarter = /(20\d\d)[ _-]?q([1-4])(?!\d)/i.exec(name);
  if (quarter) return `${quarter[1]}Q${quarter[2]}`;
  const effective = /eff[ _-]*(\d\d)[ _-](?:\d\d)[ _-](20\d\d)/i.exec(name);
  if (effective && Number(effective[1]) >= 1 && Number(effective[1]) <= 12) {
    return `${effective[2]}Q${Math.ceil(Number(effective[1]) / 3)}`;
  }
  const version = /v(\d\d)([0-3])r\d/i.exec(name);
  return version ? `${1994 + Number(version[1])}Q${Number(version[2]) + 1}` : null;
}

/** The quarter of a day, `20260401` to `2026Q2`. */
export const editionOfDay = (day: string): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(4, 6)) / 3)}`;

/**
 * Looks at the names of a set before anything is read: the parts that CMS numbers (`-f1`, `-f2`, ...) must all be there,
 * once, from one edition, and none may be the table of hospitals, equipment or Medicaid.
 */
export function checkNames(parts: readonly { readonly name: string }[]): void {
  const versions = new Set<string>();
  const numbers = new Set<number>();
  for (const { name } of parts) {
    if (OTHER_TABLE.test(name)) refuse('wrong-table', name, null, 'not the practitioner table');
    const version = /v\d{3}r\d/i.exec(name)?.[0].toLowerCase();
    if (version) versions.add(version);
    const number = Number(/[-_ ]f(\d{1,2})(?!\d)/i.exec(name)?.[1] ?? 0);
    if (number > 0 && numbers.has(number)) refuse('part-twice', name, null, `part ${number}`);
    if (number > 0) numbers.add(number);
  }
  if (versions.size > 1) refuse('parts-of-several-editions', null, null, [...versions].join(', '));
  for (let number = 1; number <= Math.max(0, ...numbers); number++) {
    if (!numbers.has(number)) refuse('part-missing', null, null, `part ${number}`);
  }
}

const OTHER_TABLE = /ccioph|hospital|outpatient|opps|medicaid|(?:^|[^a-z])(?:mcd|dme)(?:[^a-z]|$)/i;
