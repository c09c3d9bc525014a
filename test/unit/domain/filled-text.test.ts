import fc from 'fast-check';
import { filledText } from '../../../src/domain';

describe('a text of the catalogue', () => {
  test.each([
    ['{count} {count|line|lines} of {code}.', { count: 1, code: '97110' }, '1 line of 97110.'],
    ['{count} {count|line|lines} of {code}.', { count: 2, code: '97110' }, '2 lines of 97110.'],
    ['{count} {count|line|lines} of {code}.', { count: 0, code: '97110' }, '0 lines of 97110.'],
    ['{count|It is|They are} late.', { count: 1 }, 'It is late.'],
    ['{units} {units|unit|units}', { units: 1.5 }, '1.5 units'],
    ['{units} {units|unit|units}', { units: '1' }, '1 unit'],
    ['{count} {count|line|lines}', { count: '1,200' }, '1,200 lines'],
    // An empty word is a word.
    ['{count} code{count||s}', { count: 1 }, '1 code'],
    ['{count} code{count||s}', { count: 3 }, '3 codes'],
    ['{one}{two}', { one: 'a', two: 'b' }, 'ab'],
    ['no data', {}, 'no data'],
    // A gap is seen, and what stands in data is no text to be filled.
    ['{missing} stays', {}, '{missing} stays'],
    ['{code}', { code: '{code} {count|a|b}' }, '{code} {count|a|b}'],
  ])('%s with %j', (text, data, said) => {
    expect(filledText(text, data)).toBe(said);
    // Taken apart before, it says the same.
    expect(filledText(text, data)).toBe(said);
  });

  test('holds all data in their places, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, count) => {
        const said = filledText('[{text}] {count|one|many} {count}', { text, count });
        expect(said).toBe(`[${text}] ${count === 1 ? 'one' : 'many'} ${count}`);
      }),
    );
  });
});
