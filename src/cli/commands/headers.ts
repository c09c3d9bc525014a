import { columnsAnswer, factName } from '../../answers';
import { COLUMN_ROLES, columnName } from '../../sheet';
import { EXIT, UsageError, type Command } from '../command';
import { json } from '../json';
import { isTorn, openSheets, question, refusal, SHEET_OPTIONS, sheetChoice, type OpenedSheet } from '../open-tables';
import { printable } from '../render/terminal';
import { NO_CHOICES, type SessionsTable } from '../sessions-table';

export const headers: Command = {
  name: 'headers',
  operands: 'FILE',
  summary: 'Shows which columns of a file are taken for what.',
  details:
    'Exit code 0 where the sheet is taken for a sheet of sessions, 2 where it is declined. A file of several sheets is shown ' +
    'by its first sheet with sessions; --sheet names another one. Of several tables on it all are shown, by --json the first ' +
    'one; --table names one.',
  options: [
    ...SHEET_OPTIONS,
    { name: 'json', help: 'print JSON' },
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  async run(args, { io }) {
    const [file, ...more] = args.words;
    if (file === undefined || more.length > 0) throw new UsageError('headers wants exactly one file.');
    let shown: OpenedSheet | undefined;
    const there: string[] = [];
    for await (const sheet of openSheets(file, sheetChoice(args), io, async () => NO_CHOICES)) {
      shown ??= sheet;
      there.push(...namesOf(sheet));
      if (tablesOf(sheet).length === 0) continue;
      shown = sheet;
      break;
    }
    if (shown === undefined) throw new UsageError(`${printable(file)} has only sheets that this product wrote.`);
    if (args.value('table') !== undefined && tablesOf(shown).length === 0)
      throw new UsageError(
        `${printable(file)}: the table of --table is not among those of sessions: ${there.map(printable).join(', ')}.`,
      );
    io.out(args.has('json') ? json('headers', { sheet: shown.grid.sheet, ...answerOf(shown) }) : asText(shown));
    return tablesOf(shown).length === 0 ? EXIT.couldNotRun : EXIT.nothingFound;
  },
};

const tablesOf = ({ found }: OpenedSheet): readonly SessionsTable[] => (typeof found === 'string' ? [] : found.tables);

const namesOf = ({ found }: OpenedSheet): readonly string[] => (typeof found === 'string' ? [] : found.there);

function answerOf(sheet: OpenedSheet) {
  const { found } = sheet;
  const [table] = tablesOf(sheet);
  return {
    ...columnsAnswer(
      table === undefined
        ? { accepted: false, reason: typeof found === 'string' ? found : 'no-header' }
        : { accepted: 'torn', columns: table.mapping.columns, headerRows: table.headerRows, candidates: table.torn },
    ),
    table: table?.name ?? null,
    tables: namesOf(sheet).length > 1 ? namesOf(sheet) : [],
  };
}

function asText(sheet: OpenedSheet): string {
  const { file, grid } = sheet;
  const name = printable(file) + (grid.sheet === null ? '' : `, sheet "${printable(grid.sheet)}"`);
  const tables = tablesOf(sheet);
  if (tables.length === 0) return `${name}: not a sheet of sessions: ${refusal(sheet)}.`;
  return tables.flatMap((table) => tableLines(name, sheet, table)).join('\n');
}

function tableLines(sheetName: string, { top }: OpenedSheet, table: SessionsTable): readonly string[] {
  const { name, headerRows, mapping, confidence } = table;
  const label = (column: number) =>
    headerRows
      .map((row) => String(top[row]?.[column] ?? ''))
      .filter((text) => text !== '')
      .join(' / ');
  const lines = COLUMN_ROLES.flatMap((role) =>
    (mapping.columns[role] ?? []).map((column) => {
      const sure = Math.round((confidence[role] ?? 1) * 100);
      return `  ${factName(role).padEnd(18)} ${columnName(column).padEnd(4)} ${printable(label(column)).slice(0, 60)} (${sure} %)`;
    }),
  );
  const place = name === null ? sheetName : `${sheetName}, table ${printable(name)}`;
  return [
    `${place}: header in row ${headerRows.map((row) => row + 1).join(' and ')}`,
    ...lines,
    ...(isTorn(table) ? [`To decide: ${question(table)}.`] : []),
  ];
}
