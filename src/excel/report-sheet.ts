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
  readonly chart?: ReportChart;
  /** Its header is printed again on each page that follows. */
  readonly repeated?: boolean;
  /** Number format of the third column, for money. */
  readonly format?: string;
}

/** A chart of the second column by the first, beside the table; of its first rows, since more cannot be read. */
export interface ReportChart {
  readonly kind: 'bars' | 'line';
  readonly title: string;
  readonly rows: number;
}

export interface ReportSheet {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly blocks: readonly ReportBlock[];
}

/** Widths in points. Summaries fill the first three columns, charts the two wide ones beside them, the list all of them. */
const WIDTHS = [170, 75, 75, 230, 210, 75, 150, 60, 60, 110, 110];
const CHART_AT = { column: 3, columns: 2, rows: 14 };
const BATCH = 2_000;

/** Colleagues may take a free name just before us; so often another one is looked for. */
const NAMES_TRIED = 4;

/**
 * Writes the report on a new sheet, values only, laid out for printing. Answers with the sheet's name. Of a report that could
 * not be finished nothing stays.
 */
export async function writeReport(report: ReportSheet): Promise<Result<string, ExcelProblem>> {
  const begun: BegunSheet = { id: null };
  let written = await write(report, begun);
  for (let tried = 1; tried < NAMES_TRIED && isNameTaken(written); tried++) written = await write(report, begun);
  if (!written.ok && begun.id !== null) await inExcel((context) => takeAway(context, begun), 0);
  return written;
}

/** The sheet of a report that is not finished yet; Excel may refuse at every step. */
interface BegunSheet {
  id: string | null;
}

const isNameTaken = (written: Result<string, ExcelProblem>): boolean =>
  !written.ok && written.error.code === 'ItemAlreadyExists';

async function takeAway(context: Excel.RequestContext, begun: BegunSheet): Promise<void> {
  if (begun.id !== null) context.workbook.worksheets.getItemOrNullObject(begun.id).delete();
  await context.sync();
  begun.id = null;
}

function write(report: ReportSheet, begun: BegunSheet): Promise<Result<string, ExcelProblem>> {
  return inExcel(async (context) => {
    // What was begun before Excel refused, because of an open cell perhaps, is begun anew.
    if (begun.id !== null) await takeAway(context, begun);
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const name = freeName(
      report.name,
      sheets.items.map((item) => item.name),
    );
    const sheet = sheets.add(name);
    sheet.load('id');
    await context.sync();
    begun.id = sheet.id;
    const columns = Math.max(CHART_AT.column + CHART_AT.columns, ...report.blocks.map(({ header }) => header.length));
    WIDTHS.slice(0, columns).forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    });
    const first = writeHead(sheet, report);
    let row = first;
    let titles = 0;
    for (const block of report.blocks) {
      const header = row + 1;
      if (block.repeated) titles = header;
      writeCells(sheet, row, [[block.title]]);
      sheet.getRangeByIndexes(row, 0, 1, 1).format.font.bold = true;
      writeCells(sheet, header, [block.header]);
      layHeader(sheet.getRangeByIndexes(header, 0, 1, block.header.length));
      for (let at = 0; at < block.rows.length; at += BATCH) {
        writeCells(sheet, header + 1 + at, block.rows.slice(at, at + BATCH));
        // One request holds only so many cells.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      }
      if (block.format && block.rows.length > 0) {
        sheet.getRangeByIndexes(header + 1, 2, block.rows.length, 1).numberFormat = block.rows.map(() => [
          block.format,
        ]);
      }
      row = header + block.rows.length + 2;
      if (block.chart && block.chart.rows > 0) row = Math.max(row, addChart(sheet, block.chart, header) + 2);
    }
    const all = sheet.getRangeByIndexes(0, 0, row, columns);
    sheet.getRangeByIndexes(first, 0, row - first, columns).format.wrapText = true;
    all.format.verticalAlignment = Excel.VerticalAlignment.top;
    layOut(sheet, all, titles);
    sheet.activate();
    await context.sync();
    return name;
  });
}

/** Most characters of a line of the head: about as wide as the columns together. */
const HEAD_WIDTH = 160;

/**
 * The head runs over the columns to its right, which are blank there. It is neither broken in its cell nor merged: Excel
 * makes no row as high as what stands in merged cells, and would cut it off in print.
 */
function writeHead(sheet: Excel.Worksheet, { title, lines }: ReportSheet): number {
  const written = [title, ...lines.flatMap((line) => brokenAt(line, HEAD_WIDTH))];
  writeCells(
    sheet,
    0,
    written.map((line) => [line]),
  );
  const top = sheet.getRangeByIndexes(0, 0, 1, 1);
  top.format.font.bold = true;
  top.format.font.size = 16;
  return written.length + 1;
}

/** A text in lines of at most so many characters, broken between words. */
function brokenAt(text: string, most: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function writeCells(sheet: Excel.Worksheet, row: number, rows: readonly (readonly CellValue[])[]): void {
  const width = Math.max(...rows.map((cells) => cells.length));
  const full = rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ''));
  const range = sheet.getRangeByIndexes(row, 0, rows.length, width);
  // Before the values: Excel makes a date of 2-3 and a number of 00123, unless the cell is one of texts by then.
  range.numberFormat = full.map((cells) => cells.map((cell) => (isText(cell) ? '@' : 'General')));
  range.values = full.map((cells) => cells.map(asTyped));
}

/** A day stays one, for charts and for sorting. */
const isText = (cell: CellValue): boolean =>
  typeof cell === 'string' && cell !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(cell);

function layHeader({ format }: Excel.Range): void {
  format.font.bold = true;
  format.fill.color = '#E6E6E6';
}

/** Puts a chart beside its table, inside of what is printed; answers with the row that it ends on. */
function addChart(sheet: Excel.Worksheet, { kind, rows, title }: ReportChart, header: number): number {
  const source = sheet.getRangeByIndexes(header, 0, rows + 1, 2);
  const type = kind === 'line' ? Excel.ChartType.line : Excel.ChartType.barClustered;
  const chart = sheet.charts.add(type, source, Excel.ChartSeriesBy.columns);
  chart.title.text = title;
  chart.legend.visible = false;
  // Excel draws the first bar at the bottom.
  if (kind === 'bars') chart.axes.categoryAxis.reversePlotOrder = true;
  const { column, columns, rows: height } = CHART_AT;
  const end = header + height - 1;
  chart.setPosition(
    sheet.getRangeByIndexes(header, column, 1, 1),
    sheet.getRangeByIndexes(end, column + columns - 1, 1, 1),
  );
  return end;
}

function layOut(sheet: Excel.Worksheet, all: Excel.Range, titles: number): void {
  const layout = sheet.pageLayout;
  layout.orientation = Excel.PageOrientation.landscape;
  layout.setPrintArea(all);
  layout.setPrintTitleRows(`$${titles + 1}:$${titles + 1}`);
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
}
