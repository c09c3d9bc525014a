import { openCmsFile } from '../../files';
import type { StampData } from '../../reference';
import { EXIT, UsageError, type Arguments, type Command, type Context, type Exit } from '../command';
import { importTables } from '../data/import-tables';
import { keepTable, keptFile, readKeptTables, removeTable, type KeptTable, type KeptTables } from '../data/kept-tables';
import { json } from '../json';
import { ProgressLine } from '../progress';

const TABLES: readonly KeptTable[] = ['pairs', 'caps'];

export const data: Command = {
  name: 'data',
  operands: 'import FILES... | status | remove [pairs|caps]',
  summary:
    "Takes newer tables from CMS's own files (PTP pairs, MUE caps), shows them, or goes back to the built-in ones.",
  details:
    "Give CMS's practitioner files as they are published: .txt, .csv, .xlsx or .zip, all parts of one quarter at once. What is kept " +
    'are the rows about the codes that this product knows, in one folder for each user; check and pair use them from then on. ' +
    'THERAPY_CODE_CHECK_DATA names another folder.',
  options: [
    { name: 'edition', value: 'QUARTER', help: 'the quarter, e.g. 2026Q2, where the files do not tell it' },
    { name: 'json', help: 'print JSON' },
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  async run(args, context) {
    const [action, ...operands] = args.words;
    if (action === 'import') return importFiles(operands, args, context);
    if (action === 'status' && operands.length === 0) return show({}, args, context);
    if (action === 'remove') return remove(operands, args, context);
    throw new UsageError('data wants one of: import FILES..., status, remove [pairs|caps].');
  },
};

async function importFiles(paths: readonly string[], args: Arguments, context: Context): Promise<Exit> {
  if (paths.length === 0)
    throw new UsageError("data import wants CMS's files, for example: data import ccipra-v321r0-f1.zip.");
  const edition = args.value('edition')?.toUpperCase();
  if (edition !== undefined && !/^20\d\dQ[1-4]$/.test(edition))
    throw new UsageError(`--edition takes a quarter such as 2026Q2; "${edition}" is none.`);
  const files = (await Promise.all(paths.map(openCmsFile))).flat();
  const progress = new ProgressLine(context.io);
  const reference = context.reference();
  try {
    const { pairs, caps } = await importTables(files, reference, {
      codes: reference.codes.rows.map(({ code }) => code),
      ...(edition === undefined ? {} : { edition }),
      onProgress: ({ part, parts, records, kept }) =>
        progress.show(() => `file ${part + 1} of ${parts}: read ${records} rows, kept ${kept}`),
    });
    const folder = context.io.dataFolder();
    if (pairs) keepTable(folder, 'pairs', pairs);
    if (caps) keepTable(folder, 'caps', caps);
    return show({ imported: TABLES.filter((table) => ({ pairs, caps })[table] !== null) }, args, context);
  } finally {
    progress.clear();
  }
}

function remove(operands: readonly string[], args: Arguments, context: Context): Exit {
  const unknown = operands.find((word) => !TABLES.includes(word as KeptTable));
  if (unknown !== undefined)
    throw new UsageError(`data remove takes pairs, caps or nothing for both; "${unknown}" is none.`);
  const wanted = operands.length === 0 ? TABLES : TABLES.filter((table) => operands.includes(table));
  const removed = wanted.filter((table) => removeTable(context.io.dataFolder(), table));
  return show({ removed }, args, context);
}

interface Change {
  readonly imported?: readonly KeptTable[];
  readonly removed?: readonly KeptTable[];
}

function show({ imported = [], removed = [] }: Change, args: Arguments, context: Context): Exit {
  const folder = context.io.dataFolder();
  const kept = readKeptTables(folder);
  const tables = TABLES.map((table) => statusOf(table, kept, context, folder));
  if (args.has('json')) context.io.out(json('data', { folder, tables, imported, removed }));
  else {
    const lines = tables.map(
      ({ table, source, name, edition, from, to, entries }) =>
        `${table.padEnd(6)} ${source.padEnd(9)} ${name} ${edition}${from === null ? '' : `, ${from} to ${to}`}, ${entries} rows`,
    );
    const changes = [
      ...imported.map((table) => `Imported: ${table}.`),
      ...removed.map((table) => `Removed: ${table}; the built-in table answers again.`),
    ];
    context.io.out([...changes, ...lines, `Imported tables are kept in ${folder}`].join('\n'));
  }
  return EXIT.nothingFound;
}

function statusOf(table: KeptTable, kept: KeptTables, { reference }: Context, folder: string) {
  const { pairs, caps } = reference();
  const own = kept[table];
  const builtIn = table === 'pairs' ? pairs : caps;
  const { name, edition, from, to }: StampData = (own ?? builtIn).stamp;
  const entries = {
    pairs: kept.pairs?.edits.length ?? pairs.active.length + pairs.ended.length,
    caps: kept.caps?.caps.length ?? caps.caps.length,
  };
  return {
    table,
    source: own ? 'imported' : 'built-in',
    name,
    edition,
    from: from ?? null,
    to: to ?? null,
    entries: entries[table],
    file: own ? keptFile(folder, table) : null,
  };
}
