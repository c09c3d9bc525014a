import { ok, type Result } from '../domain';
import { parseAreas, type Area } from '../sheet';
import type { ExcelProblem } from './problem';
import { hasExcelApi, inExcel } from './run';

/** Something happened on a sheet. A hint to read again, never the truth itself: events get lost and merged. */
export interface SheetChange {
  readonly worksheetId: string;
  /**
   * `moved`: rows were sorted, inserted or deleted, so that row numbers no longer hold. `calculated`: formulas may have come to
   * something else, whoever has edited whatever they look at. `deleted`: the sheet is gone.
   */
  readonly kind: 'edited' | 'moved' | 'deleted' | 'calculated' | 'renamed';
  /** What a renamed sheet is called now. */
  readonly name?: string;
  /** Rows of these areas were sorted: nothing beside or below them has moved. */
  readonly sorted?: true;
  /** Where; empty where Excel does not say. */
  readonly areas: readonly Area[];
  readonly remote: boolean;
  /** Our own write came back as an event. */
  readonly own: boolean;
}

type Stop = () => Promise<void>;
type Watching = Promise<Result<Stop, ExcelProblem>>;

/**
 * Listens to all sheets of the workbook until the answer is called. Handlers die with the page, so nothing is left
 * behind in the file.
 */
export async function watchSheets(onChange: (change: SheetChange) => void): Watching {
  const watching = await listen((sheets) => [
    sheets.onChanged.add((event) => told(onChange, changeOf(event))),
    sheets.onRowSorted.add((event) =>
      told(onChange, { ...moved(event), areas: parseAreas(event.address), sorted: true }),
    ),
    sheets.onCalculated.add((event) => told(onChange, calculated(event))),
    sheets.onDeleted.add((event) => told(onChange, { ...moved(event), kind: 'deleted' })),
  ]);
  if (!watching.ok || !hasExcelApi('1.17')) return watching;
  // By itself: where Excel does not tell of names after all, the next check finds them.
  const names = await listen((sheets) => [
    sheets.onNameChanged.add((event) => told(onChange, { ...moved(event), kind: 'renamed', name: event.nameAfter })),
  ]);
  return ok(async () => {
    await watching.value();
    if (names.ok) await names.value();
  });
}

function listen(add: (sheets: Excel.WorksheetCollection) => readonly { remove(): void }[]): Watching {
  return inExcel(async (context) => {
    const handlers = add(context.workbook.worksheets);
    await context.sync();
    return async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    };
  });
}

async function told(onChange: (change: SheetChange) => void, change: SheetChange): Promise<void> {
  onChange(change);
}

function changeOf(event: Excel.WorksheetChangedEventArgs): SheetChange {
  return {
    worksheetId: event.worksheetId,
    kind: event.changeType === Excel.DataChangeType.rangeEdited ? 'edited' : 'moved',
    areas: parseAreas(event.address),
    remote: event.source === Excel.EventSource.remote,
    own: event.triggerSource === Excel.EventTriggerSource.thisLocalAddin,
  };
}

/** Some hosts name no address, and one that cannot be read in full says nothing of where. */
function calculated({ worksheetId, address }: { worksheetId: string; address?: string | null }): SheetChange {
  const areas = parseAreas(address ?? '');
  const isWhole = areas.length < (address ?? '').split(',').length;
  return { worksheetId, kind: 'calculated', areas: isWhole ? [] : areas, remote: false, own: false };
}

const moved = (event: { worksheetId: string; source: Excel.EventSource | 'Local' | 'Remote' }): SheetChange => ({
  worksheetId: event.worksheetId,
  kind: 'moved',
  areas: [],
  remote: event.source === Excel.EventSource.remote,
  own: false,
});
