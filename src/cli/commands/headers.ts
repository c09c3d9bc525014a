import { columnsAnswer, factName } from '../../answers';
import { COLUMN_ROLES, columnName } from '../../sheet';
import { EXIT, UsageError, type Command } from '../command';
import { json } from '../json';
import { openSheets, refusal, SHEET_OPTIONS, type OpenedSheet } from '../open-tables';
import { printable } from '../render/terminal';

export const headers: Command = {
  name: 'headers',
  operands: 'FILE',
  summary: 'Shows which columns of a file are taken for what.',
  details:
    'Exit code 0 where the sheet is taken for a sheet of sessions, 2 where it is declined. A file of several sheets is shown ' +
    'by its first sheet with sessions; --sheet names another one.',
  options: [
    ...SHEET_OPTIONS,
    { name: 'json', help: 'print JSON' },
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  async run(args, { io }) {
    const [file, ...more] = args.words;
    if (file === undefined || more.length > 0) throw new UsageError('headers wants exactly one file.');
    let shown: OpenedSheet | undefined;
    const choice = { sheet: args.value('sheet'), columns: args.value('columns') };
    for await (const sheet of openSheets(file, choice, io, async () => null)) {
      shown ??= sheet;
      if (typeof sheet.table === 'string') continue;
      shown = sheet;
      break;
    }
    if (shown === undefined) throw new UsageError(`${printable(file)} has only sheets that this product wrote.`);
    io.out(args.has('json') ? json('headers', { sheet: shown.grid.sheet, ...answerOf(shown) }) : asText(shown));
    return typeof shown.table === 'string' ? EXIT.couldNotRun : EXIT.nothingFound;
  },
};

const answerOf = ({ table }: OpenedSheet) =>
  columnsAnswer(
    typeof table === 'string'
      ? { accepted: false, reason: table }
      : { accepted: 'torn', columns: table.mapping.columns, headerRows: table.headerRows, candidates: table.torn },
  );

function asText({ file, grid, top, table }: OpenedSheet): string {
  const name = printable(file) + (grid.sheet === null ? '' : `, sheet "${printable(grid.sheet)}"`);
  if (typeof table === 'string') return `${name}: not a sheet of sessions: ${refusal(table)}.`;
  const { headerRows, mapping, confidence } = table;
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
  const question = refusal(table);
  return [
    `${name}: header in row ${headerRows.map((row) => row + 1).join(' and ')}`,
    ...lines,
    ...(question === null ? [] : [`To decide: ${question}.`]),
  ].join('\n');
}
