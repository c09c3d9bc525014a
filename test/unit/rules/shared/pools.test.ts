import {
  code,
  EMPTY_PROFILE,
  minutes,
  serviceLine,
  units,
  type Modifier,
  type ServiceLine,
} from '../../../../src/domain';
import { serviceReader } from '../../../../src/check';
import { disciplineOf, disciplineOfLicense, fixedDiscipline } from '../../../../src/rules/shared/disciplines';
import { billedUnits, counted, poolsOf } from '../../../../src/rules/shared/pools';
import { testKnowledge } from '../../knowledge';

const read = serviceReader(testKnowledge(), EMPTY_PROFILE);
const service = (facts: Partial<Omit<ServiceLine, 'modifiers'>> & { readonly modifiers?: string } = {}) =>
  read(
    serviceLine({
      code: code('97110'),
      ...facts,
      modifiers: (facts.modifiers ?? '').split(' ').filter(Boolean) as Modifier[],
    }),
  );

describe('the discipline of a line', () => {
  test.each([
    ['GO', 'PT', 'GO'],
    ['59 GN', null, 'GN'],
    ['59', 'PT', 'GP'],
    ['', 'PTA', 'GP'],
    ['', 'OT', 'GO'],
    ['', 'OTA', 'GO'],
    ['', 'SLP', 'GN'],
    ['', 'LMT', 'LMT'],
    ['', 'Wizard', ''],
    ['', null, ''],
  ])('%j by %s: %s', (modifiers, license, expected) => {
    expect(disciplineOf(service({ modifiers, license }))).toBe(expected);
  });

  test.each([
    ['LMT, OT', 'GO'],
    ['LMT', null],
    [null, null],
  ])('of the license %s: %s', (license, expected) => {
    expect(disciplineOfLicense(service({ license, modifiers: 'GP' }))).toBe(expected);
  });

  test.each([
    ['PT', '97110', 'GP'],
    ['PT, PTA', '97110', 'GP'],
    ['PT, OT', '97110', null],
    ['PT, DC', '97110', null],
    ['DC', '97110', null],
    [null, '97110', null],
    ['PT', '97165', null],
    ['PT', '97001', 'GP'],
  ])('that %s fixes on %s: %s', (license, name, expected) => {
    const one = service({ license, code: code(name) });
    expect(fixedDiscipline(one, one.code!)).toBe(expected);
  });
});

/** Architecture, "What is a session, what pools": payer and discipline. */
describe('what is counted together', () => {
  const sizes = (...all: readonly Parameters<typeof service>[0][]) =>
    poolsOf(all.map((facts) => service(facts))).map(({ services }) => services.length);
  test.each([
    ['one line', [{}], [1]],
    ['one payer by two names', [{ payer: 'UHC' }, { payer: 'UnitedHealthcare' }], [2]],
    ['two payers', [{ payer: 'UHC' }, { payer: 'Aetna' }, { payer: 'UHC' }], [2, 1]],
    ['two payers of no table', [{ payer: 'Nobody' }, { payer: 'Nowhere' }], [1, 1]],
    ['one payer of no table', [{ payer: 'Nobody' }, { payer: 'Nobody' }], [2]],
    ['no payer', [{}, {}], [2]],
    ['a payer and none', [{ payer: 'Nobody' }, {}], [1, 1]],
    ['two disciplines', [{ modifiers: 'GP' }, { license: 'OT' }, { license: 'PTA' }], [2, 1]],
    ['two professions of no discipline', [{ license: 'LMT' }, { license: 'DC' }], [1, 1]],
  ])('%s', (_, lines, expected) => expect(sizes(...lines)).toEqual(expected));

  test('across providers', () => expect(sizes({ provider: 1 }, { provider: 2 })).toEqual([2]));
});

test('minutes that are not known count as none, and so does no unit of time', () => {
  expect(counted(service({ minutes: minutes(20) }))).toEqual({ code: '97110', minutes: 20, unitMinutes: 15 });
  expect(counted(service({ code: code('97161') }))).toEqual({ code: '97161', minutes: 0, unitMinutes: null });
});

test.each([
  [0, 0],
  [3, 3],
  [1.5, null],
  [-1, null],
  [null, null],
])('%s units are billed as %s', (typed, expected) => {
  expect(billedUnits(service({ units: typed === null ? null : units(typed) }))).toBe(expected);
});
