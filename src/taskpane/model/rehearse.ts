import { EMPTY_PROFILE, ok, type CivilDate } from '../../domain';
import type { Block, Cells } from '../../excel';
import { TOP_ROWS } from '../../sheet';
import { checkSheet } from './check-sheet';
import type { EnginePort, ExcelPort } from './ports';
import { SAMPLE } from './sample';
import type { Wanted } from './slices';

/** So many rows make the code fast that goes through them, and take a tenth of a second in all. */
const ROWS = 4000;
const BLOCK = 2000;

/**
 * Checks invented rows while nobody waits, so that a person's first check finds code that has run and tables that are
 * unpacked. Neither Excel nor the pane notices; it works in slices and ends when it is no longer wanted.
 */
export async function rehearse(engine: EnginePort, wanted: Wanted): Promise<void> {
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
    async readBlocks({ onBlock }) {
      for (let at = 0; at < ROWS; at += BLOCK) {
        const block: Block = { firstRow: at, cells: rows.slice(at, at + BLOCK) };
        if (!(await onBlock(block))) return ok('stopped');
      }
      return ok('complete');
    },
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
  await checkSheet(ports, options, wanted, () => undefined);
}
