import { saysNothing, textOf, type Cell } from '../cell';
import { readClockTime } from '../read/clock';
import { readCodes } from '../read/codes';
import { readDate, type DateSystem } from '../read/date';
import { readDuration } from '../read/duration';
import { readModifiers } from '../read/modifiers';
import { readMoney } from '../read/money';
import { readUnits } from '../read/units';
import type { LabelRole } from './lexicon-types';

/** What the sample values of a column look like: shares of the cells that are not blank, 0 to 1. */
export interface ValueEvidence {
  readonly filled: number;
  readonly share: Readonly<Partial<Record<Shape, number>>>;
}

/** `therapyCode`: codes of the ranges that therapy uses; a zip code or a record number is only a `code`. */
export type Shape =
  'date' | 'code' | 'therapyCode' | 'units' | 'minutes' | 'clock' | 'modifiers' | 'money' | 'state' | 'text' | 'number';

export const THERAPY_CODE =
  /^(?:97\d{3}|98(?:9[2-7]\d|940|941|942|943)|9250\d|9252\d|9260[789]|992[01]\d|2056[01]|2958[14]|G0283|S8948|S8990|G01\d\d)$/;
const STATE = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA ' +
    'RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI'
  ).split(' '),
);

const STATE_NAMES = new Set(
  (
    'ALABAMA,ALASKA,ARIZONA,ARKANSAS,CALIFORNIA,COLORADO,CONNECTICUT,DELAWARE,FLORIDA,GEORGIA,HAWAII,IDAHO,ILLINOIS,' +
    'INDIANA,IOWA,KANSAS,KENTUCKY,LOUISIANA,MAINE,MARYLAND,MASSACHUSETTS,MICHIGAN,MINNESOTA,MISSISSIPPI,MISSOURI,' +
    'MONTANA,NEBRASKA,NEVADA,NEW HAMPSHIRE,NEW JERSEY,NEW MEXICO,NEW YORK,NORTH CAROLINA,NORTH DAKOTA,OHIO,OKLAHOMA,' +
    'OREGON,PENNSYLVANIA,RHODE ISLAND,SOUTH CAROLINA,SOUTH DAKOTA,TENNESSEE,TEXAS,UTAH,VERMONT,VIRGINIA,WASHINGTON,' +
    'WEST VIRGINIA,WISCONSIN,WYOMING,DISTRICT OF COLUMBIA,PUERTO RICO,GUAM'
  ).split(','),
);
const isState = (text: string): boolean => STATE.has(text) || STATE_NAMES.has(text);

const TESTS: Readonly<Record<Shape, (cell: Cell, dateSystem: DateSystem) => boolean>> = {
  date: (cell, system) => readDate(cell, system).ok,
  code: (cell, system) => readCodes(cell, system).ok,
  therapyCode: (cell, system) => {
    const read = readCodes(cell, system);
    return read.ok && read.value !== null && read.value.every(({ code }) => THERAPY_CODE.test(code));
  },
  units: (cell) => {
    if (typeof cell === 'string' && /[$:]/.test(cell)) return false;
    const read = readUnits(cell);
    return read.ok ? read.value === null || (read.value >= 0 && read.value <= 40) : read.error === 'several-values';
  },
  minutes: (cell) => {
    // `9:30` and later is rather a time of day than a length.
    if (typeof cell === 'string' && /^\s*(?:[6-9]|\d\d):\d\d/.test(cell)) return false;
    const read = readDuration(cell);
    return read.ok ? read.value === null || read.value <= 600 : read.error !== 'not-a-duration';
  },
  clock: (cell) => readClockTime(cell).ok,
  modifiers: (cell) => readModifiers(cell).ok,
  money: (cell) => readMoney(cell).ok,
  state: (cell) => typeof cell === 'string' && isState(cell.trim().toUpperCase()),
  text: (cell) => typeof cell === 'string' && /\p{L}/u.test(cell),
  number: (cell) => typeof cell === 'number' || (typeof cell === 'string' && /^[\d.,\s]+$/.test(cell)),
};
const SHAPES = Object.keys(TESTS) as readonly Shape[];

/** Looks at most at so many values of a column. */
const SAMPLE = 60;
/** Longer texts are prose. */
const LONGEST = 2000;

/** Judges values; equal values of a sheet are judged once. */
export class ValueJudge {
  private readonly known = new Map<Cell, readonly Shape[]>();

  constructor(private readonly dateSystem: DateSystem) {}

  evidence(rows: readonly (readonly Cell[])[], column: number): ValueEvidence {
    const counts = new Map<Shape, number>();
    let filled = 0;
    for (const row of rows) {
      const cell = row[column];
      if (cell === undefined || saysNothing(cell) || textOf(cell).length > LONGEST) continue;
      for (const shape of this.shapesOf(cell)) counts.set(shape, (counts.get(shape) ?? 0) + 1);
      if (++filled === SAMPLE) break;
    }
    const share = Object.fromEntries([...counts].map(([shape, count]) => [shape, count / filled]));
    return { filled, share };
  }

  private shapesOf(cell: Cell): readonly Shape[] {
    let shapes = this.known.get(cell);
    if (shapes === undefined) {
      shapes = SHAPES.filter((shape) => TESTS[shape](cell, this.dateSystem));
      this.known.set(cell, shapes);
    }
    return shapes;
  }
}

/** The shape that a role's values must have. */
const EXPECTED: Readonly<Partial<Record<LabelRole, Shape>>> = {
  date: 'date',
  code: 'code',
  units: 'units',
  minutes: 'minutes',
  hours: 'minutes',
  treatmentMinutes: 'minutes',
  start: 'clock',
  end: 'clock',
  modifiers: 'modifiers',
  charge: 'money',
  rate: 'money',
  allowed: 'money',
  paid: 'money',
  state: 'state',
  technique: 'text',
};

/** Points that the values add to what the label says, or take from it. Few values say little. */
export function valuePoints(role: LabelRole, { filled, share }: ValueEvidence): number {
  const shape = EXPECTED[role];
  if (shape === undefined || filled === 0) return 0;
  const fits = share[shape] ?? 0;
  const weight = Math.min(1, filled / 3);
  // An amount is never a row of therapy codes.
  if (shape === 'money' && (share.therapyCode ?? 0) >= 0.8) return -40 * weight;
  if (role === 'code' && (share.therapyCode ?? 0) > 0.5) return 14 * weight;
  if (fits >= 0.7) return role === 'technique' || role === 'charge' ? 0 : 8 * weight;
  // Codes, dates and times that cannot be read are to be reported, not hidden by choosing another column.
  return fits < 0.25 ? -40 * weight : fits < 0.5 ? -15 * weight : 0;
}

/** Numbers of five digits that are no codes, whatever they look like: zip codes of Oregon and Washington begin with 97. */
const OTHER_NUMBERS = new Set([
  'zip',
  'zipcode',
  'postal',
  'id',
  'number',
  'account',
  'mrn',
  'phone',
  'npi',
  'balance',
]);

/** What values alone make of a column whose label says nothing. */
export function rolesByValues(
  words: readonly string[],
  { filled, share }: ValueEvidence,
): ReadonlyMap<LabelRole, number> {
  const roles = new Map<LabelRole, number>();
  if (filled < 3 || words.some((word) => OTHER_NUMBERS.has(word) || /^\d{5}$/.test(word))) return roles;
  if ((share.therapyCode ?? 0) >= 0.8) roles.set('code', 80);
  else if ((share.date ?? 0) >= 0.9 && (share.number ?? 0) < 0.5) roles.set('date', 52);
  return roles;
}
