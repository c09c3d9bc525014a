import { referenceData } from '../../../src/reference/data';
import type { PayerRow } from '../../../src/reference';
import { RULES } from '../../../src/rules';
import * as authorities from '../../../src/rules/shared/authorities';
import { EITHER_RULE } from '../../../src/rules/shared/rule-authority';
import { spanishValue } from '../../../src/taskpane/words/es-values';
import { testKnowledge } from '../knowledge';

const { payers, stamps } = testKnowledge();

/** Names, codes and signs that are the same in both languages. */
const SAME =
  /^(Medicare Part B|Medicare Advantage|Medicaid (Washington|Oregon|Colorado) .*|TRICARE|VA .*|Anthem .*|Cigna|Humana|Highmark .*|BCBS .*|Blue .*|Premera .*|Regence .*|Kaiser .*|CMS Medicare .*Manual, Pub\. 100-0[24]|Illinois Chiropractic Society|GP, GO, GN|CR \d+|WAC [\d-]+|[\d, -]+|\d{4}-\d{2}|\d{4}Q\d|85%|Uniform Medical Plan|(?:[A-Z]?\d{4,5}(?:-\d{5})?(?:, )?)+)$/;

const parts = (text: string): readonly string[] => text.split('; ');
const isSpanish = (text: string): boolean => {
  const said = spanishValue(text);
  return said !== text || parts(text).every((part) => SAME.test(part));
};
/** Those that a Spanish pane would show in English. */
const english = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  [...new Set(texts)].filter((text): text is string => text !== null && text !== undefined && !isSpanish(text));

const each = <Of>(of: (payer: PayerRow) => readonly (Of | undefined)[]) =>
  payers.flatMap(of).filter((one): one is NonNullable<typeof one> => one !== undefined);

test('who says so is said in Spanish', () => {
  const all = [...Object.values(authorities), EITHER_RULE, ...RULES.map(({ authority }) => authority)];
  expect(english(all.flatMap(({ name, detail }) => [...parts(name), ...parts(detail ?? '')].filter(Boolean)))).toEqual(
    [],
  );
  expect(english(Object.values(stamps).map(({ name }) => name))).toEqual([]);
  expect(english(['column of referrals', 'column of authorizations', 'documentation', 'orders'])).toEqual([]);
  expect(english(['table of 2024Q3', 'ch. 5, 20.1', 'as of 2026-11', 'Cigna: payer profile'])).toEqual([]);
});

test('conditions of licenses, and where a modifier belongs, are said in Spanish', () => {
  expect(english(referenceData.licenses.scope.map(({ condition }) => condition))).toEqual([]);
  expect(english(['spinal manipulation', 'office visits', 'procedures', 'on the plan', 'payer not known'])).toEqual([]);
  expect(english(['GP or GO', 'PT and OT', '2 (CMS) or 3 (midpoint)'])).toEqual([]);
});

describe('what a rule shows of a payer’s profile is said in Spanish', () => {
  test('its name', () => expect(english(payers.map(({ name }) => name))).toEqual([]));

  test('what a modifier is asked for', () => {
    const asked = each(({ modifiers: { discipline, excluded, ...others } }) => [
      discipline,
      excluded,
      others['active-care'],
    ]);
    expect(english(asked.filter(({ value }) => value !== 'unknown').map(({ note }) => note))).toEqual([]);
  });

  test('why a license is not paid, or on what that depends', () => {
    const said = each(({ licenses }) => Object.values(licenses));
    const told = said.filter(({ value }) => value !== 'yes' && value !== 'unknown');
    expect(told.length).toBeGreaterThan(20);
    expect(english(told.map(({ note }) => note))).toEqual([]);
  });

  test('which order and which record it wants', () => {
    const wanted = [...each(({ orders }) => Object.values(orders)), ...each(({ records }) => Object.values(records))];
    expect(english(wanted.filter(({ value }) => value === 'required').map(({ note }) => note))).toEqual([]);
    expect(english(['referral', 'authorization', 'minutes'])).toEqual([]);
  });

  test('what its limits count, and over what time', () => {
    const limits = each(({ limits: own }) => own);
    expect(english(limits.map(({ counts }) => counts))).toEqual([]);
    // What is counted over a day needs no word for it; of the others the time is shown.
    expect(english(limits.map(({ per }) => per).filter((per) => !/\b(?:day|visit)\b/.test(per)))).toEqual([]);
    const counted = ['units', 'modalities, procedures or units', 'visits', 'treatments', 'minutes'];
    expect(english(limits.map(({ unit }) => unit).filter((unit) => !counted.includes(unit)))).toEqual([]);
  });

  test('how it handles pairs that CMS does not bar', () => {
    const said = each(({ pairsBind, handling }) =>
      pairsBind.value === 'yes' ? [] : [handling['97530-with-97140'], handling['97140-with-cmt']],
    ).map(({ value }) => value);
    expect(english(said.filter((text) => text !== 'unknown' && text !== 'n/a'))).toEqual([]);
  });

  test('a note that holds semicolons keeps them, with the edition after it', () => {
    const note = 'not in the list of claim provider types; 2014';
    expect(spanishValue(`${note}; 2026-11`)).toBe(`${spanishValue(note)}; 2026-11`);
    expect(spanishValue(note)).toMatch(/^no está .*; 2014$/);
  });
});
