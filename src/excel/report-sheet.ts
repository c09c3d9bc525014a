import type { Result } from '../domain';
import { freeName } from './add-sheet';
import type { CellValue } from './cells';
import { asTyped } from './edit-cells';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** One table of the report, under its title. */
export interface ReportBlock {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** A chart of the second column by the first. */
  readonly chart?: 'bars' | 'line';
}

export interface ReportSheet {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly blocks: readonly ReportBlock[];
}

/** Columns of the report; charts stand to the right of them, outside the print titles. */
const COLUMNS = 9;
const WIDTHS = [90, 70, 190, 260, 230, 90, 170, 70, 70];
const CHART_ROWS = 16;
/** Rows that a chart is drawn for; more cannot be read. */
const CHARTED = 30;
const BATCH = 2_000;

/** Writes the report on a new sheet, values only, laid out for printing. Answers with the sheet's name. */
export function writeReport(report: ReportSheet): Promise<Result<string, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const name = freeName(
      report.name,
      sheets.items.map((item) => item.name),
    );
    const sheet = sheets.add(name);
    let row = writeHead(sheet, report);
    const charts: { readonly block: ReportBlock; readonly firstRow: number }[] = [];
    for (const block of report.blocks) {
      writeCells(sheet, row, [[block.title]]);
      sheet.getRangeByIndexes(row, 0, 1, 1).format.font.bold = true;
      writeCells(sheet, row + 1, [block.header]);
      underline(sheet, row + 1, block.header.length);
      if (block.chart && block.rows.length > 0) charts.push({ block, firstRow: row + 1 });
      for (let at = 0; at < block.rows.length; at += BATCH) {
        writeCells(sheet, row + 2 + at, block.rows.slice(at, at + BATCH));
        // One request holds only so many cells.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      }
      row += block.rows.length + 3;
    }
    WIDTHS.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    });
    sheet.getRangeByIndexes(0, 0, row, COLUMNS).format.wrapText = true;
    sheet.getRangeByIndexes(0, 0, row, COLUMNS).format.verticalAlignment = Excel.VerticalAlignment.top;
    charts.forEach(({ block, firstRow }, at) => addChart(sheet, block, firstRow, at));
    layOut(sheet, row);
    sheet.activate();
    await context.sync();
    return name;
  });
}

function writeHead(sheet: Excel.Worksheet, { title, lines }: ReportSheet): number {
  writeCells(sheet, 0, [[title], ...lines.map((line) => [line])]);
  const top = sheet.getRangeByIndexes(0, 0, 1, 1);
  top.format.font.bold = true;
  top.format.font.size = 16;
  // The head runs over the columns instead of being broken in the first.
  for (let row = 0; row <= lines.length; row++) sheet.getRangeByIndexes(row, 0, 1, COLUMNS).merge(false);
  return lines.length + 2;
}

function writeCells(sheet: Excel.Worksheet, row: number, rows: readonly (readonly CellValue[])[]): void {
  const width = Math.max(...rows.map((cells) => cells.length));
  const full = rows.map((cells) => Array.from({ length: width }, (_, at) => asTyped(cells[at] ?? '')));
  sheet.getRangeByIndexes(row, 0, rows.length, width).values = full;
}

function underline(sheet: Excel.Worksheet, row: number, columns: number): void {
  const range = sheet.getRangeByIndexes(row, 0, 1, columns);
  range.format.font.bold = true;
  range.format.fill.color = '#E6E6E6';
}

function addChart(sheet: Excel.Worksheet, block: ReportBlock, firstRow: number, at: number): void {
  const rows = Math.min(block.rows.length, CHARTED);
  const source = sheet.getRangeByIndexes(firstRow, 0, rows + 1, 2);
  const kind = block.chart === 'line' ? Excel.ChartType.line : Excel.ChartType.barClustered;
  const chart = sheet.charts.add(kind, source, Excel.ChartSeriesBy.columns);
  chart.title.text = block.title;
  chart.legend.visible = false;
  const top = 1 + at * (CHART_ROWS + 2);
  chart.setPosition(
    sheet.getRangeByIndexes(top, COLUMNS + 1, 1, 1),
    sheet.getRangeByIndexes(top + CHART_ROWS, COLUMNS + 8, 1, 1),
  );
}

function layOut(sheet: Excel.Worksheet, rows: number): void {
  const layout = sheet.pageLayout;
  layout.orientation = Excel.PageOrientation.landscape;
  layout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, COLUMNS));
  layout.setPrintTitleRows('$1:$1');
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
}
