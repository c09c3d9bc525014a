import { DAY_RULES, RULES } from '../../../src/rules';
import { about, BEYOND_A_DAY } from '../../../src/udf/about';
import { clientDayChecker, type UdfAnswer } from '../../../src/udf/check-client-day';
import { testKnowledge } from '../knowledge';

const check = clientDayChecker(testKnowledge);
const line = (facts: object) => ({ date: '2024-08-05', code: 97124, units: 2, minutes: 30, license: 'LMT', ...facts });
const rules = (answer: UdfAnswer) => ('error' in answer ? answer.error : answer.findings.map(({ ruleId }) => ruleId));

describe("one client's day in a query", () => {
  test('records as objects or as JSON text; options as either', () => {
    const records = [line({ units: 3 })];
    const answer = check(records, { payer: 'Medicare' });
    expect(rules(answer)).toContain('units-not-supported');
    expect(check(JSON.stringify(records), '{"payer":"Medicare"}')).toEqual(answer);
  });

  test('what the options say holds for all records', () => {
    const records = [line({ minutes: 23 })];
    expect(rules(check(records, { payer: 'Self-pay', countingRule: 'full15' }))).toContain('units-not-supported');
    expect(rules(check(records, { payer: 'Self-pay' }))).not.toContain('units-not-supported');
    expect(
      rules(check(records, { countingRule: 'full15', rulesOff: ['units-not-supported', 'units-beyond-line'] })),
    ).toEqual([]);
  });

  test('the lines of a day are judged together', () => {
    const records = [line({ code: 97110, minutes: 33, units: 2 }), line({ code: 97140, minutes: 7, units: 1 })];
    const options = { payer: 'Medicare', license: 'PT' };
    const own = records.map((record) => ({ ...record, license: null }));
    expect(rules(check(own, options))).not.toContain('units-not-supported');
    expect(rules(check([own[0]!, { ...own[1]!, units: 2 }], options))).toContain('units-not-supported');
  });

  test.each<[string, unknown, unknown, RegExp]>([
    ['no list', 'soon', null, /no list with at least one record/],
    ['an empty list', [], null, /no list with at least one record/],
    ['no object', [7], { fields: 'code' }, /record 1: it is no JSON object/],
    ['an unknown field', [line({ minuets: 3 })], null, /"minuets" is no field of a record/],
    ['a field that is not declared', [line({})], { fields: 'date,code' }, /record 1: it has a key that is not among/],
    ['an option that is none', [line({})], { counting: 'cms' }, /the options are not right at "counting"/],
    ['a rule that is none', [line({})], { countingRule: 'ama' }, /the options are not right at "countingRule"/],
    ['options that are no object', [line({})], 'cms', /the options are not right/],
    ['no date', [line({})], { asOf: 'today' }, /"asOf" is no date/],
    ['two clients', [line({ patient: 'A' }), line({ patient: 'B' })], null, /not of one client's day/],
    ['two days', [line({}), line({ date: '2024-08-06' })], null, /not of one client's day/],
  ])('%s is said, not thrown', (_, records, options, expected) => {
    const answer = check(records, options);
    expect('error' in answer ? answer.error : '').toMatch(expected);
  });
});

describe('what the script says about itself', () => {
  const told = (options?: unknown) => {
    const answer = about(options, testKnowledge());
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  };
  const notRun = (options: unknown, reasonId: string) =>
    told(options)
      .rulesNotRun.filter((rule) => rule.reasonId === reasonId)
      .map(({ ruleId }) => ruleId);

  test('the rules beyond a day are all that are no rules of a day', () => {
    expect(BEYOND_A_DAY).toEqual(RULES.filter((rule) => !DAY_RULES.includes(rule)).map(({ id }) => id));
  });

  test.each([null, { fields: 'date,code' }, { rulesOff: ['date-future', 'kx-modifier'], fields: 'code,units' }])(
    'every rule runs or does not: %j',
    (options) => {
      const { rules, rulesIfFields, rulesNotRun } = told(options);
      const all = [...rules, ...[...rulesIfFields, ...rulesNotRun].map(({ ruleId }) => ruleId)];
      expect(all.sort()).toEqual(RULES.map(({ id }) => id).sort());
    },
  );

  test('what lacks a column is named with it, once the fields are said', () => {
    expect(notRun({}, 'no-column')).toEqual([]);
    const { rulesNotRun, rules } = told({ fields: 'date,code,units' });
    expect(rulesNotRun).toContainEqual({
      ...{ ruleId: 'units-not-supported', reasonId: 'no-column', reason: 'There is no column of minutes.' },
    });
    expect(rules).not.toContain('units-not-supported');
    expect(notRun({ fields: 'date,code,units,minutes' }, 'no-column')).not.toContain('units-not-supported');
    expect(told({ fields: 'date,code,units,minutes' }).rules).toContain('units-not-supported');
  });

  test('without fields, a rule that may lack one is told apart, with what it needs', () => {
    const { rules, rulesIfFields } = told();
    expect(rulesIfFields).toContainEqual({ ruleId: 'units-not-supported', fields: ['date', 'units', 'minutes'] });
    expect(rules).not.toContain('units-not-supported');
    expect(told({ fields: 'date,code,units' }).rulesIfFields).toEqual([]);
    // What the options say needs no field.
    const { fields } = rulesIfFields.find(({ ruleId }) => ruleId === 'license-not-accepted')!;
    expect(fields).toEqual(['license', 'payer']);
    expect(told({ payer: 'Medicare' }).rulesIfFields).toContainEqual({
      ...{ ruleId: 'license-not-accepted', fields: ['license'] },
    });
    expect(told({ payer: 'Medicare', license: 'PT' }).rules).toContain('license-not-accepted');
  });

  test('a rule runs with the fields that it is said to need, and with none of them left out', () => {
    const { rulesIfFields } = told();
    expect(rulesIfFields.length).toBeGreaterThan(10);
    for (const { ruleId, fields } of rulesIfFields) {
      expect([ruleId, told({ fields: ['code', ...fields].join() }).rules.includes(ruleId)]).toEqual([ruleId, true]);
      for (const left of fields) {
        const others = ['code', ...fields.filter((field) => field !== left)];
        expect([ruleId, left, told({ fields: others.join() }).rules.includes(ruleId)]).toEqual([ruleId, left, false]);
      }
    }
  });

  test.each(['code', 'code,visit_id', 'code,claim_id,date', 'code,patient_id'])(
    'the rules that run whatever a call holds run with %s',
    (fields) => {
      const { rules } = told();
      expect(rules.length).toBeGreaterThan(0);
      expect(told({ fields }).rules).toEqual(expect.arrayContaining([...rules]));
    },
  );

  test('a rule about dates after today does not run where nobody says what day it is', () => {
    const future = [line({ date: '2034-08-05' })];
    expect(rules(check(future, {}))).not.toContain('date-future');
    expect(notRun({}, 'no-today')).toEqual(['date-future']);
    expect(rules(check(future, { asOf: '2026-11-29' }))).toContain('date-future');
    expect(notRun({ asOf: '2026-11-29' }, 'no-today')).toEqual([]);
    expect(told({ asOf: '2026-11-29' }).rulesIfFields).toContainEqual({ ruleId: 'date-future', fields: ['date'] });
  });

  test('a rule that is switched off is said to be', () => {
    expect(notRun({ rulesOff: ['units-not-supported'] }, 'off')).toEqual(['units-not-supported']);
    expect(notRun({ rulesOff: ['units-not-supported'], fields: 'code' }, 'no-column')).not.toContain(
      'units-not-supported',
    );
  });

  test('the tables by edition, and the days that they speak about', () => {
    const { stamps } = testKnowledge();
    expect(told().tables.map(({ name, edition }) => [name, edition])).toEqual(
      Object.values(stamps).map(({ name, edition }) => [name, edition]),
    );
    for (const { from, to } of told().tables) {
      for (const date of [from, to]) expect(date ?? '2024-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test.each<[unknown, RegExp]>([
    ['cms', /the options are not right/],
    [{ rulesOff: ['no-such-rule'] }, /"rulesOff" names "no-such-rule", which is no rule/],
    [{ fields: 'code,minuets' }, /"minuets" is no field of a record/],
  ])('%j is said to be wrong', (options, expected) => {
    const answer = about(options, testKnowledge());
    expect(answer.ok ? '' : answer.error).toMatch(expected);
  });
});
