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
    for await (const sheet of openSheets(file, args.value('sheet'), args.value('columns'), io)) {
      shown ??= sheet;
      if (sheet.detection.accepted === false) continue;
      shown = sheet;
      break;
    }
    io.out(
      args.has('json')
        ? json('headers', { sheet: shown!.grid.sheet, ...columnsAnswer(shown!.detection) })
        : asText(shown!),
    );
    return shown!.detection.accepted === false ? EXIT.couldNotRun : EXIT.nothingFound;
  },
};

function asText({ file, grid, top, detection }: OpenedSheet): string {
  const name = printable(file) + (grid.sheet === null ? '' : `, sheet "${printable(grid.sheet)}"`);
  if (detection.accepted === false) return `${name}: not a sheet of sessions: ${refusal(detection)}.`;
  const label = (column: number) =>
    detection.headerRows
      .map((row) => String(top[row]?.[column] ?? ''))
      .filter((text) => text !== '')
      .join(' / ');
  const { columns } = detection;
  const lines = COLUMN_ROLES.flatMap((role) =>
    (columns[role] ?? []).map((column) => {
      const sure = Math.round((detection.confidence[role] ?? 1) * 100);
      return `  ${factName(role).padEnd(18)} ${columnName(column).padEnd(4)} ${printable(label(column)).slice(0, 60)} (${sure} %)`;
    }),
  );
  const question = refusal(detection);
  return [
    `${name}: header in row ${detection.headerRows.map((row) => row + 1).join(' and ')}`,
    ...lines,
    ...(question === null ? [] : [`To decide: ${question}.`]),
  ].join('\n');
}
