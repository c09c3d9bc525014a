import type { Item } from '../state';

export const rowsOf = (item: Item): readonly number[] => (item.kind === 'finding' ? item.finding.rows : item.gap.rows);
