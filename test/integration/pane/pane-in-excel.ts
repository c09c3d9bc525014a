import type { CheckReport } from '../../../src/check';
import { isoDate, type LineTable } from '../../../src/domain';
import * as excel from '../../../src/excel';
import { markModeEntry, writeEntry, type MarkMode } from '../../../src/storage';
import { createPane } from '../../../src/taskpane/model/pane';
import type { EnginePort, MachinePort } from '../../../src/taskpane/model/ports';
import { FIRST_STATE, type PaneState } from '../../../src/taskpane/model/state';
import { createStore } from '../../../src/taskpane/model/store';
import type { Texts } from '../../../src/taskpane/model/texts';
import { memoryWorkbook, type MemoryWorkbook, type SheetSpec } from '../../../workbench/host';
import { startExcel, type StartOptions } from '../../../workbench/host/start-excel';
import { unitsReport } from '../../unit/taskpane/engine-of-units';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { RULE } from '../../unit/taskpane/pane-harness';
import { report } from '../../unit/taskpane/report';

const TEXTS: Texts = {
  item: (item) => ({
    title: item.kind === 'finding' ? 'too many units' : 'no minutes',
    todo: null,
    rule: item.kind === 'finding' ? item.finding.ruleId : item.gap.ruleId,
    rules: item.kind === 'finding' ? [item.finding.ruleId] : item.rules,
  }),
  action: () => null,
  actionId: () => null,
  step: ({ stepId }) => stepId,
  ruleTitle: (ruleId) => ruleId,
  speaksOf: () => true,
  rules: () => [],
  unknownInProfile: () => ({ license: false, state: false, payer: false }),
  payerNames: () => [],
  builtInEdition: () => '2024Q3',
  today: () => '2024-09-01',
};

const KNOWLEDGE = { stamps: {}, payer: () => undefined } as unknown as EnginePort['knowledge'];

export interface PaneInExcelOptions extends StartOptions {
  readonly workbook?: MemoryWorkbook;
  readonly readOnly?: boolean;
  /** How the clinic has chosen to mark rows; null where it has not. */
  readonly markMode?: MarkMode | null;
  readonly reportOf?: (table: LineTable) => CheckReport;
  /** Members of the engine other than the invented ones. */
  readonly engine?: Partial<EnginePort>;
  /** What this computer keeps of CMS's tables, from one pane to the next. */
  readonly machine?: MachinePort;
  /** The day, as an ISO date; it may become another. */
  readonly today?: () => string;
}

/** The pane's model on the real office.js, with an invented engine that counts whole quarters of an hour. */
export async function paneInExcel(sheets: readonly SheetSpec[], options: PaneInExcelOptions = {}) {
  const {
    workbook = memoryWorkbook(sheets),
    markMode = 'formats',
    reportOf = unitsReport,
    engine: ownEngine,
    machine = memoryMachine(),
    today = () => '2024-09-01',
    ...others
  } = options;
  const { settings } = workbook.store;
  if (markMode !== null && !settings.has(markModeEntry.key)) {
    settings.set(markModeEntry.key, writeEntry(markModeEntry, markMode));
  }
  const app = await startExcel({ ...others, workbook });
  const store = createStore<PaneState>({ ...FIRST_STATE, host: 'ready' });
  const engine: EnginePort = {
    knowledge: KNOWLEDGE,
    builtIn: null,
    rules: [RULE],
    withOwn: () => KNOWLEDGE,
    publish: () => undefined,
    *check({ table, rules }) {
      for (let done = 0; done < table.length; done++) yield { done, total: table.length };
      return rules === undefined || rules.includes(RULE) ? reportOf(table) : report([], [], table.rowCount);
    },
    ...ownEngine,
  };
  const clock = { today: () => isoDate(today()), now: () => '2024-09-01 10:30' };
  const copied: string[] = [];
  const pane = createPane(
    {
      store,
      excel,
      engine,
      clock,
      machine,
      texts: () => TEXTS,
      readOnly: () => Office.context.document.mode === Office.DocumentMode.ReadOnly,
      namespace: () => 'CPT',
      randomHex: () => '0123456789abcdef',
    },
    {
      copy: async (text) => {
        copied.push(text);
        return true;
      },
      download: (name, text) => copied.push(`${name}: ${text}`),
    },
  );
  excel.onWaitingForCellEdit((cellIsOpen) => store.set({ cellIsOpen }));
  /** Waits for events to arrive and to be dealt with. */
  const quiet = async () => {
    await app.settle();
    await pane.idle();
    await app.settle();
  };
  return { app, workbook, store, pane, actions: pane.actions, person: app.host.person, copied, quiet };
}

export type PaneInExcel = Awaited<ReturnType<typeof paneInExcel>>;

/** Opens a pane that has begun its work; the last one is closed after each test. */
export function startedPanes(): (...args: Parameters<typeof paneInExcel>) => Promise<PaneInExcel> {
  let open: PaneInExcel | null = null;
  afterEach(() => {
    open?.app.dispose();
    open = null;
  });
  return async (...args) => {
    open = await paneInExcel(...args);
    await open.pane.start();
    return open;
  };
}

/** The invented sessions as a person types them: what looks like a formula is a text. */
export const SHEET = {
  name: 'Sessions',
  rows: SESSIONS.map((row) => row.map((cell) => (cell === '=cmd()|evil' ? "'=cmd()|evil" : cell))),
};

/** The storage of one computer. */
export function memoryMachine(): MachinePort {
  let kept: string | null = null;
  return { read: () => kept, write: (text) => void (kept = text) };
}
