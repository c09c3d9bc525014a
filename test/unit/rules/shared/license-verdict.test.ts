import { EMPTY_PROFILE, code, isoDate, serviceLine, type CivilDate } from '../../../../src/domain';
import type { RuleContext, Service } from '../../../../src/rules';
import { licenseVerdict } from '../../../../src/rules/shared/license-verdict';
import { serviceReader } from '../../../../src/check';
import { testKnowledge } from '../../knowledge';

const context = (): RuleContext => ({
  knowledge: testKnowledge(),
  profile: EMPTY_PROFILE,
  asOf: null,
  columns: new Set(),
  spellings: [],
});
const read = serviceReader(testKnowledge(), EMPTY_PROFILE);
const service = (
  name: string,
  license: string | null,
  date: CivilDate | null = null,
  state: string | null = null,
): Service => read(serviceLine({ code: code(name), license, date, state }));
const kindOf = (name: string, license: string | null) =>
  licenseVerdict(service(name, license), context())?.kind ?? null;

/** AMA letters 2001-2002, payers' policies (facts 4). */
describe('what a license says of a code', () => {
  test.each([
    ['97124', 'LMT', 'may'],
    ['97530', 'LMT', 'may-not'],
    ['97112', 'LMT', 'certificate'],
    ['97112', 'LMT; PNF', 'may'],
    ['97140', 'LMT', 'depends'],
    ['90901', 'LMT', 'unknown'],
    ['97140', 'Wizard', 'unknown'],
    ['97140', null, null],
    ['99080', 'LMT', null],
    // The best of several counts: may, then depends, then what is not known, then a no.
    ['97530', 'LMT, PT', 'may'],
    ['97530', 'PT, LMT', 'may'],
    ['97161', 'LMT, AT', 'may-not'],
  ])('%s by %s: %s', (name, license, kind) => expect(kindOf(name, license)).toBe(kind));

  test('which of the two is missing is told', () => {
    expect(licenseVerdict(service('97140', 'Wizard'), context())).toEqual({
      kind: 'unknown',
      reasonId: 'license-unknown',
    });
    expect(licenseVerdict(service('90901', 'LMT'), context())).toEqual({ kind: 'unknown', reasonId: 'scope-unknown' });
  });

  test('a refusal names all licenses and what it rests on', () => {
    expect(licenseVerdict(service('97161', 'LMT, AT'), context())).toMatchObject({
      licenses: 'LMT, AT',
      authority: { name: 'License scope, as collected', confidence: 'verified' },
    });
  });

  test('the date and the state decide, and the answer to one line is not given to the next', () => {
    const shared = context();
    const by = (one: Service) => licenseVerdict(one, shared)?.kind;
    expect([by(service('97110', 'PT')), by(service('97165', 'PT')), by(service('97110', 'PT'))]).toEqual([
      'may',
      'may-not',
      'may',
    ]);
    const inState = (state: string) =>
      licenseVerdict(service('97124', 'LMT', isoDate('2024-08-05'), state), shared)?.kind;
    // Wyoming has no license for massage: the payer says whom it accepts.
    expect([inState('OR'), inState('WY'), inState('OR')]).toEqual(['may', 'depends', 'may']);
  });
});
