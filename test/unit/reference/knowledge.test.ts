import fc from 'fast-check';
import { isoDate, type Code } from '../../../src/domain';
import { referenceData } from '../../../src/reference/data';
import { testKnowledge } from '../knowledge';

const known = testKnowledge();
const code = (text: string) => text as Code;

describe('pairs (CMS NCCI PTP, practitioner, 2024Q3)', () => {
  it.each([
    // facts of the field, section 3
    ['97140', '97124', null, 'active', 0, '97140', '97124'],
    ['97124', '97140', '2024-08-01', 'active', 0, '97140', '97124'],
    ['98941', '97140', null, 'active', 1, '98941', '97140'],
    ['97530', '97140', null, 'none', null, '97530', '97140'],
    ['97530', '97140', '2019-12-31', 'ended-later', 1, '97140', '97530'],
    ['97530', '97140', '2020-01-01', 'none', null, '97530', '97140'],
    ['97110', '97140', '2024-08-01', 'none', null, '97110', '97140'],
    ['97124', '12345', null, 'unknown-code', null, '97124', '12345'],
  ])('%s with %s on %s: %s', (a, b, date, status, indicator, column1, column2) => {
    expect(known.pair(code(a), code(b), date === null ? null : isoDate(date))).toMatchObject({
      status,
      indicator,
      column1,
      column2,
    });
  });

  it('says when a date lies outside the table', () => {
    const outside = (date: string) => known.pair(code('97140'), code('97124'), isoDate(date)).outsideTable;
    expect([outside('2024-06-30'), outside('2024-07-01'), outside('2024-09-30'), outside('2024-10-01')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('every code with every code, both orders, agrees with the data before, in and after the table', () => {
    const active = new Map<string, number>(referenceData.pairs.active.map(([a, b, i]) => [[a, b].sort().join(), i]));
    const dates = ['1995-01-01', '2019-12-31', '2024-08-01', '2026-11-23'].map(isoDate);
    for (const { code: a } of known.codes) {
      for (const { code: b } of known.codes) {
        for (const date of dates) {
          const ended = referenceData.pairs.ended
            .filter(([x, y, , until]) => ((x === a && y === b) || (x === b && y === a)) && isoDate(until) >= date)
            .map(([, , indicator, until]) => [until, indicator] as const)
            .sort()[0];
          const now = active.get([a, b].sort().join());
          const answer = known.pair(a, b, date);
          const expected = ended ? ['ended-later', ended[1]] : now === undefined ? ['none', null] : ['active', now];
          if (answer.status !== expected[0] || answer.indicator !== expected[1]) {
            throw new Error(`${a} ${b} on ${date}: ${answer.status} ${answer.indicator}, expected ${expected.join()}`);
          }
        }
      }
    }
  });
});

describe('credentials', () => {
  it.each([
    ['LMT', ['LMT'], [], []],
    ['L.M.T.', ['LMT'], [], []],
    ['licensed massage therapist', ['LMT'], [], []],
    ['LMT; PNF', ['LMT'], ['PNF'], []],
    ['LMT/PNF', ['LMT'], ['PNF'], []],
    ['OTR/L', ['OT'], [], []],
    ['PT, DPT, OCS', ['PT'], ['OCS'], []],
    ['COTA/L', ['OTA'], [], []],
    ['LMT, CLT-LANA', ['LMT'], ['CLT'], []],
    ['PA-C', ['PA'], [], []],
    ['wizard', [], [], ['wizard']],
    ['LMT, weekend seminar', ['LMT'], [], ['weekend seminar']],
    ['LMT (PNF)', ['LMT'], ['PNF'], []],
    ['LMT (expired)', [], [], ['LMT (expired)']],
    ['PT (student)', [], [], ['PT (student)']],
    ['PT (no PNF)', ['PT'], [], ['no PNF']],
    ['PT aide', ['AIDE'], [], []],
    ['LMT #12345', ['LMT'], [], []],
    ['LMT-PNF', ['LMT'], ['PNF'], []],
    ['Lee Kneads-Sample, LMT', ['LMT'], [], ['Lee Kneads-Sample']],
  ])('%s', (text, licenses, certificates, unknown) => {
    expect(known.credential(text)).toEqual({ licenses, certificates, unknown });
  });

  it('a blank cell is none', () => {
    for (const text of ['', '  ', ' - ', ';']) expect(known.credential(text)).toBeNull();
  });

  it('no text is too strange', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void known.credential(text)));
  });
});

describe('scope (licenses table)', () => {
  const verdict = (
    license: 'LMT' | 'PT' | 'PTA' | 'OT' | 'DC',
    text: string,
    certificates: string[] = [],
    state = '',
  ) => known.scope(license, certificates, code(text), known.state(state) ?? null, null).verdict;

  it.each([
    ['LMT', '97124', 'may'],
    ['LMT', '97140', 'depends'],
    ['LMT', '97530', 'may-not'],
    ['LMT', '97112', 'depends'],
    ['LMT', '97161', 'may-not'],
    ['PT', '97161', 'may'],
    ['PT', '97165', 'may-not'],
    ['PTA', '97164', 'may-not'],
    ['OT', '97001', 'may-not'],
    ['DC', '97003', 'may-not'],
    ['DC', '97533', 'unknown'],
  ] as const)('%s %s: %s', (license, text, expected) => expect(verdict(license, text)).toBe(expected));

  it('a certificate lifts what it stands for, and nothing else', () => {
    expect(verdict('LMT', '97112', ['PNF'])).toBe('may');
    expect(verdict('LMT', '97112', ['NMT'])).toBe('depends');
    expect(verdict('LMT', '97530', ['PNF'])).toBe('may-not');
  });

  it("names the state's own text where it speaks", () => {
    const answer = known.scope('LMT', [], code('97140'), known.state('Pennsylvania')!, null);
    expect(answer.condition).toMatch(/^Pennsylvania's text leaves joint mobilization/);
  });
});

describe('payers and states by name', () => {
  it.each([
    ['Medicare', 'medicare_b'],
    ['UHC', 'uhc_commercial'],
    ['united healthcare', 'uhc_commercial'],
    ['Self-pay', 'self_pay'],
    ['L & I', 'wc_wa'],
    ['Texas Medicaid', 'medicaid_generic'],
    ['Medicaid of Ohio', 'medicaid_generic'],
    ['Medicaid OH', 'medicaid_generic'],
    ['Oregon Medicaid', 'medicaid_or'],
    ['District of Columbia Medicaid', 'medicaid_generic'],
    ['Texas', undefined],
    ['Aetna Texas', 'aetna'],
    ['Medicare (TX)', 'medicare_b'],
    ['Medicare of Oregon', 'medicare_b'],
    ['Aetna Medicare', 'medicare_advantage'],
    ['Medi-Cal', 'medicaid_generic'],
    ['Kaiser Permanente WA', 'kaiser'],
    ['VA', 'va_ccn'],
    ['VA Medicaid', 'medicaid_generic'],
    ['Optum', undefined],
    ['BCBS', undefined],
    ['blue something', undefined],
    ['', undefined],
  ])('%s', (text, id) => expect(known.payer(text)?.id).toBe(id));

  it.each([
    ['WA', 'WA'],
    ['washington', 'WA'],
    ['District of Columbia', 'DC'],
    ['ZZ', undefined],
  ])('%s', (text, id) => expect(known.state(text)?.id).toBe(id));
});

it('each name of a payer finds it, but for the few that two of them share', () => {
  const shared = new Set(['optum']);
  const lost = known.payers.flatMap((row) =>
    [row.id, row.name, ...row.aliases].filter(
      (name) => !shared.has(name.toLowerCase()) && known.payer(name)?.id !== row.id,
    ),
  );
  expect(lost).toEqual([]);
});

describe('the tables', () => {
  it('hold everything that was collected', () => {
    // 124 collected, nine office visits and eight speech codes that are not sourced yet, and two ended codes beside them.
    expect(known.codes.length).toBe(124 + 9 + 8 + 2);
    expect(referenceData.pairs.ended.length).toBe(764 - 177);
    expect(referenceData.caps.caps.length).toBe(91);
    expect(known.techniques.length).toBe(164);
    // 710 were collected; the others are our own ways to write the same.
    const names = new Set(known.techniques.flatMap((t) => [t.name, ...t.synonyms].map((name) => name.toLowerCase())));
    expect(names.size).toBeGreaterThan(710);
    expect(known.payers.length).toBe(39);
    expect(referenceData.states.rows.length).toBe(54);
    expect(referenceData.pairs.active.length).toBe(472);
  });

  it('name each row once, with codes of the right form and dates in order', () => {
    const ids = known.codes.map((row) => row.code);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of known.codes) {
      expect(row.code).toMatch(/^[0-9A-Z]\d{3}[0-9A-Z]$/);
      expect(row.timed).toBe(row.unitMinutes !== null);
      if (row.from !== null && row.to !== null) expect(row.from).toBeLessThan(row.to);
      for (const successor of row.replacedBy)
        expect(known.code(successor) ?? `${row.code} -> ${successor}`).toBeTruthy();
    }
  });

  it('every source that a row names is in the list of sources', () => {
    const sources = jest.requireActual<Record<string, unknown>>('../../../src/reference/data/sources.json');
    const rows = [...referenceData.codes.rows, ...referenceData.techniques.rows, ...referenceData.states.rows];
    for (const row of rows) for (const id of row.sources) expect(sources).toHaveProperty([id]);
    const values = referenceData.payers.rows.flatMap((p) => [
      p.countingRule,
      p.pairsBind,
      p.capsBind,
      ...p.limits,
      ...Object.values(p.modifiers),
      ...Object.values(p.licenses),
      ...Object.values(p.orders ?? {}),
      ...Object.values(p.records ?? {}),
      ...Object.values(p.handling),
    ]);
    for (const { s } of values) for (const id of s ?? []) expect(sources).toHaveProperty([id]);
  });

  it('a payer that takes only some codes from a license names them', () => {
    for (const { id, licenses } of known.payers) {
      for (const [license, { value, codes }] of Object.entries(licenses)) {
        expect(`${id} ${license} ${codes.length > 0}`).toBe(`${id} ${license} ${value === 'only'}`);
        for (const code of codes) expect(known.code(code)).toBeDefined();
      }
    }
  });
});
