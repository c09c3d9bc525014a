import { civilDate, isoDate } from '../../../src/domain';
import {
  CellError,
  readCode,
  readDate,
  readMinutes,
  readModifiers,
  readNumber,
  readSwitch,
  readText,
  valueOf,
} from '../../../src/functions/cells';
import fc from 'fast-check';

describe('valueOf: one form for all hosts', () => {
  test.each<[string, unknown, unknown]>([
    ['blank on the web', null, null],
    ['blank in an array given back', '', null],
    ['an argument left out', undefined, null],
    ['spaces only', '  ', null],
    ['0, which may be a blank cell of the desktop', 0, 0],
    ['text is trimmed', ' Swedish ', 'Swedish'],
    ['formatted number', { type: 'FormattedNumber', basicType: 'Double', basicValue: 50, numberFormat: '0' }, 50],
    ['entity: its text', { type: 'Entity', text: '97140', basicType: 'Error', basicValue: '#VALUE!' }, '97140'],
    ['entity without text', { type: 'Entity', basicType: 'Error', basicValue: '#VALUE!' }, null],
    ['text value of data types', { type: 'String', basicValue: 'LMT' }, 'LMT'],
    ['an object of no known kind', { toString: 'x' }, null],
  ])('%s', (_, cell, expected) => expect(valueOf(cell)).toEqual(expected));

  test.each<[unknown, string]>([
    [{ type: 'Error', errorType: 'Div0', basicType: 'Error', basicValue: '#DIV/0!' }, '#DIV/0!'],
    [{ type: 'Error', basicValue: '#REF!' }, '#VALUE!'],
    [{ code: '#N/A', message: 'gone' }, '#N/A'],
    [{ type: 'CustomFunctionError', code: '#NUM!' }, '#NUM!'],
    ['#N/A', '#N/A'],
    [Number.NaN, '#NUM!'],
    [{ type: 'Error', basicValue: 'constructor' }, '#VALUE!'],
  ])('an error stays an error: %j', (cell, code) => {
    const value = valueOf(cell);
    expect(value).toBeInstanceOf(CellError);
    expect((value as CellError).code).toBe(code);
  });

  test('whatever the cell holds, the answer is a value and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (cell) => {
        const value = valueOf(cell);
        return value === null || value instanceof CellError || ['string', 'number', 'boolean'].includes(typeof value);
      }),
    );
  });
});

describe('codes, as text or number', () => {
  test.each<[unknown, unknown]>([
    [97140, '97140'],
    ['97140', '97140'],
    [' g0283 ', 'G0283'],
    [0, null],
    [null, null],
  ])('%j', (cell, expected) => expect(readCode(valueOf(cell))).toEqual({ ok: true, value: expected }));

  test.each(['971', 971400, 'massage', true, 97140.5])('%j is no code', (cell) =>
    expect(readCode(valueOf(cell))).toMatchObject({ ok: false }),
  );
  test('ABC codes are named', () =>
    expect(readCode('CDABC')).toEqual({ ok: false, error: 'code is an ABC code, never adopted' }));
});

describe('minutes and units', () => {
  test.each<[unknown, unknown]>([
    [50, 50],
    ['50', 50],
    [' 52.5 ', 52.5],
    [0, 0],
    [null, null],
    [1440, 1440],
  ])('minutes %j', (cell, expected) => expect(readMinutes(valueOf(cell))).toEqual({ ok: true, value: expected }));

  test.each<[unknown, string]>([
    ['fifty', 'minutes are not a number'],
    ['50 min', 'minutes are not a number'],
    ['1e3', 'minutes are not a number'],
    [-5, 'minutes are below 0'],
    [true, 'minutes are not a number'],
    [50 / 1440, 'minutes look like a clock time; multiply by 1440'],
    [1441, 'minutes are more than a day'],
  ])('minutes %j', (cell, error) => expect(readMinutes(valueOf(cell))).toEqual({ ok: false, error }));

  // A rule tells parts of a unit and units below 0.
  test('units are any number', () => {
    expect(readNumber('2.5', 'units')).toEqual({ ok: true, value: 2.5 });
    expect(readNumber(-1, 'units')).toEqual({ ok: true, value: -1 });
    expect(readNumber('two', 'units')).toEqual({ ok: false, error: 'units are not a number' });
  });
});

describe('dates', () => {
  // Serials as Excel shows them: 1900 has a 29 February there (serial 60) that the calendar has not.
  test.each<[unknown, string]>([
    [25569, '1970-01-01'],
    [45672, '2025-01-15'],
    [45672.75, '2025-01-15'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    ['2025-01-15', '2025-01-15'],
    ['1/15/2025', '2025-01-15'],
    ['15/1/2025', '2025-01-15'],
    ['2/2/2025', '2025-02-02'],
    ['31.12.2016', '2016-12-31'],
  ])('%j is %s', (cell, iso) => expect(readDate(valueOf(cell))).toEqual({ ok: true, value: isoDate(iso) }));

  test.each<[unknown, string]>([
    ['3/4/2025', 'date can be read in two ways; type it as 2026-01-31'],
    ['13/13/2025', 'date is not a date'],
    ['2/30/2025', 'date is not a date'],
    ['tomorrow', 'date is not a date'],
    [60, 'date is not a date'],
    [-1, 'date is not a date'],
    [3e9, 'date is not a date'],
    [true, 'date is not a date'],
  ])('%j: %s', (cell, error) => expect(readDate(valueOf(cell))).toEqual({ ok: false, error }));

  test('0 and blank say nothing', () => {
    expect(readDate(valueOf(0))).toEqual({ ok: true, value: null });
    expect(readDate(null)).toEqual({ ok: true, value: null });
  });

  test('each civil date of Excel has its serial, one day after the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = readDate(serial);
        const before = readDate(serial - 1);
        if (!date.ok || date.value === null) return false;
        return serial === 61 || (before.ok && before.value === date.value - 1);
      }),
    );
    const last = civilDate(9999, 12, 31);
    expect(readDate(2_958_465)).toEqual(last);
  });
});

test('texts, modifiers, switches', () => {
  expect([readText(0), readText(null), readText('NMT'), readText(59), readText(true)]).toEqual([
    null,
    null,
    'NMT',
    '59',
    'true',
  ]);
  expect(readModifiers(59)).toEqual({ ok: true, value: ['59'] });
  expect(readModifiers('gp, 59;XS')).toEqual({ ok: true, value: ['GP', '59', 'XS'] });
  expect(readModifiers(0)).toEqual({ ok: true, value: [] });
  expect(readModifiers('59A')).toMatchObject({ ok: false });
  expect([true, 1, 'yes', 'VERDADERO', 'sí', false, 0, 'no', null].map((v) => readSwitch(v))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
