import { serviceReader } from '../../../src/check';
import { EMPTY_PROFILE, payerText } from '../../../src/domain';
import { defineRule, type Service } from '../../../src/rules';
import { testKnowledge } from '../knowledge';
import { checkLines, lineOf, type LineFacts } from './lines';

const knowledge = testKnowledge();
const PROFILE = { ...EMPTY_PROFILE, license: 'PT', payer: 'Medicare', state: 'OR' };

/** The service that a rule is shown for the line of a sheet. */
function ofSheet(facts: LineFacts, profile = EMPTY_PROFILE): Service {
  let shown: Service | undefined;
  const rule = defineRule({
    id: 'looks',
    version: 1,
    title: 'Looks',
    explanation: 'It keeps what it is shown.',
    scope: 'line',
    severity: 'information',
    needs: [],
    authority: { name: 'This test', confidence: 'primary' },
    tables: [],
    messages: {},
    *check({ services: [service] }) {
      shown = service;
    },
  });
  checkLines([lineOf(facts)], { rules: [rule], profile });
  return shown!;
}

const facts = ({ code, credential, payer, state, countingRule, licenseText, payerText, stateText }: Service) => ({
  code: code?.code ?? null,
  licenses: credential?.licenses ?? null,
  payer: payer?.id ?? null,
  state: state?.id ?? null,
  countingRule,
  licenseText,
  payerText,
  stateText,
});

describe.each([
  ['of a sheet', ofSheet],
  ['of a formula', (line: LineFacts, profile = EMPTY_PROFILE) => serviceReader(knowledge, profile)(lineOf(line))],
] as const)('a line %s has its texts looked up', (_, of) => {
  test('by what it says itself', () => {
    expect(facts(of({ code: '97140', license: 'LMT; PNF', payer: 'Aetna', state: 'Washington' }, PROFILE))).toEqual({
      code: '97140',
      licenses: ['LMT'],
      payer: 'aetna',
      state: 'WA',
      countingRule: null,
      licenseText: 'LMT; PNF',
      payerText: 'Aetna',
      stateText: 'Washington',
    });
  });

  test('else by the profile', () => {
    expect(facts(of({ code: '97140' }, PROFILE))).toEqual({
      code: '97140',
      licenses: ['PT'],
      payer: 'medicare_b',
      state: 'OR',
      countingRule: 'cms',
      licenseText: 'PT',
      payerText: 'Medicare',
      stateText: 'OR',
    });
  });

  test('and is null where nobody says anything, or nothing is known of it', () => {
    const nothing = { code: null, licenses: null, payer: null, state: null, countingRule: null };
    expect(facts(of({ code: null }))).toEqual({ ...nothing, licenseText: null, payerText: null, stateText: null });
    const unknown = { code: '99080', payer: 'Acme (invented)', state: 'Atlantis' };
    expect(facts(of(unknown))).toEqual({
      ...nothing,
      licenseText: null,
      payerText: 'Acme (invented)',
      stateText: 'Atlantis',
    });
  });

  test('a plan joins the payer of the line, or the usual one', () => {
    const plan = (name: string | null) => payerText(name, ['Medicare Advantage PPO', 'MA']);
    expect(facts(of({ payer: plan('UnitedHealthcare') }))).toMatchObject({
      payer: 'medicare_advantage',
      payerText: 'UnitedHealthcare',
    });
    const usual = { ...EMPTY_PROFILE, payer: 'Aetna' };
    expect(facts(of({ payer: plan(null) }, usual))).toMatchObject({ payer: 'medicare_advantage', payerText: 'Aetna' });
    expect(facts(of({ payer: payerText(null, ['Choice']) }, usual))).toMatchObject({ payer: 'aetna' });
    expect(facts(of({ payer: payerText(null, ['Choice', 'Gold']) }))).toMatchObject({
      payer: null,
      payerText: 'Choice Gold',
    });
    expect(facts(of({ payer: payerText('Acme (invented)', ['Choice']) }))).toMatchObject({
      payer: null,
      payerText: 'Acme (invented)',
    });
  });

  test("the clinic's own counting rule stands before the payer's", () => {
    const profile = { ...EMPTY_PROFILE, countingRule: 'full15' as const };
    expect(of({ payer: 'Medicare' }, profile).countingRule).toBe('full15');
    expect(of({}, profile).countingRule).toBe('full15');
  });
});

test('more distinct texts than are remembered are still looked up', () => {
  const read = serviceReader(knowledge, EMPTY_PROFILE);
  for (let i = 0; i < 20_001; i++) read(lineOf({ payer: `Acme ${i} (invented)` }));
  expect(read(lineOf({ payer: 'Aetna' })).payer?.id).toBe('aetna');
  expect(read(lineOf({ payer: 'Aetna' })).payer?.id).toBe('aetna');
});
