import { boundingArea, type Area } from '../addresses';
import type { MemorySheet } from '../memory';
import type { FormulaCell } from './formula-cell';

/** More areas than these are taken together: it is enough that no cell that looks at them is missed. */
const MOST_AREAS = 16;

/** Areas that changed, on whatever sheets; who looks at one of them is to be computed. */
export class Front {
  private readonly areas = new Map<MemorySheet, Area[]>();

  get isEmpty(): boolean {
    return this.areas.size === 0;
  }

  add(sheet: MemorySheet, area: Area): void {
    const known = this.areas.get(sheet);
    if (!known) this.areas.set(sheet, [area]);
    else if (known.length < MOST_AREAS) known.push(area);
    else known[MOST_AREAS - 1] = boundingArea(known[MOST_AREAS - 1]!, area);
  }

  isSeenBy(cell: FormulaCell): boolean {
    for (const [sheet, areas] of this.areas) if (cell.dependsOn(sheet, areas)) return true;
    return false;
  }
}
