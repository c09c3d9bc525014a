import type { SheetChange } from '../../../excel';
import type { Area } from '../../../sheet';
import type { PanePorts } from '../ports';
import type { Checked } from '../state';
import { changedRows } from './changed-rows';
import { areasAbove, saysOtherAbove } from './facts-above';
import type { LiveHooks } from './live-hooks';
import { withCurrent } from './results';

/** Calculations come in bursts; they are looked at together after this pause, in milliseconds. */
const QUIET = 400;
/** After a look nothing is read for so many times as long as it took. */
const REST = 20;
/**
 * Without an edit in between, each look is followed by twice the pause (milliseconds): what changes by itself, as the time of
 * day, is not read all day long.
 */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** More areas than these are taken for the whole sheet. */
const MOST_AREAS = 200;

/**
 * Finds the rows of checked tables whose formulas have come to something else; all of them, where something else stands above their
 * header. `queue` does one thing after another.
 */
export function createRecalculated(
  { store, excel }: PanePorts,
  { lookAgain }: Pick<LiveHooks, 'lookAgain'>,
  queue: (work: () => Promise<void>) => void,
  found: (checked: Checked, rows: readonly number[] | 'all') => void,
) {
  /** The calculated areas by sheet; without any, all of it. */
  let due = new Map<string, readonly Area[]>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** Nothing is read before this time, for as long as nobody has edited. */
  let restUntil = 0;
  let pauseUntil = 0;
  let pause = 0;

  const soon = () => {
    if (timer !== null) return;
    const wait = Math.max(QUIET, restUntil - performance.now(), pauseUntil - performance.now());
    timer = setTimeout(() => {
      timer = null;
      queue(look);
    }, wait);
  };

  const add = (worksheetId: string, areas: readonly Area[]) => {
    const before = due.get(worksheetId);
    const all = [...(before ?? []), ...areas];
    const isWhole = areas.length === 0 || before?.length === 0 || all.length > MOST_AREAS;
    due.set(worksheetId, isWhole ? [] : all);
    soon();
  };

  /** The rows of a table that have to be checked again; null where Excel did not answer. */
  const otherRows = async (checked: Checked, areas: readonly Area[]): Promise<readonly number[] | 'all' | null> => {
    const mayBeAbove = areas.length === 0 ? checked.found.above !== null : areasAbove(areas, checked).length > 0;
    const isOther = mayBeAbove && (await saysOtherAbove(lookAgain, checked));
    if (isOther === null) return null;
    return isOther ? 'all' : changedRows(excel, checked, areas);
  };

  const look = async () => {
    // A check that runs may have read the cells before they were calculated.
    if (store.get().running !== null) return soon();
    const sheets = due;
    due = new Map();
    const began = performance.now();
    for (const [key, { checked, freshness }] of withCurrent(store.get())) {
      const areas = sheets.get(checked.worksheetId);
      // Of rows that have moved or are gone nothing can be told, and the list says so.
      if (areas === undefined || freshness === 'moved' || freshness === 'gone') continue;
      const rows = await otherRows(checked, areas);
      const now = withCurrent(store.get()).get(key)?.checked;
      if (rows === null || now?.facts !== checked.facts) add(checked.worksheetId, areas);
      else if (rows.length > 0) found(now, rows);
    }
    const end = performance.now();
    restUntil = end + REST * (end - began);
    pause = Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, 2 * pause));
    pauseUntil = end + pause;
  };

  const checkedOn = (worksheetId: string): readonly Checked[] =>
    [...withCurrent(store.get()).values()]
      .map(({ checked }) => checked)
      .filter((checked) => checked.worksheetId === worksheetId);

  return {
    onCalculated({ worksheetId, areas }: SheetChange) {
      if (checkedOn(worksheetId).length > 0) add(worksheetId, areas);
    },
    /** Somebody has edited: what is calculated then is looked at as soon as may be, and what was written above a header. */
    onEdit({ worksheetId, areas }: SheetChange) {
      const above = checkedOn(worksheetId).flatMap((checked) => areasAbove(areas, checked));
      if (above.length > 0) add(worksheetId, above);
      pause = 0;
      pauseUntil = 0;
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      soon();
    },
    isWaiting: () => timer !== null,
  };
}
