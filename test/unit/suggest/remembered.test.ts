import fc from 'fast-check';
import { addDays, isoDate } from '../../../src/domain';
import { turnsOfTables } from '../../../src/reference';
import { createSuggester, describeSuggestion, type SuggestQuery } from '../../../src/suggest';
import { testKnowledge } from '../knowledge';

const knowledge = testKnowledge();
const NOTHING = { minutes: null, license: null, goal: null, payer: null, state: null };
const orNull = (...texts: readonly string[]) => fc.constantFrom(null, ...texts);

/** Days at which a table turns, those before and after them, and others. */
const date = fc.option(
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...turnsOfTables(knowledge)), fc.integer({ min: -2, max: 1 }))
      .map(([day, by]) => addDays(day, by)),
    fc.integer({ min: -1000, max: 1000 }).map((by) => addDays(isoDate('2019-06-30'), by)),
  ),
  { freq: 9, nil: null },
);

const query: fc.Arbitrary<SuggestQuery> = fc.record({
  // Codes that began and ended, several codes, a shared name, two services, and no technique at all.
  technique: fc.constantFrom(
    ...'PT eval,OT re-eval,DTM,MFR,dry needling,cupping,NMT,Swedish and MFR,GT,zzz'.split(','),
  ),
  minutes: fc.constantFrom(null, 5, 30),
  license: orNull('LMT', 'PT', 'DC'),
  goal: orNull('ROM'),
  date,
  payer: orNull('Medicare', 'Washington L&I'),
  state: orNull('WA'),
});

test('what is remembered of other dates and minutes is what is read anew, reasons and all', () => {
  const remembering = createSuggester(knowledge);
  fc.assert(
    fc.property(fc.array(query, { minLength: 1, maxLength: 40 }), date, (queries, day) => {
      for (const one of queries) remembering.suggest(one);
      const again = { ...queries[0]!, date: day };
      const fresh = createSuggester(knowledge).suggest(again);
      expect(describeSuggestion(remembering.suggest(again))).toEqual(describeSuggestion(fresh));
      expect(remembering.suggest(again)).toEqual(fresh);
      expect(remembering.answer(again)).toBe(describeSuggestion(fresh).answer);
    }),
    { numRuns: 150 },
  );
});

test('the answer alone is that of the whole suggestion, for each technique and around the least minutes of each length', () => {
  const { suggest, answer } = createSuggester(knowledge);
  const MINUTES = [null, NaN, -1, 0, 7, 7.99, 8, 14.9999999, 15, 16, 29, 30, 31, 60, 61, 119, 120, 1440, 1441];
  const queries = knowledge.techniques
    .flatMap(({ name }) => [name, `${name} 5 min`])
    .flatMap((technique) => ([null, 'cms', 'midpoint', 'full15'] as const).map((rule) => ({ technique, rule })))
    .flatMap(({ technique, rule }) => MINUTES.map((minutes) => ({ technique, minutes, countingRule: rule })))
    .map((facts): SuggestQuery => ({ ...NOTHING, ...facts, license: 'PT', date: null }));
  expect(queries.filter((query) => answer(query) !== describeSuggestion(suggest(query)).answer)).toEqual([]);
});

test('an answer that names the day names the day that was asked for', () => {
  const { suggest, answer } = createSuggester(knowledge);
  const answerOn = (day: string) =>
    describeSuggestion(suggest({ ...NOTHING, technique: 'dry needling', date: isoDate(day) })).answer;
  const answersOn = ['2019-12-30', '2019-12-31'].map((day) =>
    answer({ ...NOTHING, technique: 'dry needling', date: isoDate(day) }),
  );
  expect(['2019-12-30', '2019-12-31'].map(answerOn)).toEqual(answersOn);
  expect(answersOn).toEqual([
    '? 20560 or 20561 - not in force on 2019-12-30',
    '? 20560 or 20561 - not in force on 2019-12-31',
  ]);
});
