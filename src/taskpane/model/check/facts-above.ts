import type { Result } from '../../../domain';
import { contains, overlaps, type Area, type SheetFacts } from '../../../sheet';
import { othersOf } from '../setup/tables';
import type { Checked, Setup } from '../state';
import type { CheckEnd } from './check-sheet';

/** Those of the areas with cells above the header that may say something for every row: no cells of another table. */
export const areasAbove = (areas: readonly Area[], { found }: Checked): readonly Area[] => {
  const { above } = found;
  if (above === null) return [];
  const others = othersOf(found);
  return areas.filter((area) => overlaps(area, above) && !others.some((other) => contains(other, area)));
};

/** Looks for the table anew. Does something else stand above its header for every row? Null where Excel did not answer. */
export async function saysOtherAbove(
  lookAgain: (checked: Checked) => Promise<Result<Setup, CheckEnd>>,
  checked: Checked,
): Promise<boolean | null> {
  const looked = await lookAgain(checked);
  if (!looked.ok) return looked.error.kind === 'refused' ? null : true;
  return textOf(looked.value.found.facts) !== textOf(checked.found.facts);
}

/** The order in which they stand says nothing. */
const textOf = (facts: SheetFacts): string => JSON.stringify(Object.entries(facts).sort());
