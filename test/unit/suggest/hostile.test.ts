import fc from 'fast-check';
import { createSuggester, describeSuggestion, parseGoal, type SuggestQuery } from '../../../src/suggest';
import type { CivilDate } from '../../../src/domain';
import { testKnowledge } from '../knowledge';

const knowledge = testKnowledge();
const suggester = createSuggester(knowledge);

const ask = (facts: Partial<SuggestQuery>): { readonly answer: string; readonly why: string } =>
  describeSuggestion(
    suggester.suggest({
      technique: '',
      minutes: null,
      license: null,
      goal: null,
      date: null,
      payer: null,
      state: null,
      ...facts,
    }),
  );

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['a lone high surrogate', '\ud800'],
  ['a lone low surrogate inside a name', 'Swed\udc00ish'],
  ['a prototype key', '__proto__'],
  ['another', 'constructor'],
  ['a method name', 'toString'],
  ['one among words', 'hasOwnProperty massage valueOf'],
  ['a formula', '=HYPERLINK("http://example.invalid","massage")'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['control characters', '\u0000\u0007\u001b[31mmassage\u202e'],
  ['every separator', ',;+/|&()[]:=*-–—!?\n\r\t.'],
  ['many slashes', '/'.repeat(900)],
  ['many names', 'MFR/'.repeat(240)],
  ['many unknown long words', 'neuromusculra '.repeat(70)],
  ['many negations', 'no '.repeat(300)],
  ['many digits', '9'.repeat(990)],
  ['many numbers', '1:'.repeat(490)],
  ['combining marks', `m${'\u0301'.repeat(900)}`],
  ['a ligature that unfolds', '\ufdfa'.repeat(900)],
  ['an endless text', 'massage '.repeat(20000)],
  ['emoji', '💆‍♀️ massage 💆'],
];

test.each(HOSTILE)('%s is read without harm', (_what, text) => {
  for (const facts of [
    { technique: text },
    { technique: 'DTM', goal: text },
    { technique: 'DTM', license: text, payer: text, state: text },
  ]) {
    const { answer, why } = ask(facts);
    expect(answer.length).toBeGreaterThan(0);
    expect(answer.length).toBeLessThan(200);
    expect(why.length).toBeLessThan(2000);
  }
  expect(Array.isArray(suggester.mentions(text))).toBe(true);
});

test('any string and any number gives an answer of one of the three forms', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 40 }), fc.constant('DTM'));
  const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
  fc.assert(
    fc.property(
      fc.record({
        technique: text,
        minutes: orNull(fc.oneof(fc.double(), fc.integer({ min: -10, max: 300 }))),
        license: orNull(text),
        goal: orNull(text),
        date: orNull(fc.integer({ min: -200000, max: 200000 }) as unknown as fc.Arbitrary<CivilDate>),
        payer: orNull(text),
        state: orNull(text),
      }),
      (query) => {
        const { answer, why } = describeSuggestion(suggester.suggest(query));
        expect(answer).toMatch(/^(?:[A-Z0-9]{5}$|[?x] )/);
        expect(why).not.toMatch(/[{}]|undefined|NaN/);
        parseGoal(query.technique);
        suggester.mentions(query.technique);
      },
    ),
    { numRuns: 500 },
  );
});

const names = knowledge.techniques.flatMap(({ name, synonyms }) => [name, ...synonyms]);
const someNames = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 });

test('the order of techniques in a cell changes nothing', () => {
  fc.assert(
    fc.property(
      someNames.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
      ([some, shuffled]) => {
        expect(ask({ technique: shuffled.join(' + ') }).answer).toBe(ask({ technique: some.join(' + ') }).answer);
      },
    ),
  );
});

test('case and spaces change nothing', () => {
  fc.assert(
    fc.property(someNames, fc.boolean(), (some, upper) => {
      const text = some.join('; ');
      const other = upper ? text.toUpperCase() : text.toLowerCase();
      expect(ask({ technique: ` ${other.replace(/ /g, '   ')}\t` })).toEqual(ask({ technique: text }));
    }),
  );
});

test('one slip in a long word never gives another code than the word itself', () => {
  const long = names.filter((name) => /^[a-z]{9,}$/i.test(name));
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(), fc.constantFrom('drop', 'double', 'swap'), (name, where, slip) => {
      const at = 1 + (where % (name.length - 2));
      const typed =
        slip === 'drop'
          ? name.slice(0, at) + name.slice(at + 1)
          : slip === 'double'
            ? name.slice(0, at) + name[at] + name.slice(at)
            : name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
      const meant = ask({ technique: name }).answer;
      const read = ask({ technique: typed }).answer;
      expect(read === meant || read.startsWith('? ')).toBe(true);
    }),
  );
});

test('short abbreviations are never corrected', () => {
  const short = names.filter((name) => /^[A-Z]{2,4}$/.test(name));
  const known = new Set(names.map((name) => name.toUpperCase()));
  fc.assert(
    fc.property(fc.constantFrom(...short), fc.nat(), fc.constantFrom(...'QXZJVW'), (name, where, letter) => {
      const at = where % name.length;
      const typed = name.slice(0, at) + letter + name.slice(at + 1);
      fc.pre(!known.has(typed));
      expect(suggester.match(typed).found).toEqual([]);
    }),
  );
});

test('what is remembered stays bounded and right', () => {
  for (let i = 0; i < 12000; i++) suggester.match(`Swedish ${i} min`);
  expect(suggester.match('Swedish 7 min')).toMatchObject({ status: 'known', minutes: 7 });
});
