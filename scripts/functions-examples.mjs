/**
 * What the reference of the functions tells beside the function wizard's own words: results, errors, and three
 * examples each. Arguments are written here; results are computed when the reference is made.
 *
 * A list of lists is a range, shown as an array constant.
 */
const SUGGEST_ERRORS =
  '`? …` while the code is open: technique unknown or ambiguous, or too few minutes. `x …` where the license may not or a certificate is missing. Neither is an error value, so a column of answers can be filtered.';

export const REFERENCE = {
  SUGGEST: {
    result: 'The bare code as text where there is one, also where the license depends on something that was not given.',
    errors: SUGGEST_ERRORS,
    examples: [
      ['Swedish massage', 50, 'LMT'],
      ['deep tissue', 50, 'LMT'],
      ['therapeutic activities', 30, 'LMT'],
    ],
  },
  SUGGESTLINE: {
    result: 'One row of four cells: code, units, counting rule used, note.',
    errors: `${SUGGEST_ERRORS} They stand in the note.`,
    examples: [
      ['Swedish massage', 50, 'LMT', null, '2026-01-15', 'Medicare'],
      ['myofascial release', 38, 'PT', null, '2026-01-15', 'Medicare'],
      ['Swedish massage', 7, 'LMT'],
    ],
  },
  WHY: {
    result: 'One or two sentences, then the authorities in brackets.',
    errors: 'None of its own: what could not be read or looked at is said at the end.',
    examples: [
      ['Swedish massage', 50, 'LMT'],
      ['deep tissue', 50, 'LMT'],
      ['therapeutic activities', 30, 'LMT', null, '2026-01-15'],
    ],
  },
  UNITS: {
    result: 'A number. Untimed codes have one unit; codes of another length count by it.',
    errors:
      '`#VALUE!` where the minutes are no number, so that no sum passes over them in silence; `not checkable: …` for a payer, rule or code that is not known.',
    examples: [[53], [29, 'full15'], [45, null, 97161]],
  },
  ALLOCATE: {
    result:
      'One column of units, or with `show_steps` five: units, minutes, full 15s, remainder, extra unit. Lines of equal remainders that may take the extra unit as well are marked `either`: the choice is the clinician’s. Lines of one code are added up, and the units stand at the first of them.',
    errors: '`not checkable: …` in the line that could not be read, and in the others because of it.',
    examples: [
      [
        [[97112], [97110]],
        [[24], [23]],
      ],
      [
        [[97110], [97140], [97116], [97035]],
        [[18], [13], [10], [8]],
      ],
      [[[97112], [97110]], [[20], [20]], 'cms', true],
    ],
  },
  CHECK: {
    result:
      '`OK` only if every rule about a line could run; else `OK so far - not checked: …`; the worst finding with its severity and how many more there are; or `needs the day’s other lines: CHECKSESSION` where the payer pools the minutes of a day and this line alone does not settle its units. Information is left to the pane.',
    errors: '`not checkable: …` where a cell cannot be read, or the code is missing or outside the tables.',
    examples: [
      [97124, 3, 45, 'LMT', 'Swedish massage', '2026-01-15', 'Premera', 'TX'],
      [97001, 1, 45, 'PT', null, '2026-01-15'],
      [97110, 4, 53, 'PT', 'therapeutic exercise', '2026-01-15', 'Medicare', 'TX', 'GP'],
    ],
  },
  CHECKSESSION: {
    result:
      'One answer for each line, in the words of CHECK, with what only the lines together can tell: units by the day’s minutes, and pairs.',
    errors: '`not checkable: …` in the line that cannot be read, and in those that are right only if it is.',
    examples: [
      [[[97110], [97140]], [[2], [1]], [[33], [7]], 'PT', '2026-01-15', 'Medicare', 'TX', 'GP'],
      [[[97110], [97140]], [[3], [1]], [[33], [7]], 'PT', '2026-01-15', 'Medicare', 'TX', 'GP'],
      [[[97124], [97140]], [[2], [2]], [[30], [30]], 'PT', '2024-08-15', 'Medicare', 'TX', 'GP'],
    ],
  },
  PAIR: {
    result:
      '`yes`, `no` or `only if separate` with modifier and line, then the table, and whether the payer follows it.',
    errors: '`not checkable: …` for codes or payers that are not known.',
    examples: [
      [97140, 97124, '2024-08-01', 'Medicare'],
      [98940, 97140, '2024-08-01', 'Medicare'],
      [97110, 97140],
    ],
  },
  LICENSE: {
    result: '`yes`, `no` or `depends`, with the reason, the payer’s own word, and what was not looked at.',
    errors: '`not checkable: …` for a code, license, state or payer that is not known.',
    examples: [
      [97124, 'LMT', 'TX', null, '2026-01-15'],
      [97530, 'LMT'],
      [97140, 'LMT', 'WA', 'Medicare', '2026-01-15'],
    ],
  },
  STATUS: {
    result: '`in force`, `not yet in force` or `ended`, with dates and successors.',
    errors: '`not checkable: …` for a code that is outside the tables, or a date that cannot be read.',
    examples: [[97001, '2016-12-31'], [97001, '2017-01-01'], [97124]],
  },
  DESCRIBE: {
    result: 'Our own short words, and whether the code is timed.',
    errors: '`not checkable: …` for a code that is outside the tables.',
    examples: [[97124], [97140], [97161]],
  },
  CAP: {
    result:
      'A number (`CMS NCCI MUE, practitioner`); a code that was not in force on the date gives its status. VERSION tells the edition of the table.',
    errors: '`no cap in the table`, or `not checkable: …`.',
    examples: [[97124], [97140, '2026-05-01'], [97001, '2017-05-01']],
  },
  TECHNIQUES: {
    result: 'A table: technique, codes, other names, caution. The first row names the columns.',
    errors: '`nothing found`.',
    examples: [['swedish'], ['lymph'], ['no such technique']],
  },
  PAYERS: {
    result:
      'A table: payer, line, counting rule, whether pairs and caps bind it, other names. `unknown` means that nothing is assumed.',
    errors: '`nothing found`.',
    examples: [['medicare part b'], ['tricare'], ['no such payer']],
  },
  VERSION: {
    result: 'A table: name, edition, days that the table speaks about.',
    errors: '`not checkable: reference tables not loaded` where the tables did not arrive.',
    examples: [[]],
  },
};
