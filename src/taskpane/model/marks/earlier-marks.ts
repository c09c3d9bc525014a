import { ok } from '../../../domain';
import type { SheetChange } from '../../../excel';
import type { DateSystem } from '../../../sheet';
import { markModeEntry } from '../../../storage';
import { createBursts } from '../bursts';
import { earlierMarks } from './kept-marks';
import { notify, type PanePorts } from '../ports';
import { clearedNotice, markProblem } from '../problem-notice';
import type { Settings } from '../setup/settings';
import { forget, foundAt } from './listed-table';
import { clearStaleMarks } from './stale-marks';
import { markedTable } from '../setup/tables';

/** Edits come in bursts. A colleague's pane that knows the rows paints them anew itself, if it is given the time. */
const QUIET = 400;
const REMOTE_QUIET = 2_000;

/** Keeps marks true on tables that were marked before this pane was opened, and that it has not checked. */
export function createEarlierMarks(ports: PanePorts, settings: Settings, dateSystem: () => DateSystem) {
  const { store, excel } = ports;
  let due = new Set<string>();

  const look = async () => {
    if (store.get().running !== null) return bursts.soon(QUIET);
    const places = due;
    due = new Set();
    // What has been checked meanwhile is kept true by that.
    const still = new Set(earlierMarks(store.get()).map(({ place }) => place));
    await clearStaleMarks(ports, settings, dateSystem(), (place) => places.has(place) && still.has(place));
  };

  const bursts = createBursts(look);

  const clearPlace = async (place: string) => {
    const [worksheetId] = place.split('/') as [string];
    const found = place.includes('/') ? await foundAt(excel, settings, dateSystem(), place) : null;
    const table = found === null ? undefined : markedTable({ found, area: found.area });
    const cleared = await excel.clearMarks(worksheetId, table);
    if (cleared.ok) forget(ports, (one) => one.place === place);
    return cleared;
  };

  const clearAll = async () => {
    const active = await excel.surveySheet();
    if (!active.ok) return active;
    const sheets = new Set([...store.get().listedMarks, active.value].map(({ worksheetId }) => worksheetId));
    let [removed, wordsLeft] = [0, false];
    for (const sheet of sheets) {
      const cleared = await excel.clearMarks(sheet);
      if (!cleared.ok) return cleared;
      removed += cleared.value.removed;
      wordsLeft ||= cleared.value.wordsLeft;
      forget(ports, ({ worksheetId }) => worksheetId === sheet);
    }
    return ok({ removed, wordsLeft });
  };

  return {
    onChange(change: SheetChange) {
      if (change.own) return;
      const touched = earlierMarks(store.get()).filter(({ worksheetId }) => worksheetId === change.worksheetId);
      for (const { place } of touched) due.add(place);
      if (touched.length > 0) bursts.soon(change.remote ? REMOTE_QUIET : QUIET);
    },
    /** Takes off the marks of one place, or all that the pane speaks of and those on the sheet in sight. */
    async clear(place?: string) {
      const cleared = place === undefined ? await clearAll() : await clearPlace(place);
      if (!cleared.ok) return notify(ports, markProblem(cleared.error));
      notify(ports, clearedNotice(cleared.value));
      // Rows are then marked only where somebody asks for it.
      if (store.get().markMode !== 'none') await settings.put(markModeEntry, 'none');
    },
    idle: () => bursts.idle(),
  };
}
