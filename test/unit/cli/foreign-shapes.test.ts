import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testKnowledge } from '../knowledge';
import { runCli } from './run-cli';

/** The shapes of two files that nobody here made, with invented values. */
const folder = mkdtempSync(join(tmpdir(), 'cli-foreign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, lines: readonly string[]) => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return join(folder, name);
};

/** A course's table of sessions: dates as 10-OCT-2021, lengths in minutes, no units, a unit's length that is no unit. */
const COURSEWORK = [
  'session_no,patient_no,therapist_id,therapy_code,date,length_minutes,source_billable_unit_of_time',
  '1,501,AA001,97110,04-OCT-2021,45,15',
  '2,502,AA001,97010,04-OCT-2021,30,',
  '3,501,BB002,97124,05-OCT-2021,30,15',
];

/** A remittance: payer, license of the provider and state in columns, modifiers of a line in one cell, denials beside. */
const HEADER =
  'claim_ref,line_ref,payer_name,payer_id,plan_product,lob,state,client_ref,provider_type,dos,cpt,modifiers,icd_primary,units,' +
  'billed_amount,allowed_amount,paid_amount,carc,rarc,denied_flag,appealed_flag,appeal_outcome,remit_date';
const line = (claim: string, client: string, date: string, code: string, modifiers: string) =>
  `${claim},1,Medicare Part B,00000,Invented Plan,Invented,FL,${client},PT,${date},${code},${modifiers},M00.00,1,10.00,5.00,5.00,,,0,0,na,2025-04-01`;

const json = async (command: string, path: string) =>
  (await runCli([command, path, '--json'], { knowledge: testKnowledge })).json() as unknown as {
    columns: Record<string, number[]>;
    rows: number;
    sheets: { sessions: number }[];
    counts: Record<string, number>;
    findings: { ruleId: string; rows: number[]; severity: string }[];
    notCheckable: { ruleId: string; reasonId: string; data: { field?: string } }[];
  };

describe('a table of sessions with minutes and no units', () => {
  it('is read: dates by month names, the unit length is taken for nothing', async () => {
    const path = file('coursework.csv', COURSEWORK);
    expect((await json('headers', path)).columns).toEqual({
      date: [4],
      patient_id: [1],
      visit_id: [0],
      provider: [2],
      code: [3],
      minutes: [5],
    });
    expect(await json('check', path)).toMatchObject({
      rows: 3,
      sheets: [{ sessions: 3 }],
      counts: { error: 0, warning: 0 },
    });
  });

  it('says what it could not check instead of passing it', async () => {
    const { notCheckable } = await json('check', file('coursework2.csv', COURSEWORK));
    for (const ruleId of ['units-not-supported', 'cap-exceeded'])
      expect(notCheckable).toContainEqual(
        expect.objectContaining({ ruleId, reasonId: 'no-column', data: { field: 'units' } }),
      );
    const { out } = await runCli(['check', file('coursework3.csv', COURSEWORK)], { knowledge: testKnowledge });
    expect(out.trim().split('\n').at(-1)).toMatch(
      /^3 rows: .* 2 rows not checked in full, and \d+ rules not run for want of a column\.$/,
    );
  });
});

describe('a remittance with units and no minutes', () => {
  const pairs = async (name: string, modifiers: string) => {
    const path = file(name, [
      HEADER,
      line('C1', 'K1', '2024-08-05', '97110', 'GP'),
      line('C2', 'K1', '2024-08-05', '97150', modifiers),
      line('C3', 'K2', '2024-08-05', '97116', 'GP'),
    ]);
    const { findings } = await json('check', path);
    return findings.filter(({ ruleId }) => ruleId.startsWith('pair-')).map(({ ruleId, rows }) => [ruleId, rows]);
  };

  it('is read: payer, license, state, modifiers and amounts', async () => {
    expect(
      (await json('headers', file('remittance.csv', [HEADER, line('C1', 'K1', '2024-08-05', '97140', '59')]))).columns,
    ).toMatchObject({
      date: [9],
      patient_id: [7],
      claim_id: [0],
      license: [8],
      code: [10],
      units: [13],
      modifier: [11],
      payer: [2],
      plan: [4, 5],
      state: [6],
      charge: [14],
      denial: [17],
    });
  });

  it("a plan of another line of business is judged by that line's profile", async () => {
    const of = (claim: string, plan: string, lob: string) =>
      `${claim},1,UnitedHealthcare,00000,${plan},${lob},FL,K${claim},PT,2025-08-05,97110,,M00.00,2,10.00,5.00,5.00,,,0,0,na,2025-09-01`;
    const path = file('plans.csv', [
      HEADER,
      of('C1', 'Choice Plus', 'Commercial'),
      of('C2', 'Medicare Advantage PPO', 'MA'),
      of('C3', 'Invented Plan', 'Invented'),
    ]);
    const { findings } = await json('check', path);
    const severities = findings.flatMap(({ ruleId, rows, severity }) =>
      ruleId === 'modifier-missing' ? [[rows, severity]] : [],
    );
    // UnitedHealthcare commercial demands GP; of Medicare Advantage it is only likely.
    expect(severities).toEqual([
      [[2], 'error'],
      [[3], 'advice'],
      [[4], 'error'],
    ]);
  });

  it('a pair across two claims of one day needs its modifier, and has it', async () => {
    expect(await pairs('pair.csv', 'GP')).toEqual([['pair-needs-modifier', [2, 3]]]);
    expect(await pairs('separate.csv', 'GP 59')).toEqual([]);
  });
});
