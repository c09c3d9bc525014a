import { keptMapping, matchMapping, type Cell, type ColumnRole } from '../../sheet';
import type { KeptColumns } from '../../storage';
import type { FoundSheet } from './found-sheet';
import type { Setup } from './state';

/** What a person has chosen earlier stands before what was found; renamed columns bring the finding back. */
export function withKept(found: FoundSheet, kept: KeptColumns | null): Setup {
  if (kept === null) return { found, kept: 'none' };
  const match = matchMapping(keptMapping(kept), found.header);
  if (match.state === 'changed') return { found, kept: 'changed' };
  return { found: { ...found, mapping: match.mapping }, kept: match.state };
}

/** One column as the set-up form shows it. */
export interface ColumnChoice {
  readonly column: number;
  readonly label: string;
  readonly samples: readonly string[];
  readonly role: ColumnRole | null;
  readonly confidence: 'sure' | 'likely' | 'unsure' | 'chosen' | null;
}

const SURE = 0.8;
const LIKELY = 0.6;

export function columnChoices({ found, kept }: Setup): readonly ColumnChoice[] {
  const width = Math.max(found.header.length, ...found.samples.map((row) => row.length));
  const roles = new Map<number, ColumnRole>();
  for (const [role, columns] of Object.entries(found.mapping.columns) as [ColumnRole, readonly number[]][]) {
    for (const column of columns) roles.set(column, role);
  }
  return Array.from({ length: width }, (_, column) => {
    const role = roles.get(column) ?? null;
    return {
      column,
      label: shown(found.header[column]),
      samples: found.samples.map((row) => shown(row[column])).filter((text) => text !== ''),
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

/** Longest sample that is shown. */
const SAMPLE_LENGTH = 40;

const shown = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .trim()
    .slice(0, SAMPLE_LENGTH);
