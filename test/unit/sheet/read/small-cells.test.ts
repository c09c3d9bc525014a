import {
  readClockTime,
  readModifiers,
  readMoney,
  readNumber,
  readUnits,
  type Cell,
  type Reading,
} from '../../../../src/sheet';
import { credentialIn } from '../../../../src/sheet/read/credential';

const shown = (read: Reading<unknown>): unknown => (read.ok ? read.value : read.error);

describe('reading units', () => {
  it.each<[Cell | undefined, number | string | null]>([
    [2, 2],
    ['2', 2],
    ['2.00', 2],
    ['16.00', 16],
    ['x2', 2],
    ['2 units', 2],
    ['1 unit', 1],
    ['2u', 2],
    [0, 0],
    [-1, -1],
    [1.5, 1.5],
    ['(blank)', null],
    [null, null],
    ['two', 'not-a-number'],
    ['2?', 'not-a-number'],
    ['2, 1', 'several-values'],
    ['2/1', 'several-values'],
    [NaN, 'not-a-number'],
    [true, 'not-a-number'],
    ['#N/A', 'cell-error'],
  ])('%p is %p', (cell, expected) => {
    expect(shown(readUnits(cell))).toBe(expected);
  });
});

describe('reading modifiers', () => {
  it.each<[Cell | undefined, readonly string[] | string | null]>([
    ['59', ['59']],
    [59, ['59']],
    ['gp', ['GP']],
    ['59, GP', ['59', 'GP']],
    ['59;GP', ['59', 'GP']],
    ['59 GP', ['59', 'GP']],
    ['59/GP', ['59', 'GP']],
    ['-59-GP', ['59', 'GP']],
    ['GP59', ['GP', '59']],
    ['5925', ['59', '25']],
    [5925, ['59', '25']],
    ['GP, GP', ['GP']],
    ['Mod 59', ['59']],
    ['Modifiers: 59, GP', ['59', 'GP']],
    ['ZZ', ['ZZ']],
    [null, null],
    ['none', null],
    ['N/A', null],
    ['LEFT', 'malformed-modifier'],
    ['5', 'malformed-modifier'],
    [5, 'malformed-modifier'],
    ['59?x', 'malformed-modifier'],
    ['GPX', 'malformed-modifier'],
    ['?!', 'malformed-modifier'],
    [true, 'malformed-modifier'],
    ['#NAME?', 'cell-error'],
  ])('%p is %p', (cell, expected) => {
    expect(shown(readModifiers(cell))).toEqual(expected);
  });
});

describe('reading clock times', () => {
  it.each<[Cell | undefined, number | string | null]>([
    ['09:00 AM', 540],
    ['9:00 a.m.', 540],
    ['9am', 540],
    ['9a', 540],
    ['12:30 PM', 750],
    ['12:30 AM', 30],
    ['14:30', 870],
    ['14:30 PM', 870],
    ['0930', 570],
    ['1430h', 870],
    [930, 570],
    [1430, 870],
    [0.375, 540],
    ['0.375', 540],
    [45509.375, 540],
    [0, 0],
    ['24:00', 1440],
    ['10/06/2025 12:00', 720],
    ['2025-10-06T12:15:00Z', 735],
    ['2025-10-06 12:15:30', 735],
    ['noon', 720],
    ['midnight', 0],
    [null, null],
    ['-', null],
    ['9', 'not-a-time'],
    [9, 'not-a-time'],
    [9.5, 'not-a-time'],
    ['25:00', 'not-a-time'],
    ['9:75', 'not-a-time'],
    ['13 AM', 'not-a-time'],
    ['14:30 AM', 'not-a-time'],
    ['morning', 'not-a-time'],
    [2575, 'not-a-time'],
    [-0.5, 'not-a-time'],
    [true, 'not-a-time'],
    ['#N/A', 'cell-error'],
  ])('%p is %p', (cell, expected) => {
    expect(shown(readClockTime(cell))).toBe(expected);
  });
});

describe('reading amounts', () => {
  it.each<[Cell | undefined, number | string | null]>([
    [104, 104],
    ['$104.00', 104],
    ['$ 1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['($1.234.567,05)', -1234567.05],
    ['1.23,50', 'not-a-number'],
    ['-31.88', -31.88],
    ['-$31.88', -31.88],
    ['(31.88)', -31.88],
    ['($31.88)', -31.88],
    ['85.00 USD', 85],
    ['USD 85', 85],
    [null, null],
    ['$', 'not-a-number'],
    ['free', 'not-a-number'],
    ['12,34', 'not-a-number'],
    ['(-5)', 'not-a-number'],
    ['#DIV/0!', 'cell-error'],
  ])('%p is %p', (cell, expected) => {
    expect(shown(readMoney(cell))).toBe(expected);
  });
});

describe('reading plain numbers', () => {
  it.each<[Cell | undefined, number | string | null]>([
    ['1,250', 1250],
    ['.5', 0.5],
    ['+3', 3],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1,25', 'not-a-number'],
    ['', null],
  ])('%p is %p', (cell, expected) => {
    expect(shown(readNumber(cell))).toBe(expected);
  });
});

describe('credentials behind a name', () => {
  it.each<[string, string | null]>([
    ['Lee Kneads, LMT', 'LMT'],
    ['Lee Kneads, LMT, CLT', 'LMT; CLT'],
    ['Lee Kneads (L.M.T.)', 'LMT'],
    ['Max Movewell PT DPT', 'PT; DPT'],
    ['Olive Handy, OTR/L', 'OTR/L'],
    ['Pin Pointe, L.Ac.', 'LAc'],
    ['Kneads, Lee', null],
    ['Do, Max', null],
    ['Max Do', null],
    ['Lee Kneads', null],
    ['MAX DO', null],
    ['PT LMT', null],
    ['Joe Sample, PsyD', null],
    ['JOE SAMPLE LMT', 'LMT'],
    ['Pin Pointe LAc', 'LAc'],
    ['Lee Kneads, LMT, LMT', 'LMT'],
    ['Lee Kneads/LMT', 'LMT'],
    ['Lee Kneads, Licensed Massage Therapist', 'massage therapist'],
    ['Max Movewell (Physical Therapist Assistant)', 'physical therapist assistant'],
    ['Lee Kneads, MA60123456', null],
    ['x'.repeat(200) + ', LMT', null],
  ])('%p is %p', (name, expected) => {
    expect(credentialIn(name)).toBe(expected);
  });
});
