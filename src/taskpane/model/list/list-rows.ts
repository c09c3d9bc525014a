import { keyOf } from './items';
import type { Item } from '../state';

export type ListRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      readonly count: number;
      readonly open: boolean;
      /** 1-based among the groups, and how many there are. */
      readonly position: number;
      readonly size: number;
    }
  | {
      readonly kind: 'item';
      readonly item: Item;
      readonly level: 1 | 2;
      /** 1-based among its group, and how many the group has. */
      readonly position: number;
      readonly size: number;
    };

/** Names a row for as long as the list may show it. */
export const keyOfRow = (row: ListRow): string => (row.kind === 'group' ? row.key : keyOf(row.item));

/** Lines of the list that belong together; `value` names them. */
export interface RowGroup {
  readonly value: string;
  readonly label: string;
  readonly items: readonly Item[];
}

/** The rows of the list, each made when it is asked for: of hundreds of thousands a dozen are in view. */
export class ListRows {
  readonly length: number;
  /** The row at which each group begins. */
  private readonly starts: readonly number[];

  /** `isClosed` says which groups show their head alone; null where there are no heads. */
  constructor(
    private readonly groups: readonly RowGroup[],
    private readonly isClosed: ((group: RowGroup) => boolean) | null,
  ) {
    const starts: number[] = [];
    let length = 0;
    for (const group of groups) {
      starts.push(length);
      length += isClosed === null ? group.items.length : isClosed(group) ? 1 : group.items.length + 1;
    }
    this.starts = starts;
    this.length = length;
  }

  at(row: number): ListRow | undefined {
    if (row < 0 || row >= this.length) return undefined;
    const { groups, starts, isClosed } = this;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    const group = groups[low]!;
    const { value, label, items } = group;
    const at = row - starts[low]! - (isClosed === null ? 0 : 1);
    if (at < 0) {
      const open = !isClosed!(group);
      const [position, size] = [low + 1, groups.length];
      return { kind: 'group', key: `group ${value}`, label, count: items.length, open, position, size };
    }
    const level = isClosed === null ? 1 : 2;
    return { kind: 'item', item: items[at]!, level, position: at + 1, size: items.length };
  }

  keyAt(row: number): string | null {
    const found = this.at(row);
    return found === undefined ? null : keyOfRow(found);
  }

  /** Where the row with this key stands; -1 where there is none. */
  indexOf(key: string): number {
    for (let row = 0; row < this.length; row++) if (this.keyAt(row) === key) return row;
    return -1;
  }
}
