import fc from 'fast-check';
import { serviceReader } from '../../../src/check';
import { EMPTY_PROFILE, isoDate, type ServiceLine } from '../../../src/domain';
import { RULES, type GroupRule, type RuleContext, type Service } from '../../../src/rules';
import { COLUMNS, line, type Line } from '../check/any-line';
import { lineOf, type LineFacts } from '../check/lines';
import { testKnowledge } from '../knowledge';

const knowledge = testKnowledge();
const asOf = isoDate('2026-11-24');

describe('a rule reads of lines what it says it reads', () => {
  const OF_ALL = ['row', 'part', 'date', 'code', 'units', 'modifiers', 'license', 'payer', 'unread'];
  const OF_SERVICE = ['line', 'code', 'credential', 'payer', 'countingRule', 'licenseText', 'payerText'];
  /** Of client and visit a rule about a line may ask only whether the line says them. */
  const OF_LINE = [...OF_ALL, 'minutes', 'treatmentMinutes', 'technique', 'state', 'client', 'visit'];
  const OF_TIMES = [
    ...OF_ALL,
    'minutes',
    'treatmentMinutes',
    'start',
    'end',
    'provider',
    'visit',
    'technique',
    'charge',
  ];
  const allowed = ({ scope, reads }: GroupRule) => (scope === 'line' ? OF_LINE : reads === 'times' ? OF_TIMES : OF_ALL);

  const remembered = RULES.filter(
    (rule): rule is GroupRule => (rule.scope === 'line' || rule.scope === 'client-day') && rule.reads !== 'anything',
  );
  const groups = fc.sample(fc.array(line, { minLength: 1, maxLength: 4 }), { numRuns: 1000, seed: 7 });
  const read = serviceReader(knowledge, EMPTY_PROFILE);

  test.each(remembered.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    const all = new Set<string>();
    const seen = new Set<string>();
    const ofService = new Set<string>();
    const watched = <T extends object>(of: T, names: Set<string>): T =>
      new Proxy(of, { get: (target, name) => (names.add(String(name)), Reflect.get(target, name)) });
    const context: RuleContext = { knowledge, profile: EMPTY_PROFILE, asOf, columns: new Set(COLUMNS), spellings: [] };
    for (const facts of groups) {
      const services = facts.map((own: Line, row): Service => {
        const whole = lineOf({ ...(own as unknown as LineFacts), client: 1 }, row);
        return watched({ ...read(whole), line: watched(whole, seen) }, ofService);
      });
      for (const group of rule.scope === 'line' ? services.map((one) => [one]) : [services]) {
        if (group.some((one) => rule.needs.some((field) => one.line[field as keyof ServiceLine] === null))) continue;
        seen.clear();
        expect([...rule.check({ services: group }, context)].length).toBeLessThan(99);
        for (const name of seen) all.add(name);
      }
    }
    expect([...all].filter((name) => !allowed(rule).includes(name))).toEqual([]);
    const more = rule.scope === 'line' ? ['state', 'stateText'] : [];
    expect([...ofService].filter((name) => ![...OF_SERVICE, ...more].includes(name))).toEqual([]);
  });

  const context: RuleContext = { knowledge, profile: EMPTY_PROFILE, asOf, columns: new Set(COLUMNS), spellings: [] };
  const serviceOf = (own: object, row: number): Service => read(lineOf({ ...(own as LineFacts), client: 1 }, row));
  const saidOf = (rule: GroupRule, services: readonly Service[]) =>
    JSON.stringify(
      [...rule.check({ services }, context)].map((report) => ({
        ...report,
        services: report.services?.map((one) => services.indexOf(one)),
      })),
    );

  const ofCodes = remembered.filter(({ scope, reads }) => scope === 'client-day' && reads === undefined);
  test.each(ofCodes.map((rule) => [rule.id, rule] as const))(
    'of units, %s reads whether there are any',
    (_id, rule) => {
      for (const facts of groups) {
        const more = facts.map((own) => ({ ...own, units: own.units === null || own.units === 0 ? own.units : 9 }));
        expect(saidOf(rule, more.map(serviceOf))).toBe(saidOf(rule, facts.map(serviceOf)));
      }
    },
  );

  const OF_KIND = [...OF_ALL, 'minutes', 'treatmentMinutes'];
  const quiet = RULES.flatMap(({ id, quiet: of }) => (of === undefined ? [] : [[id, of(context)] as const]));
  test.each(quiet)('to be quiet, %s reads what lines of one kind agree in', (_id, of) => {
    const seen = new Set<string>();
    for (const facts of groups) {
      for (const [row, own] of facts.entries()) {
        const service = serviceOf(own, row);
        const line = new Proxy(service.line, {
          get: (target, name) => (seen.add(String(name)), Reflect.get(target, name)),
        });
        const watched = { ...service, line };
        if ('weight' in of) of.weight(watched);
        else of.see(watched);
      }
    }
    expect([...seen].filter((name) => !OF_KIND.includes(name))).toEqual([]);
  });

  const ofDays = RULES.filter((rule): rule is GroupRule => rule.scope === 'client-day' && rule.quiet !== undefined);
  test.each(ofDays.map((rule) => [rule.id, rule] as const))('%s has nothing to say where it is quiet', (_id, rule) => {
    const of = rule.quiet!(context);
    let quietOnes = 0;
    for (const facts of groups) {
      const services = facts.map(serviceOf);
      if (services.some(({ line: own }) => rule.needs.some((field) => own[field as keyof ServiceLine] === null)))
        continue;
      const seen = 'weight' in of ? [] : services.map((one) => of.see(one)).filter((one) => one !== null);
      const isQuiet =
        'weight' in of
          ? services.reduce((sum, one) => sum + of.weight(one), 0) <= of.most
          : !seen.includes(undefined) && of.isRight(seen, seen.length);
      if (!isQuiet) continue;
      quietOnes++;
      expect(saidOf(rule, services)).toBe('[]');
    }
    // With clock times in the sheet this one is always asked.
    if (rule.id !== 'minutes-beyond-clock') expect(quietOnes).toBeGreaterThan(20);
  });
});
