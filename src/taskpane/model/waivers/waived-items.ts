import type { StandingWaivers, Waiver } from '../../../storage';
import type { Checked, Item } from '../state';

/** Waivers of the workbook, with their places. */
export type Standing = StandingWaivers<{ at: number } & Waiver>;

/** The list, with what is waived in it; the same list where nothing of it has changed. */
export function withWaivers({ items, facts }: Checked, standing: Standing): readonly Item[] {
  if (standing.isEmpty && !items.some(isWaived)) return items;
  const now = items.map((item) => {
    if (item.kind !== 'finding' || !(item.waived || standing.concerns(item.finding))) return item;
    const waivedAt = standing.waiversOf(item.finding, facts).map(({ at }) => at);
    return waivedAt.join() === (item.waivedAt ?? []).join() ? item : { ...item, waived: waivedAt.length > 0, waivedAt };
  });
  return now.every((item, at) => item === items[at]) ? items : now;
}

const isWaived = (item: Item): boolean => item.kind === 'finding' && item.waived;
