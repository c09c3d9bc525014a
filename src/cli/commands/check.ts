import { closeSync, openSync, writeSync } from 'node:fs';
import { formatIsoDate, SEVERITIES, severityRank, type Profile, type Severity } from '../../domain';
import { FileError, writeMarkedCopy, type Package } from '../../files';
import { checkSheet, type CheckSettings } from '../check-sheet';
import { clinicOfWorkbook, noClinic, type FileClinic, type ListedWaiver } from '../clinic-of-file';
import { EXIT, UsageError, type Arguments, type Command, type Context, type Exit } from '../command';
import { findFiles } from '../find-files';
import { markedCopyOf } from '../marked-copy-of';
import { isTorn, openSheets, question, refusal, SHEET_OPTIONS, sheetChoice, STANDARD_INPUT } from '../open-tables';
import { PROFILE_OPTIONS, profileFrom } from '../profile-options';
import { ProgressLine } from '../progress';
import { dateOption } from '../read-values';
import { htmlReport } from '../render/html';
import { jsonLines, jsonReport } from '../render/json-report';
import { closingLine, type LeftTable, type Report, type SheetReport, type StaleWaivers } from '../render/report';
import { csvReport } from '../render/tables';
import { printable, terminalReports } from '../render/terminal';
import { sentence } from '../sentence';
import { VERSION } from '../version';
import { standingWaivers } from '../waived-findings';

const FORMATS = ['json', 'jsonl', 'csv', 'html'] as const;

export const check: Command = {
  name: 'check',
  operands: 'FILES...',
  summary: 'Checks sheets of sessions: .xlsx, .csv, .tsv, folders, or - for standard input.',
  details:
    'Exit code 0: nothing at or above --fail-on; 1: findings at or above it; 2: could not run, or a sheet was refused. The last ' +
    'line says how many rows could not be checked in full. Nothing is ever written to the files that are checked.',
  options: [
    ...SHEET_OPTIONS,
    ...PROFILE_OPTIONS,
    {
      name: 'as-of',
      value: 'DATE',
      help: '"today" for dates in the future, YYYY-MM-DD; the clock\'s day where left out',
    },
    { name: 'fail-on', value: 'SEVERITY', help: 'error (default), warning, advice, information or none' },
    { name: 'strict', help: 'rows and tables that were not checked count as findings' },
    { name: 'recursive', short: 'r', help: 'folders within folders, too' },
    { name: 'json', help: 'print one JSON document' },
    { name: 'jsonl', help: 'print one JSON line a finding' },
    { name: 'csv', help: 'print a table of findings' },
    { name: 'html', help: 'print a page for reading and printing' },
    { name: 'report', value: 'FILE', help: 'write what would be printed to a file instead' },
    { name: 'out', value: 'COPY.xlsx', help: 'write a copy of the workbook with marked rows and a sheet of findings' },
    { name: 'force', help: 'let --report and --out replace a file that is there' },
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  async run(args, context) {
    const settings = settingsFrom(args, context);
    if (args.words.length === 0)
      throw new UsageError('check wants at least one file, for example: check sessions.xlsx.');
    const files = await findFiles(args.words, args.has('recursive'));
    if (files.length === 0)
      throw new UsageError('There is no .xlsx, .csv or .tsv file in there; --recursive looks deeper.');
    if (args.value('out') !== undefined && files.length !== 1) throw new UsageError('--out takes one file at a time.');
    const done: Done = { sheets: [], left: [], stale: [], refused: 0 };
    for (const file of files) {
      const before = done.sheets.length;
      if (!(await checkFile(file, args, context, settings, done))) done.refused++;
      if (args.value('out') !== undefined && done.sheets.length > before)
        await writeCopy(args, done.sheets.slice(before), done.left);
    }
    settings.progress.clear();
    // What was refused has been said; a report of no rows would look like a check.
    if (done.sheets.length > 0) await print(done, args, context);
    else if (files.length > 1) context.io.err(`None of ${files.length} files could be checked.`);
    return done.refused > 0 ? EXIT.couldNotRun : exitOf(done, args);
  },
};

/** What has been checked so far. */
interface Done extends Report {
  readonly sheets: SheetReport[];
  readonly left: LeftTable[];
  readonly stale: StaleWaivers[];
  refused: number;
}

interface Settings extends Pick<CheckSettings, 'asOf' | 'progress'> {
  readonly profile: (base: Profile) => Profile;
}

function settingsFrom(args: Arguments, { io }: Context): Settings {
  failOn(args);
  if (FORMATS.filter((format) => args.has(format)).length > 1)
    throw new UsageError('Choose one of --json, --jsonl, --csv and --html.');
  return { profile: profileFrom(args), asOf: dateOption(args, 'as-of') ?? io.today(), progress: new ProgressLine(io) };
}

/** Checks the sheets of a file that hold sessions; false where the file could not be read or holds none. */
async function checkFile(
  file: string,
  args: Arguments,
  context: Context,
  settings: Settings,
  { sheets, left, stale }: Done,
): Promise<boolean> {
  const { io } = context;
  const declined: string[] = [];
  const before = sheets.length;
  const fitting = new Set<ListedWaiver>();
  let clinic: FileClinic | undefined;
  const clinicOf = async (book: Package | null) =>
    (clinic ??= book === null ? noClinic(context.knowledge()) : await clinicOfWorkbook(book, context));
  const choice = sheetChoice(args);
  let isWhole = choice.sheet === undefined && choice.table === undefined;
  try {
    for await (const sheet of openSheets(file, choice, io, async (book, name) =>
      (await clinicOf(book)).choicesOf(name),
    )) {
      const { found, grid, book } = sheet;
      if (typeof found === 'string' || found.tables.length === 0) {
        declined.push(placed(grid.sheet, refusal(sheet)));
        continue;
      }
      // A sheet that waits for an answer must not be passed over in silence.
      const waiting = found.tables.find(isTorn);
      if (waiting !== undefined) throw new UsageError(`${printable(file)}: ${question(waiting)}.`);
      const own = await clinicOf(book);
      const profile = settings.profile(own.profile);
      for await (const checked of checkSheet(sheet, found, { ...settings, clinic: own, profile })) {
        for (const waiver of checked.fitting) fitting.add(waiver);
        if (checked.report.rows > 0) sheets.push(checked.report);
        else declined.push(placed(grid.sheet, 'there are no sessions under its header'));
      }
      left.push(...found.left.map((table) => ({ file, sheet: grid.sheet, table })));
      isWhole &&= found.left.length === 0;
    }
  } catch (error) {
    settings.progress.clear();
    if (!(error instanceof FileError || error instanceof UsageError)) throw error;
    io.err(sentence(error.message));
    return false;
  }
  if (clinic !== undefined && sheets.length > before) {
    const today = formatIsoDate(settings.asOf);
    // A waiver may stand for a finding of what was not looked at, or of a rule that was not asked.
    const { rulesOff } = settings.profile(clinic.profile);
    const isIdle = (one: ListedWaiver) => !fitting.has(one) && !rulesOff.includes(one.ruleId);
    const idle = isWhole ? standingWaivers(clinic, today).filter(isIdle) : [];
    if (idle.length > 0 && clinic.salts.length > 0) stale.push({ file, waivers: idle });
  }
  if (sheets.length > before) return true;
  settings.progress.clear();
  io.err(
    `${file === STANDARD_INPUT ? 'Standard input' : printable(file)} is no sheet of sessions: ${declined.join('; ')}.`,
  );
  return false;
}

const placed = (sheet: string | null, why: string): string =>
  sheet === null ? why : `sheet "${printable(sheet)}": ${why}`;

async function writeCopy(args: Arguments, reports: readonly SheetReport[], left: readonly LeftTable[]): Promise<void> {
  const [first, ...more] = reports;
  if (more.some(({ sheet }) => sheet !== first!.sheet))
    throw new UsageError('--out marks one sheet: name it with --sheet.');
  const beside = left.filter(({ sheet }) => sheet === first!.sheet);
  await writeMarkedCopy(markedCopyOf([first!, ...more], beside, args.value('out')!, args.has('force')));
}

async function print(report: Report, args: Arguments, { io }: Context): Promise<void> {
  const file = args.value('report');
  const pieces = rendered(report, args, io.color && file === undefined);
  if (file === undefined) await writeAll(pieces, io.write);
  else writeReport(file, pieces, args.has('force'));
  // A document for a program stays whole; the closing line goes beside it.
  if (FORMATS.some((format) => args.has(format)) || file !== undefined) io.err(closingLine(report));
}

/** Pieces are put together to blocks, so that neither the whole text nor a write a line is needed. */
async function writeAll(pieces: Iterable<string>, write: (block: string) => Promise<void>): Promise<void> {
  for (const block of blocksOf(pieces)) await write(block);
}

function writeReport(file: string, pieces: Iterable<string>, replace: boolean): void {
  try {
    const target = openSync(file, replace ? 'w' : 'wx');
    for (const block of blocksOf(pieces)) writeSync(target, block);
    closeSync(target);
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new FileError(there ? 'would-overwrite' : 'not-writable', file, there ? 'use --force to replace it' : '');
  }
}

const BLOCK = 65_536;

function* blocksOf(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

function rendered(report: Report, args: Arguments, color: boolean): Iterable<string> {
  if (args.has('json')) return jsonReport(report);
  if (args.has('jsonl')) return jsonLines(report);
  if (args.has('csv')) return csvReport(report);
  if (args.has('html')) return htmlReport(report, VERSION);
  return terminalReports(report, color);
}

function exitOf({ sheets: reports, left }: Report, args: Arguments): Exit {
  const limit = failOn(args);
  const found =
    limit !== null &&
    reports.some(({ counts }) => SEVERITIES.some((s) => counts[s] > 0 && severityRank(s) <= severityRank(limit)));
  const isOpen = ({ notCheckable, rowsOutside }: SheetReport) => notCheckable.length > 0 || rowsOutside.length > 0;
  const gaps = args.has('strict') && (left.length > 0 || reports.some(isOpen));
  return found || gaps ? EXIT.found : EXIT.nothingFound;
}

function failOn(args: Arguments): Severity | null {
  const text = args.value('fail-on') ?? 'error';
  if (text === 'none') return null;
  const severity = SEVERITIES.find((s) => s === text);
  if (severity) return severity;
  throw new UsageError(`--fail-on takes ${SEVERITIES.join(', ')} or none; "${text}" is none of them.`);
}
