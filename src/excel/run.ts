import { fail, ok, type Result } from '../domain';
import { excelProblem, type ExcelProblem } from './problem';

/** How long a request waits for a cell that is being edited before it gives up, in milliseconds. */
const CELL_EDIT_PATIENCE = 15_000;
const CELL_EDIT_PAUSE = 250;

let tellWaiting: (waiting: boolean) => void = () => undefined;

/** The pane says "finish the cell you are typing in" while this is true. */
export function onWaitingForCellEdit(tell: (waiting: boolean) => void): void {
  tellWaiting = tell;
}

/**
 * The one door to Excel: every request of the add-in passes here. While a cell is being edited it asks again, and the
 * pane says so: Excel's own `delayForCellEdit` waits without a word and without an end, and not all hosts honor it.
 * What Excel refuses comes back as a value; mistakes of our own are thrown on.
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  patience = CELL_EDIT_PATIENCE,
): Promise<Result<T, ExcelProblem>> {
  for (let waited = 0; ; waited += CELL_EDIT_PAUSE) {
    try {
      // The first try does not wait, so that the pane learns of the open cell at once.
      const done = ok(await Excel.run({ delayForCellEdit: waited > 0 }, work));
      if (waited > 0) tellWaiting(false);
      return done;
    } catch (error) {
      if (!isOfficeError(error)) throw error;
      const problem = excelProblem(error);
      if (problem.kind === 'cell-edit' && waited < patience) {
        tellWaiting(true);
        await pause(CELL_EDIT_PAUSE);
        continue;
      }
      if (waited > 0) tellWaiting(false);
      return fail(problem);
    }
  }
}

/** Is this set of Excel's interface there? Newer members are used only behind this test. */
export const hasExcelApi = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** Errors of the client library carry `debugInfo`; it may hold values of cells and is never read or logged here. */
function isOfficeError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && 'debugInfo' in error;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
