import cases from '../../fixtures/technique-texts.json';
import { createSuggester, describeSuggestion, type Suggestion } from '../../../src/suggest';
import { testKnowledge } from '../knowledge';

const suggester = createSuggester(testKnowledge());

interface Case {
  readonly text: string;
  readonly given?: Readonly<Record<string, string>>;
  /** Techniques in the order of the text; null where only the answer matters. */
  readonly reads: readonly string[] | null;
  readonly answer: string;
  readonly source: string;
}
const CASES = cases as readonly Case[];

const suggest = (technique: string, given: Case['given'] = {}): Suggestion =>
  suggester.suggest({
    technique,
    minutes: null,
    license: given['license'] ?? null,
    goal: given['goal'] ?? null,
    date: null,
    payer: null,
    state: null,
  });

/** What people type, each with the answer that the sources give; worked out by hand. */
test.each(CASES)('"$text" gives $answer ($source)', ({ text, given, reads, answer }) => {
  const suggestion = suggest(text, given);
  expect(describeSuggestion(suggestion).answer).toBe(answer);
  if (reads) expect(suggestion.match.found.map(({ technique }) => technique.name)).toEqual(reads);
});

test('there are at least a hundred of them', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(100);
});

describe('what else a text says', () => {
  const match = suggester.match;

  test('regions, sides and minutes are read out of the text', () => {
    expect(match('MFR/DTM + stretching, L shoulder, 50 min')).toMatchObject({
      regions: ['shoulder'],
      sides: ['left'],
      minutes: 50,
      wordsLeft: 0,
    });
    expect(match('massage R QL & B UT')).toMatchObject({ regions: ['low back', 'shoulder'], sides: ['right', 'both'] });
    expect(match('STM c/s, t-spine, low back')).toMatchObject({ regions: ['neck', 'upper back', 'low back'] });
  });

  test.each([
    ['massage 50 min', 50],
    ['massage 50min', 50],
    ["massage 50'", 50],
    ['massage 1 hr', 60],
    ['massage 1.5 hours', 90],
    ['massage 1h05', 65],
    ['massage 1 hr 15 min', 75],
    ['massage 0:50', 50],
    ['massage half hour', 30],
    ['massage half an hour', 30],
    ['one hour massage', 60],
    ['MHP x 10 min, STM x 15 min', 25],
    ['massage 60', null],
    ['ther ex 2x10', null],
    ['massage 0 min', null],
    ['massage 9999 min', null],
    ['massage at 3 pm', null],
    ['L4-5 mobs', null],
  ])('"%s" says %p minutes', (text, minutes) => {
    expect(match(text).minutes).toBe(minutes);
  });

  test('codes, complexity and counts are read out of the text', () => {
    expect(match('97140-59 MFR').codes).toEqual(['97140']);
    expect(match('G0283 e-stim').codes).toEqual(['G0283']);
    expect(match('PT evaluation, moderate complexity').complexity).toBe('moderate');
    expect(match('CMT, 4 regions').count).toEqual({ of: 'regions', number: 4 });
    expect(match('dry needling 2 muscles').count).toEqual({ of: 'muscles', number: 2 });
  });

  test('the answer repeats no word of the text that is in no list', () => {
    const { answer, why } = describeSuggestion(suggest('Swedish massage for Zorbaxia Quixname'));
    expect(`${answer} ${why}`).not.toMatch(/Zorbaxia|Quixname/i);
    const partly = describeSuggestion(suggest('Zorbaxia Quixname, Swedish'));
    expect(`${partly.answer} ${partly.why}`).not.toMatch(/Zorbaxia|Quixname/i);
  });
});

describe('notes', () => {
  const names = (note: string) => suggester.mentions(note).map(({ name }) => name);

  test('techniques are found in running text', () => {
    expect(
      names(
        'Client arrived with stiff neck. Performed MFR to upper traps and petrissage; tolerated well, will call us.',
      ),
    ).toEqual(['Myofascial release', 'Petrissage']);
  });

  test('short abbreviations are words of the language unless in capitals', () => {
    expect(names('we met and she told us about her art class')).not.toContain('Muscle energy technique');
    expect(names('MET to hip flexors, US to knee')).toEqual(['Muscle energy technique', 'Ultrasound']);
  });

  test('what was not done is not mentioned', () => {
    expect(names('Massage given. No cupping.')).toEqual(['Massage (unspecified)']);
    expect(names('cupping declined')).toEqual([]);
  });
});
