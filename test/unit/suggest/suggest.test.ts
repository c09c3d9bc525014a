import { isoDate } from '../../../src/domain';
import { createSuggester, describeSuggestion, type SuggestQuery } from '../../../src/suggest';
import { testKnowledge } from '../knowledge';

const { suggest } = createSuggester(testKnowledge());

const NOTHING_GIVEN: SuggestQuery = {
  technique: '',
  minutes: null,
  license: null,
  goal: null,
  date: null,
  payer: null,
  state: null,
};
type Given = Partial<Omit<SuggestQuery, 'date'>> & { readonly date?: string };

const query = ({ date, ...given }: Given): SuggestQuery => ({
  ...NOTHING_GIVEN,
  ...given,
  date: date === undefined ? null : isoDate(date),
});
const answer = (given: Given): string => describeSuggestion(suggest(query(given))).answer;
const why = (given: Given): string => describeSuggestion(suggest(query(given))).why;

/** The function table's own forms, and the founding article (Denning, Massage Today 2009) by its codes. */
const CASES: readonly (readonly [given: Given, expected: string, source: string])[] = [
  [
    { technique: 'Swedish massage', minutes: 50, license: 'LMT' },
    '97124',
    'basic relaxation massage is 97124 (article)',
  ],
  [
    { technique: 'NMT', minutes: 50, license: 'LMT' },
    '97140',
    'neuromuscular therapy is never 97112 (article); depends on state',
  ],
  [{ technique: 'NMR', license: 'PT', minutes: 24 }, '97112', 're-education is 97112 (article)'],
  [{ technique: 'effleurage', license: 'LMT' }, '97124', 'stroking (AMA); missing minutes give the code'],
  [{ technique: 'MLD', license: 'LMT' }, '97140', 'manual lymphatic drainage (AMA)'],
  [{ technique: 'manual traction', license: 'PT' }, '97140', 'AMA'],
  [{ technique: 'positional release', license: 'LMT' }, '97140', 'article'],
  [
    { technique: 'DTM', license: 'LMT', minutes: 50 },
    '? 97124 or 97140 - give the goal',
    'sources conflict; intent decides',
  ],
  [{ technique: 'DTM', license: 'LMT', goal: 'relax' }, '97124', 'circulation and relaxation (AMA letter)'],
  [{ technique: 'DTM', license: 'LMT', goal: 'ROM' }, '97140', 'motion (AMA letter)'],
  [{ technique: 'DTM', license: 'LMT', goal: 'return to function' }, '97140', 'function (AMA letter)'],
  [
    { technique: 'DTM', license: 'LMT', goal: 'relax and ROM' },
    '? 97124 or 97140 - the goal does not decide',
    'both goals',
  ],
  [
    { technique: 'DTM', license: 'LMT', goal: 'pain' },
    '? 97124 or 97140 - the goal does not decide',
    'both codes treat pain',
  ],
  [{ technique: 'massage to increase ROM', license: 'LMT' }, '97140', 'the goal stands in the text'],
  [{ technique: 'massage for circulation', license: 'LMT' }, '97124', 'the goal stands in the text'],
  [{ technique: 'Swedish', minutes: 7 }, '? 97124 - 7 min alone is below 8; may count with others', 'function table'],
  [{ technique: 'Swedish', minutes: 8 }, '97124', 'CMS table: 8 to 22 minutes are one unit'],
  [
    { technique: 'Swedish', minutes: 7, payer: 'Medicare Part B' },
    '? 97124 - 7 min alone is below 8; may count with others',
    'CMS pools',
  ],
  [
    { technique: 'Swedish', minutes: 7, payer: 'Commercial default' },
    '? 97124 - 7 min is below 8',
    'midpoint: each code alone',
  ],
  [
    { technique: 'Swedish', minutes: 14, countingRule: 'full15' },
    '? 97124 - 14 min is below 15',
    "a clinic's own choice",
  ],
  [{ technique: 'transfers', license: 'LMT', minutes: 30 }, 'x 97530 - not for LMT', 'function table; article'],
  [{ technique: 'transfers', license: 'OT', minutes: 30 }, '97530', 'article'],
  [
    { technique: 'desensitization', license: 'LMT' },
    'x 97112 - LMT: a certificate in PNF, Hellerwork or Feldenkrais is needed',
    'article: stretches the code for a massage therapist',
  ],
  [{ technique: 'Feldenkrais', license: 'LMT; Feldenkrais' }, '97112', 'AMA names it; certified'],
  [{ technique: 'Feldenkrais class', license: 'PT' }, '97150', 'a class is group therapy'],
  [{ technique: 'PT evaluation', license: 'LMT' }, 'x 97161, 97162 or 97163 - not for LMT', 'article: only PTs'],
  [
    { technique: 'PT evaluation', license: 'PT' },
    '? 97161, 97162 or 97163 - give the complexity',
    'three levels since 2017',
  ],
  [{ technique: 'PT evaluation, low complexity', license: 'PT' }, '97161', 'level in the text'],
  [{ technique: 'PT evaluation', license: 'PT', date: '2016-12-31' }, '97001', 'in force to 2016-12-31'],
  [
    { technique: 'PT evaluation', license: 'PT', date: '2017-01-01' },
    '? 97161, 97162 or 97163 - give the complexity',
    'successors from 2017-01-01',
  ],
  [{ technique: 'PT re-evaluation', license: 'PT', date: '2016-06-01' }, '97002', 'before 97164'],
  [{ technique: 'PT re-evaluation', license: 'PT', date: '2017-01-01' }, '97164', 'one successor'],
  [{ technique: 'PT evaluation', license: 'LMT', date: '2016-06-01' }, 'x 97001 - not for LMT', 'article'],
  [{ technique: 'OT eval', license: 'OT', date: '2016-06-01' }, '97003', 'before 97165-97167'],
  [{ technique: 'evaluation', license: 'OT' }, '? 97165, 97166 or 97167 - give the complexity', 'the license decides'],
  [{ technique: 're-eval', license: 'PT' }, '97164', 'the license decides'],
  [{ technique: 'e-stim', license: 'PT' }, '? 97014 or G0283 - give the payer', 'Medicare asks G0283'],
  [{ technique: 'e-stim', license: 'PT', payer: 'Medicare Part B' }, 'G0283', 'Medicare asks G0283'],
  [{ technique: 'e-stim', license: 'PT', payer: 'Aetna' }, '97014', 'other payers'],
  [{ technique: 'CMT', license: 'DC' }, '? 98940, 98941 or 98942 - give the number of regions', 'by spinal regions'],
  [{ technique: 'CMT 3 regions', license: 'DC' }, '98941', 'three to four regions'],
  [{ technique: 'dry needling', license: 'PT' }, '? 20560 or 20561 - give the number of muscles', 'by muscles'],
  [{ technique: 'dry needling, 4 muscles', license: 'PT' }, '20561', 'three or more'],
  [{ technique: 'dry needling 1 muscle', license: 'LMT' }, 'x 20560 - not for LMT', 'licenses table'],
  [{ technique: 'acupuncture', license: 'LAc', minutes: 40 }, '97810', '97811 is its add-on'],
  [{ technique: 'thrust manipulation', license: 'PT' }, '97140', "the DC and DO codes are not a PT's"],
  [{ technique: 'muscle energy', license: 'DO' }, '? 97140 or 98925 - say which applies', 'a DO may report it as OMT'],
  [{ technique: 'muscle energy', license: 'LMT' }, '97140', 'default'],
  [{ technique: 'strapping, ankle', license: 'AT' }, '29540', 'by the joint'],
  [{ technique: 'Reiki', license: 'LMT' }, '? no code - none exists for Reiki', 'no CPT code'],
  [{ technique: 'relaxation massage', license: 'LMT' }, '97124', 'wellness must be said'],
  [
    { technique: 'relaxation massage', license: 'LMT', goal: 'stress relief' },
    '? no code - none exists for Relaxation massage',
    'wellness',
  ],
  [{ technique: 'MFR, STM', license: 'PT' }, '97140', 'both are 97140'],
  [
    { technique: 'MFR and exercise', license: 'PT' },
    '? 97110 or 97140 - several services, a line for each',
    'two codes',
  ],
  [{ technique: 'zibbel' }, '? technique not known', 'never a guess'],
  [{ technique: 'zibbel Swedish' }, '? 97124 - part of the text is not understood', 'never a guess'],
  [{ technique: 'MFR?' }, '? 97140 - the text is not certain', 'never a guess'],
  [
    { technique: 'GT', license: 'PT' },
    '? 97039, 97116, 97139 or 97140 - the name means several techniques',
    'gait or Graston',
  ],
  [{ technique: 'no massage' }, '? the text names only what was not done', 'negation'],
  [{ technique: '  ' }, '? no technique given', 'blank'],
  [{ technique: 'a'.repeat(5000) }, '? text too long for a technique', 'a note, no technique'],
  [
    { technique: 'caregiver training', license: 'PT', date: '2020-01-01' },
    '? 97550 - not in force on 2020-01-01',
    'codes of 2024',
  ],
];

test.each(CASES)('%j gives %s', (given, expected) => {
  expect(answer(given)).toBe(expected);
});

describe('dates', () => {
  test('an omitted date is never today', () => {
    const open = suggest(query({ technique: 'Swedish massage', license: 'LMT', minutes: 50, payer: 'Aetna' }));
    expect(open.notChecked).toContain('date');
    expect(describeSuggestion(open).why).toContain('not checked: date');
    expect(suggest(query({ technique: 'Swedish', date: '2024-01-01' })).notChecked).not.toContain('date');
  });

  test('the earlier code is explained with its date', () => {
    const said = why({ technique: 'PT evaluation', license: 'PT', date: '2016-05-05' });
    expect(said).toContain('97001 is the code on 2016-05-05');
    expect(said).not.toContain('low');
  });
});

describe('units', () => {
  test.each([
    [7, null, 0],
    [8, null, 1],
    [22, 'Medicare Part B', 1],
    [23, 'Medicare Part B', 2],
    [53, 'Commercial default', 4],
  ])('%i minutes of one code for %s are %i units', (minutes, payer, units) => {
    expect(suggest(query({ technique: 'Swedish', minutes, payer })).units?.units).toBe(units);
  });

  test('no rule is assumed for an unknown payer', () => {
    expect(suggest(query({ technique: 'Swedish', minutes: 50 })).units?.rule).toBe('either');
    expect(suggest(query({ technique: 'Swedish', minutes: 50, payer: 'Medicare Part B' })).units?.rule).toBe('cms');
    expect(suggest(query({ technique: 'Swedish', minutes: 50, countingRule: 'full15' })).units?.rule).toBe('full15');
  });

  test('minutes in the text count where none are given, and are compared where they are', () => {
    expect(suggest(query({ technique: 'Swedish, 50 min' })).units).toMatchObject({
      units: 3,
      minutes: 50,
      fromText: true,
    });
    const both = suggest(query({ technique: 'Swedish, 50 min', minutes: 30 }));
    expect(both.units).toMatchObject({ units: 2, fromText: false });
    expect(both.reasons).toContainEqual({ messageId: 'why-minutes-differ', data: { other: 50 } });
  });

  test.each([-5, NaN, Infinity, 5000])('%p is no length of time: the code without units', (minutes) => {
    const read = suggest(query({ technique: 'Swedish', minutes }));
    expect(describeSuggestion(read).answer).toBe('97124');
    expect(read.units).toBeNull();
    expect(read.notChecked).toContain('minutes');
  });
});

describe('license', () => {
  test('a license that depends gives the bare code, and the condition in the reasons', () => {
    const read = suggest(query({ technique: 'MFR', license: 'LMT' }));
    expect(read).toMatchObject({ verdict: 'code', license: { verdict: 'depends', licenses: ['LMT'] } });
    expect(describeSuggestion(read).why).toContain('97140 by LMT depends');
    expect(read.notChecked).toContain('state');
  });

  test('the better of two licenses counts; where none may, all are named', () => {
    expect(answer({ technique: 'transfers', license: 'LMT, PT' })).toBe('97530');
    expect(answer({ technique: 'OT eval low complexity', license: 'PT, LMT' })).toBe('x 97165 - not for PT/LMT');
  });

  test('a license in no table is said and decides nothing', () => {
    const read = suggest(query({ technique: 'transfers', license: 'Grand Wizard' }));
    expect(describeSuggestion(read).answer).toBe('97530');
    expect(read.notChecked).toContain('license');
    expect(describeSuggestion(read).why).toContain('The license is in no table');
  });

  test('a payer that does not take the license is told, with its table', () => {
    const said = why({ technique: 'Swedish', license: 'LMT', payer: 'Medicare Part B' });
    expect(said).toContain('accepted from LMT by Medicare Part B: no');
  });
});

describe('why', () => {
  test('names the authority with its date or section', () => {
    const said = why({ technique: 'DTM', license: 'LMT', goal: 'ROM', minutes: 50, payer: 'Medicare Part B' });
    expect(said).toContain('Massage Today, 2009-05-29');
    expect(said).toContain('Pub. 100-04, ch. 5, 20.2.C');
    expect(said).toContain('50 min = 3 units by the CMS total-time rule');
  });

  test('a goal of another code does not change a technique that has one code, but is told', () => {
    expect(answer({ technique: 'MFR', goal: 'relax' })).toBe('97140');
    expect(why({ technique: 'MFR', goal: 'relax' })).toContain('not what 97140 is for');
  });

  test('a translation replaces every text', () => {
    const texts = new Proxy({} as never, { get: (_, id) => `<${String(id)}>` });
    const { answer: told, why: because } = describeSuggestion(suggest(query({ technique: 'DTM' })), texts);
    expect(told).toBe('<answer-goal>');
    expect(because.replace(/<[^<>]+>|[.;, ]|\[.*\]/g, '')).toBe('');
  });

  test('leaves no placeholder open', () => {
    for (const [given] of CASES) {
      const told = describeSuggestion(suggest(query(given)));
      expect(`${told.answer} ${told.why}`).not.toMatch(/[{}]|undefined|null/);
    }
  });
});
