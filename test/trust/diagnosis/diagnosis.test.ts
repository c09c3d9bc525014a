import { check } from '../../../src/check';
import { EMPTY_PROFILE, isoDate } from '../../../src/domain';
import { RULES } from '../../../src/rules';
import { paneInExcel } from '../../integration/pane/pane-in-excel';
import { testKnowledge } from '../../unit/knowledge';

const HEADER = [
  'Date of Service',
  'Client',
  'Client ID',
  'Therapist',
  'License',
  'Treatment',
  'CPT Code',
  'Units',
  'Minutes',
  'Payer',
];
const row = (at: number) => [
  '2024-08-05',
  `Canary Client ${at}`,
  `Canary-${at}`,
  'Canary Provider',
  'PT canary',
  'Gait training canary',
  '97116',
  4,
  15,
  'Canary Mutual (invented)',
];

test('the diagnosis holds counts, versions and settings by name, and no text of a cell', async () => {
  const rows = [HEADER, ...[1, 2, 3].map(row)];
  const pane = await paneInExcel([{ name: 'Canary sheet', rows, tables: [{ name: 'CanaryTable' }] }], {
    reportOf: (table) =>
      check({ table, rules: RULES, knowledge: testKnowledge(), profile: EMPTY_PROFILE, asOf: isoDate('2024-09-01') }),
    engine: { rules: RULES },
  });
  try {
    await pane.pane.start();
    await pane.actions.saveProfile({
      ...EMPTY_PROFILE,
      license: 'canary license',
      payer: 'canary payer',
      rulesOff: ['canary-rule', 'cap-exceeded'],
    });
    await pane.actions.check();
    const { checked } = pane.store.get();
    await pane.actions.waive(
      checked!.items.find(({ kind }) => kind === 'finding')!,
      {
        reason: 'canaryreason',
        initials: 'canaryx',
        expires: '',
      },
    );
    await pane.actions.copyDiagnosis();
    const text = pane.copied.at(-1)!;
    expect(text).not.toMatch(/canary/i);
    for (const cell of rows.flat()) {
      if (typeof cell === 'string') expect(text).not.toContain(JSON.stringify(cell));
    }
    const told = JSON.parse(text);
    expect(told.check).toMatchObject({ rows: 3, inExcelTable: true, columns: { client: [1], code: [6] } });
    expect(Object.keys(told.check.findings)).toContain('units-not-supported');
    expect(told.clinic).toMatchObject({ license: 'set', state: 'blank', rulesOff: ['cap-exceeded'] });
    expect(told.waivers).toBe(1);
  } finally {
    pane.app.dispose();
  }
});
