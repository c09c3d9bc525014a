import type { Result } from '../domain';
import type { Cells } from './cells';
import { asTyped } from './edit-cells';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** Adds a sheet with a header and rows and shows it; a name that is taken gets a number behind it. */
export function addSheet(name: string, cells: Cells): Promise<Result<string, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const sheet = sheets.add(
      freeName(
        name,
        sheets.items.map((item) => item.name),
      ),
    );
    const width = cells[0]?.length ?? 0;
    if (cells.length > 0 && width > 0) {
      sheet.getRangeByIndexes(0, 0, cells.length, width).values = cells.map((row) => row.map(asTyped));
      sheet.getRangeByIndexes(0, 0, 1, width).format.font.bold = true;
      sheet.getRangeByIndexes(0, 0, cells.length, width).format.autofitColumns();
    }
    sheet.activate();
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
}

/** Excel compares names of sheets without case. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name} ${number}`;
    if (!used.has(numbered.toLowerCase())) return numbered;
  }
}
