import { STEP_MESSAGES, type UnitStepId } from '../../../src/units';
import { SPANISH_STEPS } from '../../../src/taskpane/words/es-steps';
import { languageOf, LANGUAGES, loadWords, wordsOf } from '../../../src/taskpane/words';

type Entry = readonly [path: string, value: unknown];

function entries(value: unknown, path = ''): readonly Entry[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => entries(inner, path === '' ? key : `${path}.${key}`));
}

/** What a text function says for plain arguments: numbers, or lists or texts where it wants them. */
function said(value: unknown): string {
  if (typeof value !== 'function') return String(value);
  const text = value as (...args: unknown[]) => unknown;
  for (const plain of [
    [3, 2, 1],
    [['3'], ['2'], ['1']],
  ]) {
    try {
      return String(text(...plain));
    } catch {
      // It wants others.
    }
  }
  return String(text('3', '2'));
}

/** Names and signs that are the same in both languages. */
const SAME =
  /^(title|number|money|languageNames|steps|rules|saidOf|list\.counted|detail\.carc|summary\.stamp|setup\.(tableAt|roles\.kx)|waivers\.by)/;
const SAME_WORDS = new Set(['Error', 'No']);

beforeAll(() => loadWords('es'));

describe('the words of the pane', () => {
  it.each(LANGUAGES)('write numbers and amounts as people do, before and after the work is there (%s)', (language) => {
    const { number, money } = wordsOf(language);
    const locale = `${language}-US`;
    for (const value of [0, 7, 1234567, -45.5]) {
      expect(number(value)).toBe(value.toLocaleString(locale));
      expect(money(value)).toBe(value.toLocaleString(locale, { style: 'currency', currency: 'USD' }));
    }
  });

  test('stand in every language, none blank', () => {
    for (const language of LANGUAGES) {
      for (const [path, value] of entries(wordsOf(language)))
        expect([path, said(value).trim()]).not.toEqual([path, '']);
    }
  });

  test('have the same names in every language', () => {
    const names = (language: (typeof LANGUAGES)[number]) => entries(wordsOf(language)).map(([path]) => path);
    // Rules speak English by themselves, so only Spanish has texts of its own for them.
    const own = (path: string) => !path.startsWith('rules');
    for (const language of LANGUAGES) {
      expect(names(language).filter(own).sort()).toEqual(names('en').filter(own).sort());
    }
  });

  test('are translated, not copied', () => {
    const spanish = new Map(entries(wordsOf('es')));
    const copied = entries(wordsOf('en')).filter(
      ([path, value]) => !SAME.test(path) && !SAME_WORDS.has(said(value)) && said(spanish.get(path)) === said(value),
    );
    expect(copied.map(([path]) => path)).toEqual([]);
  });

  test.each([
    ['es-MX', 'es'],
    ['ES', 'es'],
    ['en-US', 'en'],
    ['fr-CA', 'en'],
    [undefined, 'en'],
  ])('for the locale %s are in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  test('name the button to press after the sample was added', () => {
    for (const { notices, check } of LANGUAGES.map(wordsOf)) expect(notices.sampleAdded).toContain(check.button);
  });

  test('tell one hidden row from several', () => {
    const [one, several] = ['22', '22-25'].map((rows) =>
      LANGUAGES.map((language) => wordsOf(language).detail.hidden(rows)),
    );
    expect(one).toEqual([expect.stringContaining(': row 22.'), expect.stringContaining(': fila 22.')]);
    expect(several).toEqual([expect.stringContaining(': rows 22-25.'), expect.stringContaining(': filas 22-25.')]);
  });

  test('explain the first run in three sentences', () => {
    for (const language of LANGUAGES) expect(wordsOf(language).firstRun.sentences).toHaveLength(3);
  });
});

describe('the lines of the arithmetic', () => {
  test.each(Object.entries(STEP_MESSAGES))('%s has the same data in Spanish', (id, english) => {
    const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    expect(names(SPANISH_STEPS[id as UnitStepId])).toEqual(names(english));
  });
});
