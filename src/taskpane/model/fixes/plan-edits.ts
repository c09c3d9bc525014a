import type { Finding, Fix } from '../../../domain';
import type { CellValue } from '../../../excel';
import type { Columns } from '../../../sheet';
import { cleanCode } from '../check/clean-code';
import { placesIn } from '../check/row-places';
import { keyOf } from '../list/items';
import { placeOf } from './cell-of-fix';
import type { Checked } from '../state';
import type { FixGroup } from './fix-plan';

/** Fixes of the open findings, each once. */
export function openFixes({
  items,
}: Checked): readonly { readonly fix: Fix; readonly kind: FixGroup; readonly itemKey: string }[] {
  const seen = new Set<string>();
  return items.flatMap((item) =>
    item.kind !== 'finding' || item.waived || item.cellUnknown
      ? []
      : (item.finding.fixes ?? []).flatMap((fix) => {
          const name = JSON.stringify(fix);
          if (seen.has(name)) return [];
          seen.add(name);
          return [{ fix, kind: groupOf(item.finding, fix), itemKey: keyOf(item) }];
        }),
  );
}

const groupOf = ({ ruleId }: Finding, { kind }: Fix): FixGroup =>
  kind === 'set-units' && ruleId === 'untimed-units' ? ruleId : kind;

/**
 * The edit that a fix comes to in the cells as they stand. Null where it cannot be done safely: several services in one
 * cell, no column for it, or a cell that no longer reads as the fix says.
 */
export function planEdit(
  fix: Fix,
  cells: readonly CellValue[],
  columns: Columns,
  lines: number,
): { readonly column: number; readonly before: CellValue; readonly after: CellValue } | null {
  const place = placeOf(fix, placesIn(cells, columns), columns, lines);
  if (place === null) return null;
  const before = cells[place] ?? '';
  const after = edited(fix, before);
  return after === null || after === before ? null : { column: place, before, after };
}

function edited(fix: Fix, before: CellValue): CellValue | null {
  const text = String(before);
  switch (fix.kind) {
    case 'set-units': {
      // Never more than stands there, whatever the fix says.
      if (fix.after >= fix.before) return null;
      if (typeof before === 'number') return before === fix.before ? fix.after : null;
      const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
      return numbers.length === 1 && Number(numbers[0]) === fix.before
        ? text.replace(numbers[0]!, String(fix.after))
        : null;
    }
    case 'set-code':
      if (text.split(fix.before).length !== 2) return null;
      return sameType(before, text.replace(fix.before, fix.after));
    case 'clean-code':
      return cleanCode(before);
    case 'add-modifier': {
      const bare = text.trim();
      if (bare === '') return fix.modifier;
      return bare.toUpperCase().includes(fix.modifier) ? null : `${bare}, ${fix.modifier}`;
    }
  }
}

const sameType = (before: CellValue, after: string): CellValue =>
  typeof before === 'number' && /^\d+$/.test(after) ? Number(after) : after;
