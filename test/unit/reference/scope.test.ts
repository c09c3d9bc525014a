import fc from 'fast-check';
import { isoDate, type Code } from '../../../src/domain';
import type { LicenseId } from '../../../src/reference';
import { referenceData } from '../../../src/reference/data';
import { scopeLookup } from '../../../src/reference/lookup/scope';
import { testKnowledge } from '../knowledge';

const known = testKnowledge();
const ask = (license: LicenseId, code: string, state = '', certificates: readonly string[] = []) =>
  known.scope(license, certificates, code as Code, known.state(state) ?? null, isoDate('2024-08-05'));

describe('evaluations belong to one license (AMA letter of 2002, founding article)', () => {
  const LICENSES = referenceData.licenses.licenses.map(({ id }) => id);
  it.each(['97001', '97002', '97161', '97164'])('%s is for no one but a PT', (code) => {
    const may = LICENSES.filter((license) => ask(license, code).verdict === 'may');
    expect(may).toEqual(['PT']);
  });
  it.each(['97003', '97004', '97165', '97168'])('%s is for no one but an OT', (code) => {
    const may = LICENSES.filter((license) => ask(license, code).verdict === 'may');
    expect(may).toEqual(['OT']);
  });
});

describe("what a state's text says of an act (states table, 2026-11)", () => {
  it.each(['PA', 'NV', 'WI'])('%s leaves joint mobilization out: manual therapy depends, and says why', (state) => {
    const answer = ask('LMT', '97140', state);
    expect(answer.verdict).toBe('depends');
    expect(answer.condition).toMatch(/text leaves joint mobilization or manual therapy out of the scope of massage$/);
    expect(answer.dependsOn).toContain('state');
  });

  it('where a state is silent, its name is not used', () => {
    expect(ask('LMT', '97140', 'OH').condition).not.toContain('Ohio');
    expect(ask('LMT', '97140', 'OH')).toEqual(ask('LMT', '97140'));
  });

  it.each(['MA', 'PA'])('%s leaves exercise out: it is not for a massage therapist, and says why', (state) => {
    expect(ask('LMT', '97110', state)).toMatchObject({
      verdict: 'may-not',
      condition: expect.stringContaining('text leaves exercise out of the scope of massage'),
    });
  });

  it('says nothing to a physical therapist', () => {
    expect(ask('PT', '97140', 'PA')).toEqual(ask('PT', '97140'));
  });

  it('where it takes the act in, the state is no question any more', () => {
    const [row] = referenceData.licenses.scope.filter(
      ({ license, codes }) => license === 'LMT' && codes[0] === '97140',
    );
    const scope = scopeLookup({ ...referenceData.licenses, scope: [row!] });
    const state = { ...known.state('OR')!, scope: { 'joint-mobilization': 'included' as const } };
    expect(scope('LMT', [], '97140' as Code, state, null)).toMatchObject({ verdict: 'depends', dependsOn: ['payer'] });
  });
});

describe('states without a license for massage', () => {
  it.each([
    ['KS', 'depends', 'Kansas has no state license for massage: the payer says whom it accepts'],
    ['MN', 'depends', 'Minnesota has no state license for massage: the payer says whom it accepts'],
    ['WY', 'depends', 'Wyoming has no state license for massage: the payer says whom it accepts'],
    ['VT', 'depends', 'Vermont registers massage therapists and does not license them: the payer says whom it accepts'],
    ['CA', 'may', 'California certifies massage therapists and does not license them: the payer says whom it accepts'],
    ['GU', 'depends', 'Guam has no license for massage that we know of: the payer says whom it accepts'],
    ['OR', 'may', null],
  ])('%s: massage %s', (state, verdict, condition) => {
    expect(ask('LMT', '97124', state)).toMatchObject({ verdict, condition });
  });

  it('a code that a massage therapist may not report stays so', () => {
    expect(ask('LMT', '97530', 'KS')).toEqual(ask('LMT', '97530'));
  });
});

describe('certificates', () => {
  it.each(['PNF', 'Hellerwork', 'Feldenkrais'])('%s lifts 97112 for a massage therapist', (certificate) => {
    expect(ask('LMT', '97112', '', [certificate])).toMatchObject({ verdict: 'may', condition: null, dependsOn: [] });
  });

  it.each(['NMT', 'CLT', 'ART'])('%s does not', (certificate) => {
    expect(ask('LMT', '97112', '', [certificate]).verdict).toBe('depends');
  });

  it.each(['LMT; PNF weekend seminar', 'LMT, weekend seminar in PNF', 'LMT; PNF workshop', 'LMT, PNF (intro class)'])(
    '"%s" lifts nothing',
    (text) => {
      const { licenses, certificates } = known.credential(text)!;
      expect(licenses).toEqual(['LMT']);
      expect(ask('LMT', '97112', '', certificates).verdict).toBe('depends');
    },
  );

  it.each(['LMT; PNF', 'LMT, certified PNF', 'LMT/PNF', 'PNF, LMT', 'Lee Kneads, LMT; PNF certified'])(
    '"%s" does',
    (text) => {
      const { certificates } = known.credential(text)!;
      expect(ask('LMT', '97112', '', certificates).verdict).toBe('may');
    },
  );
});

describe('rows by date', () => {
  const row = { license: 'LMT' as const, codes: ['97140'], confidence: 'single' as const, sources: [] };
  const scope = scopeLookup({
    ...referenceData.licenses,
    scope: [
      { ...row, verdict: 'may-not', to: '2019-12-31' },
      { ...row, verdict: 'may', from: '2020-01-01' },
    ],
  });
  it.each([
    ['2019-12-31', 'may-not'],
    ['2020-01-01', 'may'],
    [null, 'may-not'],
  ] as const)('on %s: %s', (date, verdict) => {
    expect(scope('LMT', [], '97140' as Code, null, date === null ? null : isoDate(date)).verdict).toBe(verdict);
  });

  it('what no row says is unknown, without a source', () => {
    expect(scope('PT', [], '97140' as Code, null, null)).toEqual({
      verdict: 'unknown',
      condition: null,
      dependsOn: [],
      evidence: { confidence: 'unverified', sources: [] },
    });
  });
});

it('every license answers for every code, and says on what it depends', () => {
  const LICENSES = referenceData.licenses.licenses.map(({ id }) => id);
  const states = [null, ...referenceData.states.rows.map(({ id }) => known.state(id)!)];
  fc.assert(
    fc.property(
      fc.constantFrom(...LICENSES),
      fc.constantFrom(...known.codes),
      fc.constantFrom(...states),
      (license, { code }, state) => {
        const answer = known.scope(license, [], code, state, null);
        if (answer.verdict === 'depends') expect(answer.dependsOn.length).toBeGreaterThan(0);
        if (answer.verdict === 'depends' || answer.verdict === 'unknown') expect(answer.condition).not.toBeNull();
      },
    ),
  );
});
