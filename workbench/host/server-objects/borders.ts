import { lastColumn, lastRow, type Area } from '../addresses';
import type { Border, SheetModel } from '../model';
import { ServerCollection, ServerObject, found } from '../rich-api';
import { color, text, whole } from './arguments';
import { guardSheet, type Session } from './session';

const SIDES = [
  'DiagonalDown',
  'DiagonalUp',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'EdgeTop',
  'InsideHorizontal',
  'InsideVertical',
];
const NONE: Border = { style: 'None', color: '#000000', weight: 'Thin' };

export class RangeBorders extends ServerCollection<RangeBorder> {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  get className() {
    return 'RangeBorderCollection';
  }
  override get scalars() {
    return ['Count'];
  }
  get Count() {
    return SIDES.length;
  }
  items() {
    return SIDES.map((side) => new RangeBorder(this.session, this.sheet, this.areas, side));
  }
  item(key: unknown) {
    return found(this.items().find((border) => border.id === key));
  }
  GetItemAt(index: unknown) {
    return found(this.items()[whole(index)]);
  }
}

/** One side of the cells. Kept as set on each cell of the range; edges are not told from the lines between cells. */
class RangeBorder extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly areas: readonly Area[],
    private readonly side: string,
  ) {
    super();
  }
  get className() {
    return 'RangeBorder';
  }
  override get id() {
    return this.side;
  }
  override get scalars() {
    return ['SideIndex', 'Style', 'Weight', 'Color'];
  }
  get SideIndex() {
    return this.side;
  }
  get Style() {
    return this.border.style;
  }
  set Style(value: unknown) {
    this.change({ style: text(value) });
  }
  get Weight() {
    return this.border.weight;
  }
  set Weight(value: unknown) {
    this.change({ weight: text(value) });
  }
  get Color() {
    return this.border.color;
  }
  set Color(value: unknown) {
    this.change({ color: color(value) });
  }

  private get border(): Border {
    const [area] = this.areas;
    return (area && this.sheet.format(area.row, area.column).borders?.[this.side]) ?? NONE;
  }

  private change(change: Partial<Border>): void {
    guardSheet(this.session, this.sheet, 'AllowFormatCells');
    for (const area of this.areas) {
      for (let row = area.row; row <= lastRow(area); row++) {
        for (let column = area.column; column <= lastColumn(area); column++) {
          const { borders } = this.sheet.format(row, column);
          const border = { ...NONE, style: 'Continuous', ...borders?.[this.side], ...change };
          this.sheet.changeFormat(
            { row, column, rows: 1, columns: 1 },
            { borders: { ...borders, [this.side]: border } },
          );
        }
      }
    }
  }
}
