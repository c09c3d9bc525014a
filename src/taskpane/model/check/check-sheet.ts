import { fail, ok, type Profile, type Result } from '../../../domain';
import type { CheckReport, Done } from '../../../check';
import type { ExcelProblem, Survey } from '../../../excel';
import {
  FAR_FROM,
  FarTables,
  isTooWide,
  placesOf,
  TOP_COLUMNS,
  TOP_ROWS,
  type DateSystem,
  type DeclineReason,
  type Place,
} from '../../../sheet';
import { detect } from './detecting';
import { assumedSheet, findSheet, type FoundSheet } from './found-sheet';
import { cellsUnknown } from '../fixes/cell-of-fix';
import { itemsInSlices } from '../list/items';
import type { Knowledge } from '../../../reference';
import { withCleanCodes } from './clean-code';
import { withKept } from '../setup/kept-columns';
import type { PanePorts } from '../ports';
import { readSheet } from './read-sheet';
import { nextTask, nowAndThen, runInSlices, slice, type Wanted } from '../slices';
import type { Checked, Running, Setup } from '../state';
import { isOurSheet } from '../../../storage';
import { choiceOf, inPlace, keyOf, nameOf, type KeptTables } from '../setup/tables';

export type CheckEnd =
  | { readonly kind: 'stopped' }
  /** Two columns are as good for a fact: a person has to choose. */
  | { readonly kind: 'torn'; readonly setup: Setup }
  | { readonly kind: 'declined'; readonly reason: DeclineReason | 'no-rows' | 'ours'; readonly isCut: boolean }
  | { readonly kind: 'refused'; readonly problem: ExcelProblem };

export interface CheckOptions {
  readonly profile: Profile;
  readonly knowledge: Knowledge;
  readonly dateSystem: DateSystem;
  /** What a person has chosen about the sheet stands before what was found. */
  readonly kept: KeptTables;
  readonly worksheetId?: string;
  /** One of several tables on the sheet; without it the first of those that were chosen, else the one that fits best. */
  readonly table?: string;
  /** The sheet to look at where the active one is a sheet that this add-in writes. */
  readonly insteadOfOurs?: string;
}

/** Finds the table of sessions on a sheet, with what a person has chosen about it; another table where one is named. */
export async function lookAtSheet(
  excel: PanePorts['excel'],
  { dateSystem, kept: remembered, worksheetId, table, insteadOfOurs }: Omit<CheckOptions, 'profile' | 'knowledge'>,
  wanted: Wanted = { stopped: false },
): Promise<Result<Setup, CheckEnd>> {
  const active = await excel.surveySheet(worksheetId);
  const survey =
    active.ok && insteadOfOurs !== undefined && isOurSheet(active.value.sheetName)
      ? await excel.surveySheet(insteadOfOurs)
      : active;
  if (!survey.ok) return fail({ kind: 'refused', problem: survey.error });
  // Excel's answer and what is made of it are two tasks.
  await nextTask();
  const choice = remembered.ofSheet(survey.value.worksheetId);
  const first = table ?? firstChosen(survey.value, remembered);
  const kept = first === undefined || first === choice?.table ? choice : null;
  const keptOf = (found: FoundSheet) => remembered.ofTable(found.worksheetId, choiceOf(found)) ?? kept;
  const detectIn = (top: Place['top']) => detect(top, dateSystem);
  const search = findSheet(survey.value, placesOf(survey.value), detectIn, first ?? kept?.table);
  if ('found' in search) return ok(withKept(search.found, keptOf(search.found), dateSystem));
  const assumed = kept === null ? null : assumedSheet(survey.value);
  const setup = assumed === null ? null : withKept(assumed, kept, dateSystem);
  if (setup !== null && setup.kept !== 'changed') return ok(setup);
  const far = findSheet(survey.value, await farPlaces(excel, survey.value, wanted), detectIn);
  if ('found' in far) return ok(withKept(far.found, kept, dateSystem));
  const { sheetName, used } = survey.value;
  const isCut = used !== null && isTooWide(used);
  return fail({ kind: 'declined', reason: isOurSheet(sheetName) ? 'ours' : search.declined, isCut });
}

/**
 * Looks for tables on the active sheet while nobody waits, so that a check finds their columns known. What Excel has against it is
 * of no account, and an open cell is not waited for.
 */
export async function lookAhead(excel: PanePorts['excel'], dateSystem: DateSystem): Promise<void> {
  const survey = await excel.surveySheet(undefined, 0);
  if (!survey.ok) return;
  await nextTask();
  findSheet(survey.value, placesOf(survey.value), (top) => detect(top, dateSystem));
}

/** Of the tables that were chosen together, the first one that is still there. */
function firstChosen({ worksheetId, tables }: Survey, remembered: KeptTables): string | undefined {
  const chosen = remembered.chosen(worksheetId);
  const first = [...tables].sort(inPlace).find(({ id }) => chosen.has(id))?.id;
  // Blocks of loose cells are found later.
  return first ?? [...chosen].filter((id) => id === '' || id.startsWith('#')).sort()[0];
}

/** Looks through the rest of a sheet whose first rows hold no table. */
async function farPlaces(
  excel: PanePorts['excel'],
  { worksheetId, used }: Survey,
  wanted: Wanted,
): Promise<readonly Place[]> {
  if (used === null || used.rows <= TOP_ROWS) return [];
  const far = new FarTables();
  const columns = Math.min(used.columns, TOP_COLUMNS);
  const area = { ...used, columns, row: used.row + FAR_FROM, rows: used.rows - FAR_FROM };
  await excel.readBlocks({
    worksheetId,
    area,
    async onBlock({ cells }) {
      cells.forEach(far.take);
      await slice.pause();
      return !wanted.stopped;
    },
  });
  return far.places(used);
}

/** The way through the house: look at the sheet, read it, check it. Tells how far it is; ends early when unwanted. */
export async function checkSheet(
  { excel, engine, clock, readOnly }: Pick<PanePorts, 'excel' | 'engine' | 'clock' | 'readOnly'>,
  options: CheckOptions,
  wanted: Wanted,
  tell: (running: Running) => void,
): Promise<Result<Checked, CheckEnd>> {
  const began = performance.now();
  tell({ phase: 'looking', done: 0, total: 0, rate: null });
  const looked = await lookAtSheet(excel, options, wanted);
  // What was found, and the drawing of what comes next, are two tasks.
  await slice.pause();
  if (wanted.stopped) return fail({ kind: 'stopped' });
  if (!looked.ok) return fail(looked.error);
  const { found, kept } = looked.value;
  if (found.torn.length > 0 && (kept === 'none' || kept === 'changed')) {
    return fail({ kind: 'torn', setup: looked.value });
  }

  const { rows } = found.area;
  const place = found.tables.length > 1 ? nameOf(found) : undefined;
  const rate = (done: number) => Math.round(done / Math.max(0.05, (performance.now() - began) / 1000));
  const tellRead = nowAndThen((done: number) => tell({ phase: 'reading', place, done, total: rows, rate: rate(done) }));
  tellRead(0);
  const read = await readSheet(excel, found, options.dateSystem, wanted, tellRead);
  if (!read.ok) {
    return fail(read.error === 'stopped' ? { kind: 'stopped' } : { kind: 'refused', problem: read.error });
  }
  const { table, facts } = read.value;

  const work = engine.check({
    table,
    knowledge: options.knowledge,
    profile: options.profile,
    asOf: clock.today(),
  });
  const tellChecked = nowAndThen(({ done, total }: Done) =>
    tell({ phase: 'checking', place, done, total, rate: null }),
  );
  tellChecked({ done: 0, total: 0 });
  const run = await runInSlices(work, wanted, tellChecked);
  if (!run.done) return fail({ kind: 'stopped' });
  const report = withCleanCodes(run.value, facts, options.knowledge);
  const items = await runInSlices(
    itemsInSlices(report, (finding) => cellsUnknown(finding, found.mapping.columns, facts)),
    wanted,
  );
  if (!items.done) return fail({ kind: 'stopped' });
  return ok({
    ...checkedOf(found, report, items.value, table, facts),
    kept,
    rulesOff: engine.rules.map(({ id }) => id).filter((id) => options.profile.rulesOff.includes(id)),
    ranAt: clock.now(),
    seconds: (performance.now() - began) / 1000,
    readOnly: readOnly(),
  });
}

function checkedOf(
  found: FoundSheet,
  report: CheckReport,
  items: Checked['items'],
  table: Checked['table'] & { readonly notes: Checked['notes'] },
  facts: Checked['facts'],
): Omit<Checked, 'kept' | 'rulesOff' | 'ranAt' | 'seconds' | 'readOnly'> {
  return {
    found,
    key: keyOf(found),
    name: nameOf(found),
    worksheetId: found.worksheetId,
    sheetName: found.sheetName,
    area: found.area,
    columns: found.mapping.columns,
    table,
    notes: table.notes,
    report,
    items,
    facts,
    protected: found.protected,
  };
}
