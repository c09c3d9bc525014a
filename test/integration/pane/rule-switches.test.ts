import { EMPTY_PROFILE } from '../../../src/domain';
import { ruleOffEntry, writeEntry } from '../../../src/storage';
import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import { unitsReport } from '../../unit/taskpane/engine-of-units';
import { fakeWorkbook, SESSIONS } from '../../unit/taskpane/fake-excel';
import { paneOver, RULE } from '../../unit/taskpane/pane-harness';
import { report } from '../../unit/taskpane/report';
import { paneInExcel, type PaneInExcelOptions } from './pane-in-excel';

const words = wordsOf('en');
const SHEET = {
  name: 'Sessions',
  rows: SESSIONS.map((row) => row.map((cell) => (cell === '=cmd()|evil' ? "'=cmd()|evil" : cell))),
};

/** The invented engine, which leaves its rule out where the profile has switched it off. */
const engine: PaneInExcelOptions['engine'] = {
  *check({ table, profile }) {
    for (let done = 0; done < table.length; done++) yield { done, total: table.length };
    return profile.rulesOff.includes(RULE.id) ? report([], [], table.rowCount) : unitsReport(table);
  },
};

test('a rule that is switched off is kept in the workbook, left out of the next check, and named in the report', async () => {
  const pane = await paneInExcel([SHEET], { engine });
  try {
    await pane.pane.start();
    await pane.actions.check();
    expect(pane.store.get().checked!.rulesOff).toEqual([]);
    expect(pane.store.get().checked!.report.findings).not.toEqual([]);

    await pane.actions.switchRules([RULE.id], false);
    expect(pane.store.get().profile).toEqual({ ...EMPTY_PROFILE, rulesOff: [RULE.id] });
    // What is shown was judged with the rule.
    expect(pane.store.get().freshness).toBe('reset');
    const { settings } = pane.workbook.store;
    expect(settings.get(ruleOffEntry(RULE.id).key)).toBe(writeEntry(ruleOffEntry(RULE.id), true));

    await pane.actions.check();
    const { checked, freshness } = pane.store.get();
    expect([checked!.rulesOff, checked!.report.findings, freshness]).toEqual([[RULE.id], [], 'fresh']);

    await pane.actions.writeReport(false);
    const sheet = snapshot(pane.workbook).sheets.find(({ name }) => name === 'CPT report')!;
    const texts = Object.values(sheet.cells).map(({ value }) => String(value));
    expect(texts).toEqual(expect.arrayContaining([`${words.ruleSwitches.list}: 1`, `\u2022 ${RULE.id}`]));

    await pane.actions.switchRules([RULE.id], true);
    await pane.actions.check();
    expect(pane.store.get().checked!.report.findings).not.toEqual([]);
  } finally {
    pane.app.dispose();
  }
});

test('what was switched off is off when the workbook is opened again', async () => {
  const first = await paneInExcel([SHEET], { engine });
  await first.pane.start();
  await first.actions.switchRules([RULE.id], false);
  first.app.dispose();
  const second = await paneInExcel([], { engine, workbook: first.workbook });
  try {
    await second.pane.start();
    await second.actions.check();
    expect(second.store.get().checked!.rulesOff).toEqual([RULE.id]);
  } finally {
    second.app.dispose();
  }
});

test('a read-only workbook keeps every rule on, and the pane says why', async () => {
  const pane = await paneInExcel([SHEET], { engine, readOnly: true });
  try {
    await pane.pane.start();
    await pane.actions.switchRules([RULE.id], false);
    expect(pane.store.get().profile.rulesOff).toEqual([]);
    expect(pane.store.get().notice?.text(words)).toBe(words.notices.readOnly);
  } finally {
    pane.app.dispose();
  }
});

test('two people who switch different rules at one moment both keep their change; so do quick switches of one', async () => {
  const workbook = fakeWorkbook(SESSIONS);
  const [mine, theirs] = [paneOver([], unitsReport, { workbook }), paneOver([], unitsReport, { workbook })];
  await mine.pane.start();
  await theirs.pane.start();
  await Promise.all([
    mine.actions.switchRules(['cap-exceeded'], false),
    mine.actions.switchRules(['duplicate-line'], false),
    theirs.actions.switchRules(['date-future'], false),
    theirs.actions.saveProfile({ license: 'PT' }),
  ]);
  for (const pane of [mine, theirs]) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await pane.pane.idle();
    expect(pane.store.get().profile).toEqual({
      ...EMPTY_PROFILE,
      license: 'PT',
      rulesOff: ['cap-exceeded', 'date-future', 'duplicate-line'],
    });
  }
});
