import { formatIsoDate } from '../../../domain';
import {
  columnName,
  columnsSince,
  holding,
  keptMapping,
  matchMapping,
  readClockTime,
  readDate,
  type Cell,
  type ColumnRole,
  type DateSystem,
} from '../../../sheet';
import type { KeptColumns } from '../../../storage';
import type { FoundSheet } from '../check/found-sheet';
import type { Setup } from '../state';

/** What a person has chosen earlier stands before what was found; renamed columns bring the finding back. */
export function withKept(found: FoundSheet, kept: KeptColumns | null, dateSystem: DateSystem): Setup {
  if (kept === null) return { found, kept: 'none', dateSystem };
  const chosen = keptMapping(kept);
  const match = matchMapping(chosen, found.header);
  if (match.state === 'changed') return { found, kept: 'changed', dateSystem };
  const { mapping, state } = match;
  const added = columnsSince(chosen, found.mapping, found.added);
  return { found: { ...found, mapping, added, area: holding(found.area, mapping.columns) }, kept: state, dateSystem };
}

/** The labels of columns that came since and are not looked at. */
export function columnsAdded({ added = [], mapping, header }: FoundSheet): readonly string[] {
  const used = Object.values(mapping.columns).flat();
  return added.filter((column) => !used.includes(column)).map((column) => shown(header[column]));
}

/** One column as the set-up form shows it. */
export interface ColumnChoice {
  readonly column: number;
  /** The letters that Excel gives the column. */
  readonly name: string;
  readonly label: string;
  readonly samples: readonly string[];
  readonly role: ColumnRole | null;
  readonly confidence: 'sure' | 'likely' | 'unsure' | 'chosen' | null;
}

const SURE = 0.8;
const LIKELY = 0.6;

export function columnChoices({ found, kept, dateSystem = 1900 }: Setup): readonly ColumnChoice[] {
  const width = Math.max(found.header.length, ...found.samples.map((row) => row.length));
  const roles = new Map<number, ColumnRole>();
  for (const [role, columns] of Object.entries(found.mapping.columns) as [ColumnRole, readonly number[]][]) {
    for (const column of columns) roles.set(column, role);
  }
  const open = new Map(found.torn.flatMap(({ role, columns }) => columns.map((column) => [column, role] as const)));
  return Array.from({ length: width }, (_, column) => {
    const role = roles.get(column) ?? null;
    return {
      column,
      name: columnName(found.area.column + column),
      label: shown(found.header[column]),
      samples: found.samples
        .map((row) => sample(row[column], role ?? open.get(column), dateSystem))
        .filter((text) => text !== ''),
      role,
      confidence: role === null ? null : kept === 'none' || kept === 'changed' ? confidence(found, role) : 'chosen',
    } as const;
  }).filter(({ label, samples }) => label !== '' || samples.length > 0);
}

function confidence(found: FoundSheet, role: ColumnRole): 'sure' | 'likely' | 'unsure' {
  const value = found.confidence[role] ?? 0;
  if (found.torn.some((candidate) => candidate.role === role)) return 'unsure';
  return value >= SURE ? 'sure' : value >= LIKELY ? 'likely' : 'unsure';
}

/** Excel keeps dates and times as numbers; a person knows them as dates and times. */
function sample(cell: Cell | undefined, role: ColumnRole | undefined, dateSystem: DateSystem): string {
  if (typeof cell !== 'number') return shown(cell);
  if (role === 'date') {
    const read = readDate(cell, dateSystem);
    if (read.ok && read.value !== null && 'date' in read.value) return formatIsoDate(read.value.date);
  } else if ((role === 'start' || role === 'end') && !Number.isInteger(cell)) {
    const read = readClockTime(cell);
    if (read.ok && read.value !== null) return clock(read.value);
  }
  return shown(cell);
}

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Longest sample that is shown. */
const SAMPLE_LENGTH = 40;

const shown = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .trim()
    .slice(0, SAMPLE_LENGTH);
