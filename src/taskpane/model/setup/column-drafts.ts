import { columnMapping, withColumns, type Cell, type ColumnRole } from '../../../sheet';
import type { FoundSheet } from '../check/found-sheet';

/** What a person has chosen in the form and not kept yet, by column; of its label only the number that settings keep. */
export type ColumnDraft = ReadonlyMap<number, { readonly label: string; readonly role: ColumnRole | null }>;

export const NO_DRAFT: ColumnDraft = new Map();

const labelOf = ({ header }: FoundSheet, column: number): string => columnMapping({}, header).labels[column] ?? '';

/** One more choice, after all others: of two columns for one fact the last one has it. */
export const withChoice = (
  draft: ColumnDraft,
  found: FoundSheet,
  column: number,
  role: ColumnRole | null,
): ColumnDraft =>
  new Map([...[...draft].filter(([other]) => other !== column), [column, { label: labelOf(found, column), role }]]);

/** The same sheet with what was chosen, as far as the columns are still those. */
export function withDraft(found: FoundSheet, draft: ColumnDraft): FoundSheet {
  return [...draft].reduce(
    (sheet, [column, { label, role }]) => (labelOf(found, column) === label ? withRole(sheet, column, role) : sheet),
    found,
  );
}

/** The same sheet with another role for one column. Roles that are spread over columns get one more. */
export function withRole(found: FoundSheet, column: number, role: ColumnRole | null): FoundSheet {
  const labelled = found.mapping.labels.length > 0 ? found.mapping : columnMapping({}, found.header as readonly Cell[]);
  const without = { ...labelled, columns: dropColumn(labelled.columns, column) };
  const spread = role !== null && SPREAD.has(role) ? (without.columns[role] ?? []) : [];
  const mapping =
    role === null
      ? without
      : withColumns(
          without,
          role,
          [...spread, column].sort((a, b) => a - b),
        );
  return { ...found, mapping };
}

/** First and last name, or four modifiers, stand in several columns. */
const SPREAD: ReadonlySet<ColumnRole> = new Set(['client', 'provider', 'modifiers']);

function dropColumn(columns: FoundSheet['mapping']['columns'], column: number): FoundSheet['mapping']['columns'] {
  const entries = Object.entries(columns).map(([role, at]) => [role, at.filter((one) => one !== column)] as const);
  return Object.fromEntries(entries.filter(([, at]) => at.length > 0));
}
