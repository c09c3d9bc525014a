import { checkInSlices } from '../../../src/check';
import { createKnowledge, extendKnowledge } from '../../../src/reference';
import { referenceData } from '../../../src/reference/data';
import { RULES } from '../../../src/rules';
import { paneInExcel } from './pane-in-excel';

const HEADER = ['Date of Service', 'Client', 'CPT Code', 'Units', 'Minutes', 'Payer'];
const row = (code: string) => ['2024-08-05', `Client ${code.length}`, `'${code}`, 1, 15, 'Self-pay'];
const CODES = ['97 124', '971\u00a010', '9711O', '97124 ', '99 999', '97124 or 97140', '97124'];

test('a code with spaces in it is a finding with a fix, which can be taken back; other codes are left alone', async () => {
  const knowledge = createKnowledge(referenceData);
  const open = await paneInExcel([{ name: 'Sessions', rows: [HEADER, ...CODES.map(row)] }], {
    engine: {
      ...{ knowledge, rules: RULES, builtIn: referenceData, check: checkInSlices },
      withOwn: (own) => extendKnowledge(knowledge, own),
    },
  });
  try {
    await open.pane.start();
    await open.actions.check();
    const codes = () => CODES.map((_, at) => open.workbook.sheets[0]!.value(at + 1, 2));
    const plan = (await open.actions.previewFixes()).filter(({ kind }) => kind === 'clean-code');
    expect(plan.map(({ row: at, before, after }) => [at, before, after])).toEqual([
      [1, '97 124', '97124'],
      [2, '971\u00a010', '97110'],
      [3, '9711O', '97110'],
    ]);
    const withFix = () =>
      open.store
        .get()
        .checked!.items.flatMap((item) =>
          item.kind === 'finding' && item.finding.fixes?.length ? item.finding.rows : [],
        );
    expect(withFix()).toEqual([0, 1, 2]);
    await open.actions.applyFixes(plan, false);
    expect(codes()).toEqual(['97124', '97110', '97110', ...CODES.slice(3)]);
    await open.actions.undoFixes();
    expect(codes()).toEqual(CODES);
    // Also of a cell that was typed since the check.
    await open.quiet();
    open.person.type('C8', '971 40');
    await open.quiet();
    expect(withFix()).toEqual([0, 1, 2, 6]);
  } finally {
    open.app.dispose();
  }
});
