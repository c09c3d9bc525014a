import { wordsOf } from '../../../src/taskpane/words';
import { unitsReport } from './engine-of-units';
import { SESSIONS } from './fake-excel';
import { paneOver } from './pane-harness';

const words = wordsOf('en');

async function checked() {
  const pane = paneOver(SESSIONS, unitsReport);
  await pane.pane.start();
  await pane.actions.check();
  const said = () => pane.store.get().notice?.text(words);
  return { ...pane, said };
}

describe('a report of a check that is out of date', () => {
  test.each(['edited', 'moved'] as const)('says so on the sheet and beside the CSV: %s', async (freshness) => {
    const pane = await checked();
    await pane.actions.writeReport(false);
    expect(pane.reports[0]!.lines.join(' ')).not.toContain('Out of date');
    expect(pane.said()).toBe(words.report.made('CPT report'));
    pane.store.set({ freshness });
    await pane.actions.writeReport(false);
    expect(pane.reports[1]!.lines[1]).toBe(words.summary[freshness]);
    expect(pane.said()).toBe(`${words.report.made('CPT report')} ${words.summary[freshness]}.`);
    expect(pane.store.get().notice?.tone).toBe('caution');
    await pane.actions.copyCsv(false);
    expect(pane.said()).toBe(`${words.report.copied} ${words.summary[freshness]}.`);
    pane.actions.downloadCsv?.(false);
    expect(pane.said()).toBe(words.summary[freshness]);
  });
});
