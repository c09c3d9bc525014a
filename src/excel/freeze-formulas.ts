import type { Result } from '../domain';
import { columnName } from '../sheet';
import type { CellValue } from './cells';
import { excelFailure, protectedSheet, type ExcelProblem } from './problem';
import { inExcel } from './run';

/** A formula that was turned into its values; 0-based on the sheet, with the cells that it filled. */
export interface FrozenFormula {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
  /** What the cells hold since, row by row. */
  readonly values: readonly (readonly CellValue[])[];
}

export interface Frozen {
  readonly worksheetId: string;
  readonly formulas: readonly FrozenFormula[];
  /** Cells that hold values now. */
  readonly cells: number;
  /** Formulas that Excel was still computing: left alone. */
  readonly pending: number;
}

/** Formulas that spill are asked one by one, so there is an end to them. */
const MOST_SPILLS = 2000;
const PENDING = new Set(['#BUSY!', '#GETTING_DATA']);

/**
 * Turns our formulas in the selected cells into the values they show, for people without the add-in. A formula counts
 * as ours where it calls a function of the namespace. Spilled cells go with their formula.
 */
export function freezeFormulas(namespace: string): Promise<Result<Frozen, ExcelProblem>> {
  return inExcel(async (context) => {
    const selected = context.workbook.getSelectedRanges();
    const sheet = selected.worksheet.load('id');
    const protection = sheet.protection.load('protected');
    const used = selected.getUsedRangeAreasOrNullObject();
    used.areas.load('items/formulas,items/values,items/rowIndex,items/columnIndex,items/hasSpill,items/rowHidden');
    await context.sync();
    if (protection.protected) throw protectedSheet();
    if (used.isNullObject) return { worksheetId: sheet.id, formulas: [], cells: 0, pending: 0 };

    const plain: Block[] = [];
    const spilling: Cell[] = [];
    let pending = 0;
    for (const area of used.areas.items) {
      const ours = ourCells(area, namespace);
      pending += ours.filter(({ value }) => PENDING.has(String(value))).length;
      const ready = ours.filter(({ value }) => !PENDING.has(String(value)));
      if (area.hasSpill !== false) spilling.push(...ready);
      // Writing a block over filtered rows misplaces it, so there each cell is written by itself.
      else if (area.rowHidden === false) plain.push(...blocksOf(ready));
      else plain.push(...ready.map((cell) => [cell]));
    }
    if (spilling.length > MOST_SPILLS) throw excelFailure('RangeExceedsLimit');

    const spills = spilling.map((cell) =>
      at(sheet, cell, 1, 1).getSpillingToRangeOrNullObject().load('values,rowCount,columnCount,rowHidden'),
    );
    await context.sync();
    const formulas: FrozenFormula[] = [];
    for (const block of plain) {
      at(sheet, block[0]!, block.length, 1).values = block.map(({ value }) => [asText(value)]);
      for (const { row, column, formula, value } of block) {
        formulas.push({ row, column, rows: 1, columns: 1, formula, values: [[value]] });
      }
    }
    spilling.forEach(({ row, column, formula, value }, i) => {
      const spill = spills[i]!;
      const values = spill.isNullObject ? [[value]] : (spill.values as CellValue[][]);
      const [rows, columns] = [values.length, values[0]!.length];
      const texts = values.map((line) => line.map(asText));
      if (rows === 1 || spill.rowHidden === false) at(sheet, { row, column }, rows, columns).values = texts;
      else texts.forEach((line, below) => (at(sheet, { row: row + below, column }, 1, columns).values = [line]));
      formulas.push({ row, column, rows, columns, formula, values });
    });
    await context.sync();
    const cells = formulas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return { worksheetId: sheet.id, formulas, cells, pending };
  });
}

export interface Thawed {
  readonly formulas: number;
  /** Formulas whose cells hold something else by now: left alone. */
  readonly left: number;
}

/** Puts the formulas back where their values still stand; what spilled is emptied first, so that a formula has its room. */
export function thawFormulas({ worksheetId, formulas }: Frozen): Promise<Result<Thawed, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    const protection = sheet.protection.load('protected');
    const now = formulas.map((one) => at(sheet, one, one.rows, one.columns).load('formulas,values'));
    await context.sync();
    if (protection.protected) throw protectedSheet();
    let left = 0;
    for (const [i, { row, column, rows, columns, formula, values }] of formulas.entries()) {
      if (!stillHolds(now[i]!, values)) {
        left++;
        continue;
      }
      if (rows * columns > 1) at(sheet, { row, column }, rows, columns).clear(Excel.ClearApplyTo.contents);
      at(sheet, { row, column }, 1, 1).formulas = [[formula]];
    }
    await context.sync();
    return { formulas: formulas.length - left, left };
  });
}

/** The values that were written, and no formula. */
const stillHolds = (range: Excel.Range, values: FrozenFormula['values']): boolean =>
  values.every((line, row) =>
    line.every((value, column) => {
      const typed: unknown = range.formulas[row]?.[column];
      return range.values[row]?.[column] === value && !(typeof typed === 'string' && typed.startsWith('='));
    }),
  );

interface Place {
  readonly row: number;
  readonly column: number;
}
interface Cell extends Place {
  readonly formula: string;
  readonly value: CellValue;
}
/** Cells below one another. */
type Block = readonly Cell[];

const at = (sheet: Excel.Worksheet, { row, column }: Place, rows: number, columns: number): Excel.Range =>
  sheet.getRange(`${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}`);

/** Column by column, so that cells below one another follow one another. */
function ourCells(area: Excel.Range, namespace: string): Cell[] {
  const ours = callOf(namespace);
  const cells: Cell[] = [];
  const formulas = area.formulas as unknown[][];
  for (let column = 0; column < (formulas[0]?.length ?? 0); column++) {
    formulas.forEach((line, row) => {
      const formula = line[column];
      if (typeof formula !== 'string' || !ours.test(withoutTexts(formula))) return;
      const value = area.values[row]![column] as CellValue;
      cells.push({ row: area.rowIndex + row, column: area.columnIndex + column, formula, value });
    });
  }
  return cells;
}

/** A call of one of our functions anywhere in a formula, in whatever case. */
const callOf = (namespace: string): RegExp =>
  new RegExp(`^=(?:.*[^\\w.])?${namespace.replaceAll('.', '\\.')}\\.[A-Z]+\\(`, 'is');

/** Texts of a formula may say anything: `="see CPT.UNITS("` is none of ours. */
const withoutTexts = (formula: string): string =>
  formula
    .split('"')
    .filter((_, i) => i % 2 === 0)
    .join('');

function blocksOf(cells: readonly Cell[]): Block[] {
  const blocks: Cell[][] = [];
  let last: Cell | undefined;
  for (const cell of cells) {
    if (last && last.column === cell.column && last.row + 1 === cell.row) blocks[blocks.length - 1]!.push(cell);
    else blocks.push([cell]);
    last = cell;
  }
  return blocks;
}

/** A text stays a text: without the mark Excel would make a number of the code "97124". Errors stay errors. */
const asText = (value: CellValue): CellValue =>
  typeof value === 'string' && value !== '' && !value.startsWith('#') ? `'${value}` : value;
