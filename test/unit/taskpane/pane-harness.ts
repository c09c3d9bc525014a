import type { CheckInput, CheckReport } from '../../../src/check';
import { isoDate, type LineTable } from '../../../src/domain';
import type { Cells } from '../../../src/excel';
import { RULES, type Rule } from '../../../src/rules';
import { markModeEntry, writeEntry } from '../../../src/storage';
import { createPane } from '../../../src/taskpane/model/pane';
import type { EnginePort } from '../../../src/taskpane/model/ports';
import { FIRST_STATE, type PaneState } from '../../../src/taskpane/model/state';
import { createStore } from '../../../src/taskpane/model/store';
import type { Texts } from '../../../src/taskpane/model/texts';
import { fakeExcel, type FakeOptions } from './fake-excel';
import { report } from './report';

const TEXTS: Texts = {
  item: (item) => ({
    title: item.kind === 'finding' ? `finding ${item.finding.messageId}` : `gap ${item.gap.reasonId}`,
    todo: null,
    rule: item.kind === 'finding' ? item.finding.ruleId : item.gap.ruleId,
    rules: item.kind === 'finding' ? [item.finding.ruleId] : item.rules,
  }),
  action: () => null,
  actionId: () => null,
  step: ({ stepId }) => stepId,
  ruleTitle: (ruleId) => `Rule ${ruleId}`,
  speaksOf: (ruleId, fact) =>
    RULES.every((rule) => rule.id !== ruleId || rule.scope !== 'sheet' || rule.about === fact),
  rules: () => [],
  unknownInProfile: () => ({ license: false, state: false, payer: false }),
  payerNames: () => [],
  builtInEdition: () => '2024Q3',
  today: () => '2024-09-01',
};

const KNOWLEDGE = { stamps: {}, payer: () => undefined } as unknown as EnginePort['knowledge'];

/** The rule of the invented engine: units of a row that its minutes do not support by whole quarters of an hour. */
export const RULE = { id: 'units-not-supported', version: 1, scope: 'client-day' } as unknown as Rule;

export interface HarnessOptions extends FakeOptions {
  /** Further rules, and what they report when they are run by themselves. */
  readonly rules?: readonly Rule[];
  readonly knowledge?: EnginePort['knowledge'];
  /** What this pane's computer makes of chance. */
  readonly random?: string;
  readonly otherReport?: (table: LineTable) => CheckReport;
}

/** A workbook whose clinic has chosen how rows are marked. */
export const CHOSEN: ReadonlyMap<string, string> = new Map([[markModeEntry.key, writeEntry(markModeEntry, 'formats')]]);

/** A pane over invented cells whose engine gives the report that the test says. */
export function paneOver(cells: Cells, reportOf: (table: LineTable) => CheckReport, options: HarnessOptions = {}) {
  const store = createStore<PaneState>({ ...FIRST_STATE, host: 'ready' });
  const fake = fakeExcel(cells, { settings: CHOSEN, ...options });
  const inputs: CheckInput[] = [];
  const published: string[] = [];
  const engine: EnginePort = {
    knowledge: options.knowledge ?? KNOWLEDGE,
    builtIn: null,
    withOwn: (own) => ({ ...KNOWLEDGE, own }) as unknown as EnginePort['knowledge'],
    publish: (stamp) => published.push(stamp),
    rules: [RULE, ...(options.rules ?? [])],
    *check(input) {
      inputs.push(input);
      for (let done = 0; done < input.table.length; done++) yield { done, total: input.table.length };
      const own = options.rules?.find((rule) => input.rules?.includes(rule));
      if (own && options.otherReport) return options.otherReport(input.table);
      const asked = input.rules === undefined || input.rules.includes(RULE);
      return asked ? reportOf(input.table) : report([], [], input.table.rowCount);
    },
  };
  let minute = 30;
  const clock = { today: () => isoDate('2024-09-01'), now: () => `2024-09-01 10:${minute++}` };
  const copied: string[] = [];
  let kept: string | null = null;
  const machine = { read: () => kept, write: (text: string | null) => void (kept = text) };
  const pane = createPane(
    {
      store,
      excel: fake.excel,
      engine,
      clock,
      machine,
      texts: () => TEXTS,
      readOnly: () => options.readOnly ?? false,
      namespace: () => 'CPT',
      randomHex: () => options.random ?? '0123456789abcdef',
    },
    {
      copy: async (text) => {
        copied.push(text);
        return true;
      },
      download: (name, text) => copied.push(`${name}: ${text}`),
    },
  );
  return { ...fake, store, pane, actions: pane.actions, inputs, copied, published };
}
