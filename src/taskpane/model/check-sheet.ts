import { fail, ok, type Profile, type Result } from '../../domain';
import type { CheckReport } from '../../check';
import type { ExcelProblem } from '../../excel';
import { detectTable, type DateSystem, type DeclineReason } from '../../sheet';
import { findSheet, placesOf, type FoundSheet } from './found-sheet';
import { itemsOf } from './items';
import type { ClockPort, EnginePort, ExcelPort } from './ports';
import { readSheet } from './read-sheet';
import { runInSlices, type Wanted } from './slices';
import type { Checked, Running } from './state';

export interface CheckPorts {
  readonly excel: ExcelPort;
  readonly engine: EnginePort;
  readonly clock: ClockPort;
}

export type CheckEnd =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'declined'; readonly reason: DeclineReason | 'no-rows' }
  | { readonly kind: 'refused'; readonly problem: ExcelProblem };

export interface CheckOptions {
  readonly profile: Profile;
  readonly dateSystem: DateSystem;
  /** What a person has chosen about the sheet stands before what was found. */
  readonly adjust: (found: FoundSheet) => FoundSheet;
  readonly worksheetId?: string;
}

/** The way through the house: look at the sheet, read it, check it. Tells how far it is; ends early when unwanted. */
export async function checkSheet(
  { excel, engine, clock }: CheckPorts,
  options: CheckOptions,
  wanted: Wanted,
  tell: (running: Running) => void,
): Promise<Result<Checked, CheckEnd>> {
  const began = performance.now();
  tell({ phase: 'looking', done: 0, total: 0, rate: null });
  const survey = await excel.surveySheet(options.worksheetId);
  if (!survey.ok) return fail({ kind: 'refused', problem: survey.error });
  if (wanted.stopped) return fail({ kind: 'stopped' });
  const search = findSheet(survey.value, placesOf(survey.value), (top) =>
    detectTable(top, { dateSystem: options.dateSystem }),
  );
  if ('declined' in search) return fail({ kind: 'declined', reason: search.declined });
  const found = options.adjust(search.found);

  const { rows } = found.area;
  const rate = (done: number) => Math.round(done / Math.max(0.05, (performance.now() - began) / 1000));
  const read = await readSheet(excel, found, options.dateSystem, wanted, (done) =>
    tell({ phase: 'reading', done, total: rows, rate: rate(done) }),
  );
  if (!read.ok) {
    return fail(read.error === 'stopped' ? { kind: 'stopped' } : { kind: 'refused', problem: read.error });
  }
  const { table, facts } = read.value;

  const work = engine.check({ table, knowledge: engine.knowledge, profile: options.profile, asOf: clock.today() });
  const run = await runInSlices(work, wanted, ({ done, total }) =>
    tell({ phase: 'checking', done, total, rate: null }),
  );
  if (!run.done) return fail({ kind: 'stopped' });
  return ok(checkedOf(found, run.value, table, facts, clock.now(), (performance.now() - began) / 1000));
}

function checkedOf(
  found: FoundSheet,
  report: CheckReport,
  table: Checked['table'] & { readonly notes: Checked['notes'] },
  facts: Checked['facts'],
  ranAt: string,
  seconds: number,
): Checked {
  return {
    found,
    worksheetId: found.worksheetId,
    sheetName: found.sheetName,
    area: found.area,
    columns: found.mapping.columns,
    table,
    notes: table.notes,
    report,
    items: itemsOf(report),
    facts,
    ranAt,
    seconds,
    protected: found.protected,
  };
}
