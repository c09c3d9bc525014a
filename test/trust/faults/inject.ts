import { snapshot, type WorkbookSnapshot } from '../../../workbench/host';
import type { Fault } from '../../../workbench/host/client/switches';
import { wordsOf } from '../../../src/taskpane/words';
import type { PaneInExcel } from '../../integration/pane/pane-in-excel';
import { openPane, type Scenario } from './scenarios';

type Sessions = WorkbookSnapshot['sheets'][number];
const words = wordsOf('en');

/** How a clean run went: its calls by the members that each used, and what the workbook is then. */
export interface CleanRun {
  readonly calls: readonly string[];
  readonly before: WorkbookSnapshot;
  readonly after: WorkbookSnapshot;
  readonly notice: string | null;
  readonly findings: string;
}

export async function cleanRun(scenario: Scenario): Promise<CleanRun> {
  const pane = await (scenario.open ?? openPane)();
  try {
    await scenario.prepare(pane);
    const before = snapshot(pane.workbook);
    const first = pane.app.host.trace.length;
    await scenario.act(pane);
    return {
      calls: pane.app.host.trace.slice(first).map(({ members }) => members.join()),
      before,
      after: snapshot(pane.workbook),
      notice: said(pane),
      findings: findingsOf(pane),
    };
  } finally {
    await pane.app.settle();
    pane.app.dispose();
  }
}

/** What is wrong with the run in which the call with this number (0 is the first) met the fault; empty where nothing is. */
export async function faultyRun(scenario: Scenario, clean: CleanRun, call: number, fault: Fault): Promise<string[]> {
  const pane = await (scenario.open ?? openPane)();
  const wrong: string[] = [];
  const hold = (promise: string, kept: boolean, seen?: unknown) => {
    if (!kept) wrong.push(seen === undefined ? promise : `${promise}: ${JSON.stringify(seen)}`);
  };
  try {
    await scenario.prepare(pane);
    const { host } = pane.app;
    const first = host.trace.length;
    let met = false;
    host.switches.failRequest(
      call + 1,
      watched(fault, () => (met = true)),
    );
    await scenario.act(pane);
    hold('the fault was met', met);
    // What was refused at once leaves no members; else it must be the call of the clean run.
    const members = host.trace[first + call]?.members.join();
    hold('it was the call of the clean run', !members || clean.calls[call]!.startsWith(members), members);
    hold('nothing runs any more', pane.store.get().running === null);

    const now = snapshot(pane.workbook);
    const strange = strangeCells(clean.before, now, scenario.planned);
    hold('each cell is as it was or as planned', strange.length === 0, strange);
    const recovered = sameOutcome(clean, now, pane);
    hold('the pane says what happened', recovered || said(pane) !== clean.notice, said(pane));
    if (changedCells(clean.before, now))
      hold('it does not say that nothing was changed', !/nothing was changed/i.test(said(pane) ?? ''), said(pane));

    if (!recovered) await (scenario.retry ?? scenario.act)(pane);
    const again = snapshot(pane.workbook);
    hold('a second try comes to the same cells', same(sessions(again).cells, sessions(clean.after).cells));
    hold(
      'a second try comes to the same marks',
      same(sessions(again).conditionalFormats, sessions(clean.after).conditionalFormats),
      sessions(again).conditionalFormats,
    );
    hold('a second try comes to the same settings', same(keptIn(again), keptIn(clean.after)), keptIn(again));
    hold('a second try comes to the same findings', findingsOf(pane) === clean.findings, findingsOf(pane));
    return wrong;
  } finally {
    await pane.app.settle();
    pane.app.dispose();
  }
}

/** The same fault, which tells when it is met. */
function watched(fault: Fault, tell: () => void): Fault {
  return new Proxy(Object(fault) as Extract<Fault, object>, {
    has: (target, key) => {
      tell();
      return key in target;
    },
  });
}

export const said = ({ store }: PaneInExcel): string | null => store.get().notice?.text(words) ?? null;

export const sessions = ({ sheets }: WorkbookSnapshot): Sessions => sheets.find(({ name }) => name === 'Sessions')!;

/** What the workbook remembers; ids of conditional formats, which Excel gives anew each time, aside. */
export const keptIn = ({ settings }: WorkbookSnapshot): readonly (readonly [string, string])[] =>
  Object.entries(settings)
    .map(([key, text]) => [key, String(text).replace(/"formats":\[[^\]]*\]/, '"formats":[]')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** What the pane shows of its last check, and for which profile. */
export function findingsOf({ store }: PaneInExcel): string {
  const { checked, profile } = store.get();
  const items = (checked?.items ?? []).map((item) =>
    item.kind === 'finding' ? `${item.finding.rows.join()}: ${item.finding.data.billed} ${item.waived}` : 'gap',
  );
  return [...items, JSON.stringify(profile)].join('; ');
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function sameOutcome(clean: CleanRun, now: WorkbookSnapshot, pane: PaneInExcel): boolean {
  return (
    same(sessions(now).cells, sessions(clean.after).cells) &&
    same(sessions(now).conditionalFormats, sessions(clean.after).conditionalFormats) &&
    same(keptIn(now), keptIn(clean.after)) &&
    findingsOf(pane) === clean.findings &&
    said(pane) === clean.notice
  );
}

const changedCells = (before: WorkbookSnapshot, now: WorkbookSnapshot): boolean =>
  !same(sessions(before).cells, sessions(now).cells);

/** Cells that are neither as they were nor as planned; our own status column, which stands beside the table, aside. */
export function strangeCells(
  before: WorkbookSnapshot,
  now: WorkbookSnapshot,
  planned: Scenario['planned'],
): readonly string[] {
  const [old, current] = [sessions(before).cells, sessions(now).cells];
  return [...new Set([...Object.keys(old), ...Object.keys(current)])].filter((address) => {
    if (/^H\d+$/.test(address)) return false;
    if (same(old[address], current[address])) return false;
    return !(address in planned && current[address]?.value === planned[address]);
  });
}
