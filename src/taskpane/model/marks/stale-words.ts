import { inStretches } from '../../../domain';
import type { CellValue, MarkedTable } from '../../../excel';
import type { DateSystem } from '../../../sheet';
import type { KeptMarks } from '../../../storage';
import { isChecked, keepPrint } from './kept-marks';
import { forget, foundAt, readPrints } from './listed-table';
import { doubtfulRows, NO_WORD, numberOfWord, OTHER_WORD, wordsPrint, type WordedRows } from './words-print';
import { notify, type PanePorts } from '../ports';
import type { Settings } from '../setup/settings';
import { inSlices } from '../slices';
import { markedTable } from '../setup/tables';

/**
 * The words of a status column that was left in the workbook: those that stand beside other rows by now, because somebody has sorted
 * the rows without them, or whose rows have changed, are taken off. A person's words stay, and so do all where an older version of
 * this add-in has kept nothing to tell that by.
 */
export async function clearStaleWords(
  ports: PanePorts,
  settings: Settings,
  dateSystem: DateSystem,
  [place, kept]: readonly [place: string, kept: KeptMarks],
): Promise<void> {
  const { store, excel } = ports;
  if (kept.words === undefined) return;
  const found = await foundAt(excel, settings, dateSystem, place);
  if (found === null) return;
  const table = markedTable({ found, area: found.area });
  const rows = await readRows(excel, kept.worksheetId, table, await readPrints(excel, found));
  const doubtful = rows && (await inSlices(doubtfulRows(kept.words, rows)));
  const wrong = doubtful?.filter((row) => isOurs(rows!.words[row])) ?? [];
  await checkHasEnded(ports);
  // What has been checked meanwhile has true words.
  if (rows === null || wrong.length === 0 || isChecked(store.get(), place)) return;
  for (const row of wrong) rows.words[row] = NO_WORD;
  const isLeft = rows.words.some(isOurs);
  const cleared = isLeft
    ? await excel.blankStatuses(kept.worksheetId, table, new Set(wrong))
    : await excel.clearMarks(kept.worksheetId, place.includes('/') ? table : undefined);
  if (!cleared.ok) {
    if (cleared.error.kind === 'protected' || cleared.error.kind === 'read-only')
      notify(ports, { tone: 'caution', text: (words) => words.marks.stuck(kept.asOf) });
    return;
  }
  if (isLeft) await keepPrint(settings, place, { words: await inSlices(wordsPrint(rows)) });
  else forget(ports, (one) => one.place === place);
  const count = wrong.length;
  notify(ports, {
    tone: 'caution',
    text: ({ marks }) => (isLeft ? marks.wordsWereStale(count, kept.asOf) : marks.wereStale(kept.asOf)),
  });
}

const isOurs = (word: number | undefined): boolean => word !== NO_WORD && word !== OTHER_WORD;

async function readRows(
  excel: PanePorts['excel'],
  worksheetId: string,
  table: MarkedTable,
  prints: Int32Array | null,
): Promise<WordedRows | null> {
  const read = prints && (await excel.readStatuses(worksheetId, table));
  if (!read?.ok || read.value === null) return null;
  return { prints: prints!, words: await inSlices(numbersOf(read.value)) };
}

function* numbersOf(cells: readonly CellValue[]): Generator<void, Uint8Array> {
  const numbers = new Uint8Array(cells.length);
  yield* inStretches(cells.length, (from, end) => {
    for (let row = from; row < end; row++) numbers[row] = numberOfWord(cells[row]);
  });
  return numbers;
}

/** A check that runs may be of this table, and writes its words itself. */
function checkHasEnded({ store }: PanePorts): Promise<void> {
  return new Promise((resolve) => {
    if (store.get().running === null) return resolve();
    const end = store.subscribe(() => {
      if (store.get().running !== null) return;
      end();
      resolve();
    });
  });
}
