import type { CheckReport } from '../../../src/check';
import { isoDate } from '../../../src/domain';
import type { Cells } from '../../../src/excel';
import { createPane } from '../../../src/taskpane/model/pane';
import type { EnginePort } from '../../../src/taskpane/model/ports';
import { FIRST_STATE, type PaneState } from '../../../src/taskpane/model/state';
import { createStore } from '../../../src/taskpane/model/store';
import { fakeExcel } from './fake-excel';

/** A pane over invented cells whose engine gives the report that the test says. */
export function paneOver(
  cells: Cells,
  reportOf: (rows: number) => CheckReport,
  options: Parameters<typeof fakeExcel>[1] = {},
) {
  const store = createStore<PaneState>({ ...FIRST_STATE, host: 'ready' });
  const { excel, asked } = fakeExcel(cells, options);
  const engine: EnginePort = {
    knowledge: {} as EnginePort['knowledge'],
    *check({ table }) {
      for (let done = 0; done < table.length; done++) yield { done, total: table.length };
      return reportOf(table.rowCount);
    },
  };
  const clock = { today: () => isoDate('2024-09-01'), now: () => '2024-09-01 10:30' };
  return { store, asked, excel, actions: createPane({ store, excel, engine, clock }) };
}
