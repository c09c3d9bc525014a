import { countUnits, leastMinutes, steps, STEP_MESSAGES, supportedAllocation, unitsAlone } from '../../../src/units';
import { CMS_TABLE, service } from './services';

test.each(CMS_TABLE)('%i to %i minutes are %i units', (from, to, expected) => {
  for (let total = from; total <= to; total++) {
    expect(countUnits([service('97110', total)], 'cms').total).toBe(expected);
    expect(unitsAlone(total, 'cms')).toBe(expected);
    expect(unitsAlone(total, 'midpoint')).toBe(expected);
    expect(unitsAlone(total, 'full15')).toBe(Math.floor(total / 15));
  }
});

test('nothing is nothing', () => {
  expect(countUnits([], 'cms')).toEqual({
    rule: 'cms',
    total: 0,
    totalMinutes: 0,
    pool: { units: 0, minutes: 0 },
    tie: null,
    lines: [],
  });
});

test('lines of one code add up before they are counted', () => {
  const count = countUnits([service('97140', 4), service('97110', 20), service('97140', 4)], 'midpoint');
  expect(count.lines.map((l) => [l.code, l.minutes, l.units])).toEqual([
    ['97140', 8, 1],
    ['97110', 20, 1],
  ]);
});

test('lines of many codes add up too', () => {
  const many = Array.from({ length: 40 }, (_, i) => service(`9711${i % 10}`, 2));
  expect(countUnits(many, 'midpoint').lines.map((l) => l.units)).toEqual(Array(10).fill(1));
});

test('an untimed code has one unit and its minutes count nowhere', () => {
  const count = countUnits([service('G0283', 30, null), service('97110', 8)], 'cms');
  expect(count.total).toBe(1);
  expect(count.totalMinutes).toBe(8);
  expect(count.lines[0]).toMatchObject({ units: 1, extra: 0, timed: false, pooled: false });
  expect(countUnits([service('97010', 0, null), service('97010', 20, null)], 'full15').lines[0]?.units).toBe(1);
});

/** A unit once the midpoint of the code's own length is passed; facts of the field, 2 (other lengths) and 1.5. */
test.each([
  ['97545', 120, 60, 0],
  ['97545', 120, 61, 1],
  ['97545', 120, 240, 1],
  ['97546', 60, 30, 0],
  ['97546', 60, 31, 1],
  ['97546', 60, 90, 1],
  ['97546', 60, 91, 2],
  ['97550', 30, 15, 0],
  ['97550', 30, 16, 1],
  ['97550', 30, 90, 1],
  ['97551', 15, 7, 0],
  ['97551', 15, 23, 2],
  ['98960', 30, 15, 0],
  ['98960', 30, 46, 2],
  ['97810', 15, 7, 0],
  ['97810', 15, 8, 1],
  ['97810', 15, 45, 1],
  ['97811', 15, 23, 2],
  ['97813', 15, 30, 1],
  ['97814', 15, 8, 1],
])('%s (%i min a unit) with %i min: %i', (name, length, mins, expected) => {
  for (const rule of ['cms', 'midpoint'] as const) {
    // 7 minutes of exercise beside it must neither help nor be helped.
    const count = countUnits([service(name, mins, length), service('97110', 7)], rule);
    expect(count.lines.map((l) => l.units)).toEqual([expected, 0]);
    expect(count.lines[0]?.pooled).toBe(false);
    expect(count.total).toBe(expected);
    expect(count.pool).toEqual({ units: 0, minutes: 7 });
  }
});

test('under full15 a code of another length needs its own length', () => {
  expect(countUnits([service('98960', 59, 30)], 'full15').total).toBe(1);
  expect(countUnits([service('97810', 14, 15)], 'full15').total).toBe(0);
});

test('fractions are compared as they are, never rounded up', () => {
  expect(unitsAlone(7.6, 'cms')).toBe(0);
  expect(unitsAlone(7.999, 'midpoint')).toBe(0);
  expect(unitsAlone(22.9, 'cms')).toBe(1);
  expect(unitsAlone(14.99, 'full15')).toBe(0);
});

test('the dust of binary fractions is no fraction', () => {
  expect(unitsAlone((53 / 1440) * 1440 - 1e-10, 'cms')).toBe(4);
  const tenths = Array.from({ length: 80 }, () => service('97140', 0.1));
  expect(countUnits(tenths, 'cms').total).toBe(1);
  // 20.1 and 35.1 leave the same remainder, though not in binary.
  expect(countUnits([service('97110', 20.1), service('97140', 35.1)], 'cms').tie).toEqual({
    codes: ['97110', '97140'],
    extra: 1,
  });
});

test.each([-1, -0.5, NaN, Infinity, -Infinity])('%d minutes count as none', (mins) => {
  expect(countUnits([service('97110', mins)], 'cms')).toMatchObject({ total: 0, totalMinutes: 0 });
});

test('two ties of which one is settled: only the open one is told', () => {
  // 12+12+5+5 = 34: 2 units, both 12s; nothing is open.
  const settled = [service('97110', 12), service('97112', 12), service('97140', 5), service('97530', 5)];
  expect(countUnits(settled, 'cms').tie).toBeNull();
  // 13+9+9 = 31: 2 units, the 13 and one of the 9s.
  const open = [service('97110', 9), service('97112', 13), service('97140', 9)];
  expect(countUnits(open, 'cms')).toMatchObject({ tie: { codes: ['97110', '97140'], extra: 1 } });
  expect(countUnits(open, 'cms').lines.map((l) => l.units)).toEqual([1, 1, 0]);
});

test('least minutes of a unit', () => {
  expect([leastMinutes('cms'), leastMinutes('midpoint'), leastMinutes('full15')]).toEqual([8, 8, 15]);
  expect([leastMinutes('cms', 30), leastMinutes('midpoint', 60), leastMinutes('full15', 120)]).toEqual([16, 31, 120]);
});

test('the steps tell the arithmetic of the CMS example with four codes', () => {
  const day = [service('97110', 18), service('97140', 13), service('97116', 10), service('G0283', 15, null)];
  expect(steps(countUnits(day, 'cms'))).toEqual([
    { stepId: 'units-line', data: { code: '97110', minutes: 18, full: 1, remainder: 3, extra: 0, units: 1 } },
    { stepId: 'units-line', data: { code: '97140', minutes: 13, full: 0, remainder: 13, extra: 1, units: 1 } },
    { stepId: 'units-line', data: { code: '97116', minutes: 10, full: 0, remainder: 10, extra: 1, units: 1 } },
    { stepId: 'units-untimed', data: { code: 'G0283', units: 1 } },
    { stepId: 'units-total', data: { rule: 'cms', minutes: 41, units: 3, full: 1, extra: 2 } },
  ]);
});

test('the steps tell a tie and a code of its own rule', () => {
  const day = [service('97110', 20), service('97112', 20), service('98960', 30, 30)];
  const told = steps(countUnits(day, 'cms'));
  expect(told.map((step) => step.stepId)).toEqual([
    'units-line',
    'units-line',
    'units-own-rule',
    'units-total',
    'units-tie',
  ]);
  expect(told[4]).toEqual({ stepId: 'units-tie', data: { codes: '97110, 97112', extra: 1 } });
  for (const { stepId, data } of told) {
    const text = STEP_MESSAGES[stepId as keyof typeof STEP_MESSAGES];
    for (const [, name] of text.matchAll(/\{(\w+)\}/g)) expect(data).toHaveProperty(name!);
  }
  expect(steps(countUnits([service('97010', 10, null)], 'cms'))).toHaveLength(1);
});

/** CMS 100-04, ch. 5, 20.2.C: 8 + 15 + 8 minutes are 31, 2 units; 97140 has 16 of them on two lines. */
test('lines of one code are supported together, whichever of them has the units', () => {
  const day = [service('97140', 8), service('97110', 15), service('97140', 8)];
  const supported = (...billed: number[]) => supportedAllocation(day, 'cms', billed);
  expect([supported(1, 1, 0), supported(0, 1, 1), supported(0, 1, 0)]).toEqual([true, true, true]);
  expect([supported(1, 1, 1), supported(2, 0, 0), supported(0, 2, 0)]).toEqual([false, false, false]);
  expect([supported(1, 1), supported(1, 1, 0, 0), supported(1, 0.5, 0)]).toEqual([false, false, false]);
});
