import { MAX_COLUMNS, MAX_ROWS, boundingArea, spanned, type Area } from '../../host/addresses';
import type { WorkbookChange } from '../../host/model';
import { areaOf } from './areas';
import type { CellBlock, CommandEvent, UniverRange } from './univer';

/** The members of Univer's commands that are read here. */
interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: CellBlock;
  readonly range?: UniverRange;
  readonly ranges?: readonly UniverRange[];
  readonly sheet?: { readonly id: string };
  readonly from?: { readonly subUnitId: string; readonly value: CellBlock };
  readonly to?: { readonly subUnitId: string; readonly value: CellBlock };
  readonly sourceRange?: UniverRange;
  readonly targetRange?: UniverRange;
  readonly rule?: { readonly ranges: readonly UniverRange[] };
}

const CONTENT = ['v', 'f', 'si', 'p', 't'] as const;

/** What a command of the person at the grid did, in the host's words; nothing for what Excel has no event for. */
export function changesOf(command: CommandEvent, bookId: string): readonly WorkbookChange[] {
  const params = (command.params ?? {}) as Params;
  if (params.unitId !== bookId) return [];
  const sheetId = params.subUnitId ?? params.sheet?.id ?? '';
  const computed = command.options?.fromFormula === true || command.options?.applyFormulaCalculationResult === true;
  switch (command.id) {
    case 'sheet.mutation.set-range-values':
      return valuesSet(sheetId, params.cellValue, computed);
    case 'sheet.mutation.move-range':
      return [params.from, params.to].flatMap((part) => (part ? valuesSet(part.subUnitId, part.value, false) : []));
    case 'sheet.mutation.move-rows':
    case 'sheet.mutation.move-columns':
      return moved(sheetId, params);
    case 'sheet.mutation.insert-row':
      return lines(params.range, wholeRows, (area) => ({ kind: 'inserted', sheetId, area, shift: 'Down' }));
    case 'sheet.mutation.insert-col':
      return lines(params.range, wholeColumns, (area) => ({ kind: 'inserted', sheetId, area, shift: 'Right' }));
    case 'sheet.mutation.remove-rows':
      return lines(params.range, wholeRows, (area) => ({ kind: 'deleted', sheetId, area, shift: 'Up' }));
    case 'sheet.mutation.remove-col':
      return lines(params.range, wholeColumns, (area) => ({ kind: 'deleted', sheetId, area, shift: 'Left' }));
    case 'sheet.mutation.reorder-range':
      return lines(params.range, areaOf, (area) => ({ kind: 'sorted', sheetId, area }));
    case 'sheet.mutation.set-row-hidden':
    case 'sheet.mutation.set-row-visible':
      return (params.ranges ?? []).map((range) => ({ kind: 'rowHidden', sheetId, area: wholeRows(range) }));
    case 'sheet.mutation.set.numfmt':
    case 'sheet.mutation.add-conditional-rule':
    case 'sheet.mutation.set-conditional-rule':
      return lines(params.range ?? params.rule?.ranges[0], areaOf, (area) => ({ kind: 'formatted', sheetId, area }));
    case 'sheet.mutation.set-filter-range':
    case 'sheet.mutation.set-filter-criteria':
    case 'sheet.mutation.remove-filter':
      return [{ kind: 'filtered', sheetId }];
    case 'sheet.mutation.insert-sheet':
      return [{ kind: 'sheetAdded', sheetId }];
    case 'sheet.mutation.remove-sheet':
      return [{ kind: 'sheetDeleted', sheetId }];
    case 'sheet.mutation.set-worksheet-name':
      return [{ kind: 'sheetRenamed', sheetId }];
    case 'sheet.mutation.set-worksheet-hidden':
      return [{ kind: 'visibility', sheetId }];
    default:
      return [];
  }
}

function lines(
  range: UniverRange | undefined,
  area: (range: UniverRange) => Area,
  change: (area: Area) => WorkbookChange,
): readonly WorkbookChange[] {
  return range ? [change(area(range))] : [];
}

const wholeRows = ({ startRow, endRow }: UniverRange): Area => spanned(startRow, 0, endRow, MAX_COLUMNS - 1);
const wholeColumns = ({ startColumn, endColumn }: UniverRange): Area =>
  spanned(0, startColumn, MAX_ROWS - 1, endColumn);

/** Rows or columns dragged to another place: everything between both places holds other cells than before. */
function moved(sheetId: string, { sourceRange, targetRange }: Params): readonly WorkbookChange[] {
  if (!sourceRange || !targetRange) return [];
  return [{ kind: 'edited', sheetId, areas: [boundingArea(areaOf(sourceRange), areaOf(targetRange))] }];
}

function valuesSet(sheetId: string, block: CellBlock | undefined, computed: boolean): readonly WorkbookChange[] {
  let contents: Area | null = null;
  let styles: Area | null = null;
  for (const [row, cells] of Object.entries(block ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const area = spanned(Number(row), Number(column), Number(row), Number(column));
      const content = cell === null || CONTENT.some((key) => key in cell);
      if (content) contents = contents ? boundingArea(contents, area) : area;
      else styles = styles ? boundingArea(styles, area) : area;
    }
  }
  const changes: WorkbookChange[] = [];
  if (contents) changes.push({ kind: computed ? 'calculated' : 'edited', sheetId, areas: [contents] });
  if (styles && !computed) changes.push({ kind: 'formatted', sheetId, area: styles });
  return changes;
}
