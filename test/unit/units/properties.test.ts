import fc from 'fast-check';
import type { CountingRule } from '../../../src/domain';
import {
  acceptedAllocation,
  countUnits,
  lineBounds,
  PoolOfDay,
  supportedAllocation,
  type CountedService,
} from '../../../src/units';
import { fromTable, service } from './services';

const CODES = ['97110', '97112', '97116', '97124', '97140', '97530'];
const day = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...CODES), fc.integer({ min: 0, max: 40 })), {
    selector: ([name]) => name,
    maxLength: 6,
  })
  .map((rows) => rows.map(([name, mins]) => service(name, mins)));
const rule = fc.constantFrom<CountingRule[]>('cms', 'midpoint', 'full15');

/**
 * Written apart from the product, from the manual's sentences: among all ways to give each code its full 15s and at
 * most one unit more, so that the table's number is reached, those in which no code without the unit has more
 * minutes left over than a code with it.
 */
function everyValidWay(minutes: readonly number[]): string[] {
  const wanted = fromTable(minutes.reduce((sum, m) => sum + m, 0));
  const ways: string[] = [];
  for (let chosen = 0; chosen < 2 ** minutes.length; chosen++) {
    const more = minutes.map((_, i) => (chosen >> i) & 1);
    const units = minutes.map((m, i) => Math.trunc(m / 15) + more[i]!);
    if (units.reduce((sum, u) => sum + u, 0) !== wanted) continue;
    if (minutes.some((m, i) => more[i] === 1 && m % 15 === 0)) continue;
    const fair = minutes.every((m, i) => minutes.every((n, j) => !(more[i] === 0 && more[j] === 1 && m % 15 > n % 15)));
    if (fair) ways.push(units.join());
  }
  return ways;
}

/** Every allocation near the services' own minutes that the product accepts. */
function everyAcceptedWay(services: readonly CountedService[], by: CountingRule): string[] {
  let ways: number[][] = [[]];
  for (const { minutes } of services) {
    const full = Math.trunc(minutes / 15);
    ways = ways.flatMap((way) => [full - 1, full, full + 1, full + 2].map((units) => [...way, units]));
  }
  return ways.filter((way) => acceptedAllocation(services, by, way)).map((way) => way.join());
}

test('three codes, 0 to 60 minutes in strides: exactly the ways of the manual are accepted', () => {
  for (let a = 0; a <= 60; a += 5) {
    for (let b = 0; b <= 60; b += 4) {
      for (let c = 0; c <= 60; c += 7) {
        const minutes = [a, b, c];
        const services = minutes.map((value, i) => service(CODES[i]!, value));
        const valid = everyValidWay(minutes);
        const count = countUnits(services, 'cms');
        expect(valid).toContain(count.lines.map((line) => line.units).join());
        expect(count.tie === null).toBe(valid.length === 1);
        expect(everyAcceptedWay(services, 'cms').sort()).toEqual(valid.sort());
      }
    }
  }
});

test('the units together are the table, under the total-time rule', () => {
  fc.assert(
    fc.property(day, (services) => {
      const count = countUnits(services, 'cms');
      const total = services.reduce((sum, s) => sum + s.minutes, 0);
      expect(count.total).toBe(fromTable(total));
      expect(count.lines.reduce((sum, line) => sum + line.units, 0)).toBe(count.total);
      expect(count.totalMinutes).toBe(total);
    }),
  );
});

test('no code is below its full 15s, and none takes two units more', () => {
  fc.assert(
    fc.property(day, rule, (services, by) => {
      for (const line of countUnits(services, by).lines) {
        expect(line.units).toBe(line.full + line.extra);
        expect([0, 1]).toContain(line.extra);
        expect(line.full * 15 + line.remainder).toBe(line.minutes);
        expect(line.remainder).toBeLessThan(15);
      }
    }),
  );
});

test('the order of the lines changes neither the total nor what is accepted', () => {
  const shuffled = day.chain((services) =>
    fc.tuple(fc.constant(services), fc.shuffledSubarray(services, { minLength: services.length })),
  );
  fc.assert(
    fc.property(shuffled, rule, ([services, other], by) => {
      const [one, two] = [countUnits(services, by), countUnits(other, by)];
      expect(two.total).toBe(one.total);
      expect(two.tie?.extra).toBe(one.tie?.extra);
      expect([...(two.tie?.codes ?? [])].sort()).toEqual([...(one.tie?.codes ?? [])].sort());
      const billed = two.lines.map((line) => line.units);
      const back = services.map((s) => billed[other.indexOf(s)]!);
      expect(acceptedAllocation(services, by, back)).toBe(true);
    }),
  );
});

test('one more minute never lowers the total', () => {
  fc.assert(
    fc.property(day, rule, fc.nat(), (services, by, at) => {
      fc.pre(services.length > 0);
      const i = at % services.length;
      const longer = services.map((s, j) => (j === i ? service(s.code, s.minutes + 1) : s));
      expect(countUnits(longer, by).total).toBeGreaterThanOrEqual(countUnits(services, by).total);
    }),
  );
});

test('splitting a code over two lines changes nothing', () => {
  fc.assert(
    fc.property(day, rule, fc.nat(), fc.nat(), (services, by, at, cut) => {
      fc.pre(services.length > 0);
      const whole = services[at % services.length]!;
      const part = cut % (whole.minutes + 1);
      const split = services.flatMap((s) =>
        s === whole ? [service(s.code, part), service(s.code, s.minutes - part)] : [s],
      );
      expect(countUnits(split, by)).toEqual(countUnits(services, by));
      const count = countUnits(services, by);
      // All of the code's units on its first line: still accepted.
      const billed = split.map((s, i) =>
        split.findIndex((t) => t.code === s.code) === i ? count.lines.find((l) => l.code === s.code)!.units : 0,
      );
      expect(acceptedAllocation(split, by, billed)).toBe(true);
    }),
  );
});

test('what a line alone may have holds for every day it stands in', () => {
  fc.assert(
    fc.property(day, rule, (services, by) => {
      const count = countUnits(services, by);
      services.forEach((own, i) => {
        const { least, most } = lineBounds(own.minutes, by, own);
        expect(count.lines[i]!.units).toBeGreaterThanOrEqual(least);
        expect(count.lines[i]!.units).toBeLessThanOrEqual(most);
      });
    }),
  );
});

test('supported is: no more than some accepted way', () => {
  const billed = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
  const three = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(three, billed, (minutes, asked) => {
      const services = minutes.map((m, i) => service(CODES[i]!, m));
      const dominated = everyValidWay(minutes).some((way) =>
        way.split(',').every((units, i) => asked[i]! <= Number(units)),
      );
      expect(supportedAllocation(services, 'cms', asked)).toBe(dominated);
    }),
    { numRuns: 500 },
  );
});

test('a pool of a day supports what an allocation supports, and is full where no unit is left out', () => {
  const billed = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(day, billed, rule, (services, units, by) => {
      const asked = services.map((_, i) => units[i]!);
      const pool = new PoolOfDay();
      services.forEach(({ code, minutes }, i) => pool.add(code, minutes, asked[i]!));
      expect(pool.supports(by)).toBe(supportedAllocation(services, by, asked));
      const { total, lines } = countUnits(services, by);
      const full =
        by === 'cms'
          ? asked.reduce((sum, own) => sum + own, 0) >= total
          : lines.every((line, i) => asked[i]! >= line.units);
      expect(pool.isFull(by)).toBe(full);
    }),
    { numRuns: 500 },
  );
});

test('the input is never changed, and any number is borne', () => {
  const any = fc.array(fc.tuple(fc.constantFrom(...CODES), fc.double(), fc.constantFrom(15, 30, 60, 120, null)), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(any, rule, (rows, by) => {
      const services = rows.map(([name, mins, length]) => Object.freeze(service(name, mins, length)));
      const count = countUnits(Object.freeze(services), by);
      expect(Number.isNaN(count.total)).toBe(false);
      expect(countUnits(services, by)).toEqual(count);
    }),
  );
});
