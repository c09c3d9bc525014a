import { formatIsoDate, type Stamp } from '../../domain';
import type { SheetFunction } from '../cell-function';
import { NO_TABLES } from '../knowing';
import { known } from '../known';

/** VERSION: the product's version, then each table with its edition and the days it speaks about. */
export const version = (productVersion: string): SheetFunction => ({
  id: 'VERSION',
  parameters: [],
  call() {
    const knowing = known(null);
    const product = ['Therapy Code Check', productVersion, ''];
    if (knowing === null) return [product, [NO_TABLES, '', '']];
    return [
      product,
      ...Object.values(knowing.knowledge.stamps).map((stamp) => [stamp.name, stamp.edition, days(stamp)]),
    ];
  },
});

function days({ from, to }: Stamp): string {
  if (from === null && to === null) return '';
  return `${from === null ? '' : formatIsoDate(from)} to ${to === null ? 'open' : formatIsoDate(to)}`.trim();
}
