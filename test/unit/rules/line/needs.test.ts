import { check } from '../../../../src/check';
import { EMPTY_PROFILE, lineTable, serviceLine, type Field } from '../../../../src/domain';
import { RULES } from '../../../../src/rules';
import { testKnowledge } from '../../knowledge';

/**
 * What a sheet must tell before a rule about a line can say anything (facts of which a line's own must not be blank; columns
 * that must be there), the tables it names with its findings, and the reason with which a payer would deny (X12's list of
 * claim adjustment reason codes: 4 modifier, 11 diagnosis, 16 lacks information, 107 qualifying service, 110 billed before
 * the service, 150 level and 151 number of services, 170 type and 185 eligibility of provider, 181 code and 182 modifier invalid).
 */
const LINE_RULES: readonly (readonly [
  id: string,
  needs: string,
  columns: string,
  tables: string,
  denial: string | undefined,
])[] = [
  ['certificate-needed', 'code', 'license', 'licenses', '185'],
  ['code-not-in-force', 'code date', '', 'codes', '181'],
  ['code-unknown', '', 'code', 'codes', '16'],
  ['date-future', 'date', 'code', '', '110'],
  ['date-impossible', '', 'date', '', '16'],
  ['date-missing', '', 'code date', '', '16'],
  ['license-depends', 'code', 'license', 'licenses states', '185'],
  ['license-may-not', 'code license', '', 'licenses states', '185'],
  ['license-not-accepted', 'code', 'license payer', 'payers licenses', '170'],
  ['license-unknown', 'code', 'license', 'licenses', undefined],
  ['minutes-missing', '', 'code units minutes', 'codes', '151'],
  ['modifier-missing', 'code', 'payer', 'payers codes', '4'],
  ['modifier-on-wrong-code', 'code', '', 'codes', '4'],
  ['modifier-unknown', '', '', '', '182'],
  ['modifiers-contradict', 'code', '', '', '4'],
  ['note-missing', 'code', 'notes', 'payers', '16'],
  ['note-names-no-technique', 'code', 'notes', 'techniques', '150'],
  ['obsolete-look-alike', 'code', '', 'codes', '181'],
  ['payer-unknown', 'code payer', '', 'payers', undefined],
  ['technique-does-not-fit', 'code technique', '', 'techniques', '11'],
  ['technique-unclear', 'code technique', '', 'techniques', undefined],
  ['units-beyond-line', '', 'code units minutes', 'codes payers', '151'],
  ['units-invalid', '', 'code units', '', '16'],
  ['units-missing', '', 'code units', '', '16'],
  ['untimed-units', '', 'code units', 'codes caps payers', '151'],
];

const ruleOf = (id: string) => RULES.find((rule) => rule.id === id)!;
const words = (text: string) => text.split(' ').filter(Boolean);

test('every rule about a line stands in the table', () => {
  expect(
    RULES.filter(({ scope }) => scope === 'line')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(LINE_RULES.map(([id]) => id).sort());
});

describe.each(LINE_RULES)('%s', (id, needs, columns, tables, denial) => {
  test('rests on its tables, and is denied so', () => {
    expect([...ruleOf(id).tables].sort()).toEqual(words(tables).sort());
    expect(ruleOf(id).denial).toBe(denial);
  });

  const wanted = [...new Set([...words(needs), ...words(columns)])] as Field[];
  const report = (told: readonly Field[]) =>
    check({
      table: lineTable([serviceLine({})], new Set(told)),
      knowledge: testKnowledge(),
      profile: EMPTY_PROFILE,
      asOf: null,
      rules: [ruleOf(id)],
    }).notCheckable.filter(({ reasonId }) => reasonId === 'no-column' || reasonId === 'blank');

  test('cannot run without each of its columns', () => {
    for (const field of wanted) {
      const gaps = report(wanted.filter((other) => other !== field));
      expect(gaps.map(({ reasonId, data }) => [reasonId, data.field])).toEqual([['no-column', field]]);
    }
  });

  test('says which of its facts a line lacks, and asks for no other column', () => {
    const gaps = report(wanted);
    expect(gaps.map(({ reasonId, data }) => [reasonId, data.field])).toEqual(
      words(needs)
        .slice(0, 1)
        .map((field) => ['blank', field]),
    );
  });
});
