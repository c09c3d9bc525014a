import { readCodes, type Cell, type DateSystem } from '../../../../src/sheet';

/** `97140-59 x2 30min + 97110`, or the problem in brackets; blank is null. */
function shown(cell: Cell | undefined, dateSystem?: DateSystem): string | null {
  const read = readCodes(cell, dateSystem);
  if (!read.ok) return `(${read.error})`;
  return (
    read.value
      ?.map(({ code, modifiers, units, minutes }) =>
        [[code, ...modifiers].join('-'), units === null ? '' : `x${units}`, minutes === null ? '' : `${minutes}min`]
          .filter(Boolean)
          .join(' '),
      )
      .join(' + ') ?? null
  );
}

describe('reading codes', () => {
  it.each<[Cell | undefined, string | null, string]>([
    ['97140', '97140', 'text'],
    [97140, '97140', 'a number'],
    [' 97140 ', '97140', 'spaces around'],
    ['g0283', 'G0283', 'HCPCS in small letters'],
    ['0552T', '0552T', 'category III'],
    ['CPT 97140', '97140', 'with the word'],
    ['CPT: 97140', '97140', 'with a colon'],
    ['97140-59', '97140-59', 'a modifier attached'],
    ['97140-59-GP', '97140-59-GP', 'two modifiers'],
    ['97140 59', '97140-59', 'behind a space'],
    ['97140 GP, 59', '97140-GP-59', 'in a list'],
    ['97140GP', '97140-GP', 'glued'],
    ['97140-zz', '97140-ZZ', 'well formed but unknown: for a rule to judge'],
    ['97140, 97110', '97140 + 97110', 'two services'],
    ['97140;97110;97112', '97140 + 97110 + 97112', 'semicolons'],
    ['97140 / 97110', '97140 + 97110', 'slash'],
    ['97140\n97110', '97140 + 97110', 'line end'],
    ['97140 97110', '97140 + 97110', 'space'],
    ['97140 & 97110', '97140 + 97110', 'ampersand'],
    ['97140 and 97110', '97140 + 97110', 'word'],
    ['97140-59, 97110-GP', '97140-59 + 97110-GP', 'each with its own'],
    ['97140 x2', '97140 x2', 'with units'],
    ['97140 x 2, 97110 x1', '97140 x2 + 97110 x1', 'each with units'],
    ['97140*2', '97140 x2', 'a star'],
    ['97140 \u00d7 2', '97140 x2', 'a times sign'],
    ['2x97140', '97140 x2', 'units before'],
    ['2 x 97140', '97140 x2', 'units before'],
    ['97140x2', '97140 x2', 'glued'],
    ['G0283X1', 'G0283 x1', 'glued'],
    ['97140 (2)', '97140 x2', 'units in brackets'],
    ['97140 2 units', '97140 x2', 'the word'],
    ['97140 (30 min)', '97140 30min', 'minutes'],
    ['97140-59 x2 30min, 97110 15 min', '97140-59 x2 30min + 97110 15min', 'everything'],
    ['97140.0', '97140', 'a number as programs write it beside blanks'],
    ['97140\u201459', '97140-59', 'a long dash'],
    ['97140 [GP, 59]', '97140-GP-59', 'square brackets'],
    ['97140^59', '97140-59', 'a caret'],
    ['HC:97140:GP', '97140-GP', 'as X12 composites have it'],
    ['HC>97140>GP', '97140-GP', 'the same with another separator'],
    ['97140\u200b', '97140', 'a mark that shows nothing'],
    ['97140 - Manual therapy', '97140', 'with own words'],
    ['Massage, 97124', '97124', 'words before'],
    ['97161 PT eval, 20 min, low', '97161 20min', 'words and minutes'],
    ['97140 at the clinic', '97140', 'a word of two small letters is no modifier'],
    [null, null, 'blank'],
    ['', null, 'blank'],
    ['none', null, 'a word for nothing'],
    [9714, '(malformed-code)', 'four digits'],
    [971400, '(malformed-code)', 'six digits'],
    [97140.59, '(malformed-code)', 'a number with a fraction: a modifier or a slip?'],
    [552, '(malformed-code)', 'leading zeros lost'],
    ['9714', '(malformed-code)', 'four digits'],
    ['971400', '(malformed-code)', 'six digits'],
    ['97I40', '(letter-for-digit)', 'a letter for a digit'],
    ['9711O', '(letter-for-digit)', 'the letter O at the end'],
    ['97110, 9714O', '(letter-for-digit)', 'in a list'],
    ['97110B', '(malformed-code)', 'six characters'],
    ['9711B', '(malformed-code)', 'a last letter that no category has'],
    ['97140 or 97124', '(malformed-code)', 'which?'],
    ['97140?', '(malformed-code)', 'not sure'],
    ['not 97140', '(malformed-code)', 'the contrary'],
    ['97140.59', '(malformed-code)', 'a modifier, or a number with a fraction?'],
    ['97140, 9711', '(malformed-code)', 'one of two cannot be read: none is'],
    ['97140 3', '(malformed-code)', 'a bare number: units, or what?'],
    ['Swedish massage', '(malformed-code)', 'words'],
    ['TBD', '(malformed-code)', 'words'],
    ['97110-97112', '(several-values)', 'a range, or two?'],
    ['97140 x2 x3', '(several-values)', 'two answers'],
    ['97140 2u 3 units', '(several-values)', 'two answers'],
    ['97140 15 min 30min', '(several-values)', 'two answers'],
    ['97140 1u', '97140 x1', 'a short word'],
    ['97140 1 un', '97140 x1', 'a short word apart'],
    ["97140 15'", '97140 15min', 'a mark for minutes'],
    ['CBAAB', '(abc-code)', 'five letters: an ABC code'],
    ['Total', '(malformed-code)', 'five letters of a word'],
    ['8/5/2024', '(code-is-a-date)', 'a date'],
    ['2024-08-05', '(code-is-a-date)', 'a date'],
    ['5-Aug-2024', '(code-is-a-date)', 'a date'],
    ['2165-12-15', '97140', 'the day number 97140 shown as a date'],
    ['15-Dec-2165', '97140', 'the same with the name of the month'],
    ['12/15/2165', '97140', 'the same in US form'],
    ['6/7/2166', '(code-is-a-date)', 'a code shown as a date, but the order of day and month is open'],
    [true, '(malformed-code)', 'a truth value'],
    ['#REF!', '(cell-error)', 'an error of Excel'],
  ])('%p is %p: %s', (cell, expected) => {
    expect(shown(cell)).toBe(expected);
  });

  it('takes a code shown as a date back by the workbook\u2019s own day count', () => {
    expect(shown('2169-12-16', 1904)).toBe('97140');
  });

  it('refuses a cell with more codes than a day can hold', () => {
    expect(shown(Array(30).fill('97140').join(','))).toBe('(malformed-code)');
  });
});
