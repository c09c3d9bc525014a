import { Calculation, type AddinFunctions } from './calculation';
import { ExcelHost, FLOOR_SETS, type HostOptions } from './client';
import { loadOffice, type OfficeGlobals } from './load-node';
import { MemoryWorkbook, memoryWorkbook } from './memory';
import type { WorkbookModel } from './model';

export interface StartOptions extends Partial<HostOptions> {
  /** The client refuses members whose requirement set is not claimed, as Excel's own client would. On by default. */
  readonly checkSets?: boolean;
  /** The add-in's functions, so that cells can call them; functions.json tells how. */
  readonly functions?: Omit<AddinFunctions, 'calls'>;
}

export interface RunningExcel<W extends WorkbookModel> extends OfficeGlobals {
  readonly host: ExcelHost;
  readonly workbook: W;
  readonly info: { readonly host: Office.HostType; readonly platform: Office.PlatformType };
  /** Resolves when nothing is on its way: no event, no clean-up, no call of a function. */
  settle(): Promise<void>;
  /** Ends the page: office.js leaves the global scope. */
  dispose(): void;
}

/** Starts a page with the real office.js on a workbook: `Office`, `Excel` and the rest are in the global scope then. */
export async function startExcel<W extends WorkbookModel>(
  options: StartOptions & { readonly workbook: W },
): Promise<RunningExcel<W>>;
export async function startExcel(options?: StartOptions): Promise<RunningExcel<WorkbookModel>>;
export async function startExcel(options: StartOptions = {}): Promise<RunningExcel<WorkbookModel>> {
  const workbook = options.workbook ?? memoryWorkbook();
  const host = new ExcelHost({ sets: FLOOR_SETS, ...options, workbook });
  const stopComputing = compute(workbook, host, options.functions);
  const { globals, info, unload } = await loadOffice(host.external);
  const utility = globals.OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  utility.CommonUtility._doApiNotSupportedCheck = options.checkSets ?? true;
  // office.js announces itself before the add-in's own requests; a test that counts requests counts its own.
  await settle(host);
  host.trace.length = 0;
  return {
    ...globals,
    host,
    workbook,
    info,
    settle: () => settle(host),
    dispose() {
      stopComputing();
      host.dispose();
      unload();
    },
  };
}

/** A workbook in memory that another client computes already is left to it. */
function compute(workbook: WorkbookModel, host: ExcelHost, functions: StartOptions['functions']): () => void {
  if (!(workbook instanceof MemoryWorkbook) || workbook.calculator) return () => undefined;
  const calculation = new Calculation(workbook, functions ? { ...functions, calls: host.functions } : null);
  workbook.calculator = calculation;
  return () => {
    calculation.dispose();
    workbook.calculator = null;
  };
}

/** Quiet for this many turns in a row: events beget requests, and requests events. */
const QUIET_TURNS = 5;

async function settle(host: ExcelHost): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS;) {
    const before = host.activity;
    await new Promise((resolve) => setTimeout(resolve, 2));
    quiet = host.activity === before && host.functions.pending === 0 ? quiet + 1 : 0;
  }
}
