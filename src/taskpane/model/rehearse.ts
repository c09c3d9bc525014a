import { EMPTY_PROFILE, ok, type CivilDate } from '../../domain';
import type { Cells } from '../../excel';
import { TOP_ROWS } from '../../sheet';
import { checkSheet } from './check-sheet';
import type { EnginePort, ExcelPort } from './ports';
import { SAMPLE } from './sample';
import type { Wanted } from './slices';
import type { Checked, Running } from './state';

/** So many checks of so many rows make the code fast that they go through, and take a fifth of a second in all. */
const TIMES = 3;
const ROWS = 2000;

/**
 * Checks invented rows while nobody waits, so that a person's first check finds code that has run and tables that are
 * unpacked. Neither Excel nor the pane notices; it works in slices and ends when it is no longer wanted.
 */
export async function rehearse(
  engine: EnginePort,
  wanted: Wanted,
  tell: (running: Running) => void,
): Promise<Checked | null> {
  const [header, ...sample] = SAMPLE;
  const client = header!.indexOf('Client');
  const rows: Cells = Array.from({ length: ROWS }, (_, at) => {
    const cells = [...sample[at % sample.length]!];
    cells[client] = `${cells[client]!} ${Math.floor(at / sample.length)}`;
    return cells;
  });
  const used = { row: 0, column: 0, rows: ROWS + 1, columns: header!.length };
  const excel: Pick<ExcelPort, 'surveySheet' | 'readBlocks'> = {
    surveySheet: async () =>
      ok({
        worksheetId: '',
        sheetName: '',
        protected: false,
        used,
        top: [header!, ...rows.slice(0, TOP_ROWS)],
        tables: [],
      }),
    readBlocks: async ({ onBlock }) => ok((await onBlock({ firstRow: 0, cells: rows })) ? 'complete' : 'stopped'),
  };
  const ports = {
    excel: excel as ExcelPort,
    engine,
    clock: { today: () => 45_000 as CivilDate, now: () => '' },
    readOnly: () => true,
  };
  const options = {
    profile: EMPTY_PROFILE,
    knowledge: engine.knowledge,
    dateSystem: 1900,
    kept: { ofSheet: () => null, ofTable: () => null, chosen: () => new Set<string>() },
  } as const;
  let last: Checked | null = null;
  for (let time = 0; time < TIMES; time++) {
    const checked = await checkSheet(ports, options, wanted, tell);
    if (!checked.ok) return null;
    last = checked.value;
  }
  return last;
}
