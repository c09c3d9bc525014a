import { checkByRules } from '../../../src/check';
import {
  addDays,
  EMPTY_PROFILE,
  formatIsoDate,
  isoDate,
  lineTable,
  type CivilDate,
  type Modifier,
} from '../../../src/domain';
import { referenceData } from '../../../src/reference/data';
import { RULES, turnsOf, type RuleContext } from '../../../src/rules';
import { COLUMNS } from '../check/any-line';
import { lineOf, type LineFacts } from '../check/lines';
import { testKnowledge } from '../knowledge';

const knowledge = testKnowledge();
const asOf = isoDate('2026-11-24');

describe('days between two turns are alike', () => {
  const context: RuleContext = { knowledge, profile: EMPTY_PROFILE, asOf, columns: new Set(COLUMNS), spellings: [] };
  const turns = turnsOf(RULES, context);
  const years = (from: CivilDate, to: CivilDate): [CivilDate, CivilDate] => [from, to];
  const stretches = [
    years(addDays(turns[0]!, -400), addDays(turns[0]!, -1)),
    ...turns.slice(1).map((turn, at) => years(turns[at]!, addDays(turn, -1))),
    years(turns.at(-1)!, addDays(turns.at(-1)!, 400)),
  ].filter(([from, to]) => from < to);

  /** Each a client's day: every code by several licenses for several payers, every payer, every edited pair. */
  const days: readonly (readonly LineFacts[])[] = [
    ...knowledge.codes.flatMap(({ code }) =>
      ['LMT', 'PTA'].map((license, at) => [{ code, license, payer: ['Medicare', 'Aetna', 'Cigna'][at]!, units: 4 }]),
    ),
    ...knowledge.payers.flatMap(({ name: payer }) => [
      [{ code: '97110', license: 'PT', payer, units: 9, minutes: 135 }],
      [{ code: '97124', license: 'LMT', payer, units: 9, minutes: 135 }],
      [{ code: '98940', license: 'DC', payer }],
      [{ code: '97530', license: 'OTA', payer }],
    ]),
    ...[...referenceData.pairs.ended, ...referenceData.pairs.active.slice(0, 40)].map(([one, other]) => [
      { code: one, payer: 'Medicare', modifiers: ['59'] as Modifier[] },
      { code: other, payer: 'Medicare' },
    ]),
  ];
  /** What tells the day itself is said once only. */
  const rules = RULES.filter(({ id }) => id !== 'date-future');
  const reportOn = (date: CivilDate) => {
    const text = formatIsoDate(date);
    const lines = days.flatMap((facts, client) => facts.map((own) => ({ ...own, client, date: text })));
    const table = lineTable(lines.map(lineOf), new Set(COLUMNS));
    const report = checkByRules({ table, knowledge, profile: EMPTY_PROFILE, asOf, rules });
    const { findings, notCheckable } = report;
    return JSON.stringify([findings, notCheckable]);
  };

  test.each(stretches.map(([from, to]) => [formatIsoDate(from), formatIsoDate(to), from, to] as const))(
    '%s to %s',
    (_from, _to, from, to) => {
      expect(reportOn(to) === reportOn(from)).toBe(true);
    },
  );
});
