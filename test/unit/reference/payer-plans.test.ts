import fc from 'fast-check';
import { payerNameOf, payerParts, payerText } from '../../../src/domain';
import { extendKnowledge } from '../../../src/reference';
import { referenceData } from '../../../src/reference/data';
import { testKnowledge } from '../knowledge';

const known = testKnowledge();
const idOf = (name: string, ...plans: string[]) => known.payer(name, plans)?.id ?? null;

/** Cases of our own; the words are those of plan and line-of-business columns in remittances and practice exports. */
describe('the plan joins the payer', () => {
  it.each<[string, string[], string | null]>([
    // Another line of an insurer's business has a profile of its own.
    ['UnitedHealthcare', ['Medicare Advantage PPO', 'MA'], 'medicare_advantage'],
    ['UnitedHealthcare', ['MA'], 'medicare_advantage'],
    ['Aetna', ['Medicare'], 'medicare_advantage'],
    ['Humana', ['Gold Plus Medicare Advantage HMO'], 'medicare_advantage'],
    ['Acme Health (invented)', ['Medicare Advantage'], 'medicare_advantage'],
    ['UHC', ['Community Plan - Medicaid'], 'medicaid_generic'],
    ['UHC', ['Washington Medicaid'], 'medicaid_wa'],
    ['Humana', ['TRICARE East'], 'tricare'],
    ['TriWest', ['TRICARE West'], 'tricare'],
    ['Optum', ['VA CCN'], 'va_ccn'],
    ['Acme Mutual (invented)', ["Workers' Compensation"], 'wc_generic'],
    ['Acme Mutual (invented)', ['WC'], 'wc_generic'],
    ['Acme Mutual (invented)', ['PIP'], 'auto_generic'],
    ['Acme Mutual (invented)', ['Auto / No-Fault'], 'auto_generic'],
    ['Medicare', ['Medicare Advantage'], 'medicare_advantage'],
    ['Medicare', ['HMO'], 'medicare_advantage'],
    // Only the plan is said.
    ['', ['Medicare'], 'medicare_b'],
    ['', ['Commercial'], 'commercial_default'],
    ['', ['Cash'], 'self_pay'],
    ['', ['Workers Comp', 'WC'], 'wc_generic'],
    // Words that say nothing of another line, or nothing that is known: the payer stands.
    ['UnitedHealthcare', [], 'uhc_commercial'],
    ['UnitedHealthcare', [''], 'uhc_commercial'],
    ['UnitedHealthcare', ['Choice Plus', 'Commercial'], 'uhc_commercial'],
    ['UnitedHealthcare', ['PPO'], 'uhc_commercial'],
    ['UnitedHealthcare', ['Mauve tier'], 'uhc_commercial'],
    ['Medicare', ['Medicare'], 'medicare_b'],
    ['Acme Health (invented)', ['Medicare'], null],
    ['Acme Health (invented)', ['Commercial'], null],
    ['Acme Health (invented)', ['PPO'], null],
    ['Acme Health (invented)', ['Automatic renewal'], null],
    // What pays second, or is denied in so many words, is no line of the payer that stands there.
    ['UnitedHealthcare', ['Medicare Supplement Plan G'], 'uhc_commercial'],
    ['UnitedHealthcare', ['Medicaid secondary'], 'uhc_commercial'],
    ['UnitedHealthcare', ['Non-Medicaid'], 'uhc_commercial'],
    // Contradictions: the payer stands.
    ['UnitedHealthcare', ['Medicare Advantage', 'Commercial'], 'uhc_commercial'],
    ['UnitedHealthcare', ['Medicaid', 'MA'], 'uhc_commercial'],
    ['Medicare', ['Commercial'], 'medicare_b'],
    ['Medicare', ['Medicaid'], 'medicare_b'],
    ['TRICARE', ['Medicare Advantage'], 'tricare'],
    ['Medicaid', ['MA'], 'medicaid_generic'],
    ['Self-pay', ['Medicare Advantage'], 'self_pay'],
    ['UnitedHealthcare', ['Medicare Part B'], 'uhc_commercial'],
  ])('%s with %j: %s', (name, plans, id) => {
    expect(idOf(name, ...plans)).toBe(id);
  });

  it('the order of the plan columns does not matter, and case and spaces do not', () => {
    const words = referenceData.payers.plans.lines.flatMap(({ is = [], holds = [] }) => [...is, ...holds]);
    const names = known.payers.map(({ name }) => name);
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.constantFrom(...words, 'PPO'), { maxLength: 3 }),
        (name, plans) => {
          const id = idOf(name, ...plans);
          expect(idOf(name, ...[...plans].reverse())).toBe(id);
          expect(idOf(name, ...plans.map((plan) => ` ${plan.toUpperCase()} `))).toBe(id);
        },
      ),
    );
  });

  it('a plan never makes a payer unknown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known.payers), fc.array(fc.string(), { maxLength: 3 }), ({ id }, plans) => {
        expect(known.payer(id, plans)).toBeDefined();
      }),
    );
  });
});

describe("a clinic's own rows", () => {
  const own = (name: string) => ({ ...known.payer('self pay')!, id: `own ${name}`, name, aliases: [], own: true });

  it('a row for the payer stands, whatever the plan; a row for the plan stands before it', () => {
    const one = extendKnowledge(known, { payers: [own('UnitedHealthcare')] });
    expect(one.payer('UnitedHealthcare', ['MA'])?.name).toBe('UnitedHealthcare');
    const two = extendKnowledge(known, { payers: [own('UnitedHealthcare'), own('UnitedHealthcare Choice Plus')] });
    expect(two.payer('UnitedHealthcare', ['Choice Plus', 'Commercial'])?.name).toBe('UnitedHealthcare Choice Plus');
    expect(two.payer('Aetna', ['MA'])?.id).toBe('medicare_advantage');
  });
});

it('name and plans travel as one text', () => {
  expect(payerText('Acme', [])).toBe('Acme');
  expect(payerText(null, [])).toBeNull();
  expect(payerParts(payerText('Acme', ['PPO', 'MA'])!)).toEqual({ name: 'Acme', plans: ['PPO', 'MA'] });
  expect(payerParts(payerText(null, ['MA'])!)).toEqual({ name: '', plans: ['MA'] });
  expect(
    [payerText('Acme', ['PPO'])!, payerText(null, ['PPO', 'MA'])!, 'Acme'].map((text) => payerNameOf(text)),
  ).toEqual(['Acme', 'PPO MA', 'Acme']);
  expect(payerNameOf(payerText(null, ['MA'])!, 'Usual')).toBe('Usual');
});
