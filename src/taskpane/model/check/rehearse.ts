import { EMPTY_PROFILE, ok, type CivilDate } from '../../../domain';
import type { Cells } from '../../../excel';
import { TOP_ROWS } from '../../../sheet';
import { checkSheet } from './check-sheet';
import type { EnginePort, ExcelPort } from '../ports';
import { SAMPLE } from '../sample';
import { NOTHING_KEPT } from '../setup/tables';
import type { Wanted } from '../slices';
import type { Checked, Running } from '../state';

/** So many checks of so many rows make the code fast that they go through, and take less than half a second in all. */
const TIMES = 6;
const ROWS = 6000;
/** 1970-01-01 as a serial number. */
const UNIX_EPOCH_SERIAL = 25569;
const DAY = 86_400_000;

/**
 * Checks invented rows while nobody waits, so that a person's first check finds code that has run and tables that are
 * unpacked. Neither Excel nor the pane notices; it works in slices and ends when it is no longer wanted.
 */
export async function rehearse(
  engine: EnginePort,
  wanted: Wanted,
  tell: (running: Running) => void,
): Promise<Checked | null> {
  const used = { row: 0, column: 0, rows: ROWS + 1, columns: HEADER.length };
  let rows: Cells = [];
  const excel: Pick<ExcelPort, 'surveySheet' | 'readBlocks'> = {
    surveySheet: async () =>
      ok({
        worksheetId: '',
        sheetName: '',
        protected: false,
        used,
        top: [HEADER, ...rows.slice(0, TOP_ROWS)],
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
    kept: NOTHING_KEPT,
  } as const;
  let last: Checked | null = null;
  for (let time = 0; time < TIMES; time++) {
    // Texts as Excel sends them are other ones, inside, than those that were put together.
    rows = JSON.parse(JSON.stringify(inventedRows(time))) as Cells;
    const checked = await checkSheet(ports, options, wanted, tell);
    if (!checked.ok) return null;
    last = checked.value;
  }
  return last;
}

const [HEADER, ...SESSIONS] = SAMPLE as readonly [Cells[number], ...Cells];
const [DATE, CLIENT, CODE, MINUTES] = ['Date of Service', 'Client', 'CPT Code', 'Minutes'].map((label) =>
  HEADER.indexOf(label),
) as [number, number, number, number];

/** The one session of which every other rehearsal is made, and how many of them a client has on a day. */
const ALIKE = SESSIONS.slice(4, 5);
const A_DAY = 4;
/** Days over which the sessions are spread. */
const DAYS = 240;

/**
 * Rows with dates and codes as Excel gives them; their minutes are others each time, so that rules are asked anew. Every other time it
 * is the sheet of one therapist and one payer: columns that say the same in all rows are read another way.
 */
function inventedRows(time: number): Cells {
  const [sessions, aDay] = time % 2 === 0 ? [SESSIONS, SESSIONS.length] : [ALIKE, A_DAY];
  return Array.from({ length: ROWS }, (_, at) => {
    const cells = [...sessions[at % sessions.length]!];
    const visit = Math.floor(at / aDay);
    cells[DATE] = UNIX_EPOCH_SERIAL + Date.parse(String(cells[DATE])) / DAY + (visit % DAYS);
    cells[CLIENT] = `${cells[CLIENT]!} ${visit}`;
    cells[CODE] = Number(cells[CODE]) || cells[CODE]!;
    if (typeof cells[MINUTES] === 'number') cells[MINUTES] += time + ((at % 5) - 2) * 4;
    return cells;
  });
}
