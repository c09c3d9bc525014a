import { EMPTY_PROFILE, serviceLine, type Confidence } from '../../../../src/domain';
import { serviceReader } from '../../../../src/check';
import { atMostWarning, bindingSeverity, payerName } from '../../../../src/rules/shared/payer-binds';
import { testKnowledge } from '../../knowledge';

const read = serviceReader(testKnowledge(), EMPTY_PROFILE);
const service = (payer: string | null) => read(serviceLine({ payer }));
type Said = readonly [value: 'yes' | 'no' | 'unknown', confidence: Confidence] | null;

const severity = (said: readonly Said[], full: 'error' | 'warning' | 'advice') => {
  const services = said.map(() => service(null));
  return bindingSeverity(
    services,
    (one) => {
      const answer = said[services.indexOf(one)];
      return answer ? { value: answer[0], confidence: answer[1], note: null, sources: [] } : undefined;
    },
    full,
  );
};

/** Issue: limits and rules with confidence below "verified" give advice, not errors; an unknown payer is assumed nothing of. */
test.each<[string, readonly Said[], 'error' | 'warning' | 'advice', string]>([
  ['a payer that follows the table', [['yes', 'verified']], 'error', 'error'],
  ['by its own text', [['yes', 'primary']], 'warning', 'warning'],
  ['one source says so', [['yes', 'single']], 'error', 'warning'],
  ['not known', [['unknown', 'verified']], 'error', 'warning'],
  ['no payer', [null], 'error', 'warning'],
  ['no payer, less than an error', [null], 'advice', 'advice'],
  ['a payer that does not', [['no', 'single']], 'error', 'information'],
  [
    'two lines, one of which binds',
    [
      ['no', 'verified'],
      ['yes', 'verified'],
    ],
    'error',
    'error',
  ],
  ['two lines, one of which is not known', [['no', 'verified'], null], 'error', 'warning'],
])('%s', (_, said, full, expected) => expect(severity(said, full)).toBe(expected));

test('outside a table nothing is more than a warning', () => {
  expect([atMostWarning('error', true), atMostWarning('error', false)]).toEqual(['warning', 'error']);
  expect([atMostWarning('advice', true), atMostWarning('warning', true)]).toEqual(['advice', 'warning']);
});

test('a payer is called by its own name', () => {
  expect([payerName(service('UHC')), payerName(service('Nobody')), payerName(service(null))]).toEqual([
    'UnitedHealthcare commercial (Optum)',
    'payer not known',
    'payer not known',
  ]);
});
