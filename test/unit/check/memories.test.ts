import { DayMemory, LineMemory } from '../../../src/check/memory/memories';
import type { Outcome } from '../../../src/check/memory/noting-collector';

const numbered = (...of: number[]) => ({ of: Int32Array.from(of), firsts: [] });
const all = (length: number) => Int32Array.from({ length }, (_, at) => at);
const SAID: Outcome = { findings: [], gaps: [] };

test('of a line it knows what was said of its number', () => {
  const memory = new LineMemory(numbered(7, 8, 7));
  const members = all(3);
  expect(memory.find(members, 0)).toBeUndefined();
  memory.keep(SAID);
  expect([memory.find(members, 2), memory.find(members, 1)]).toEqual([SAID, undefined]);
});

describe('of days', () => {
  test('it knows those with the same lines in the same order, and no others', () => {
    const memory = new DayMemory(numbered(1, 2, 1, 2, 2, 1, 1), [], []);
    const members = all(7);
    expect(memory.find(members, 0, 2)).toBeUndefined();
    memory.keep(null);
    const found = (from: number, to: number) => memory.find(members, from, to);
    expect([found(2, 4), found(4, 6), found(5, 7), found(0, 1)]).toEqual([null, undefined, undefined, undefined]);
  });

  test('names count by which lines share them, times by their distance', () => {
    const lines = numbered(1, 1, 1, 1, 1, 1, 1, 1);
    const providers = Int32Array.from([5, 5, 9, 9, 5, 9, 3, 3]);
    const starts = Int32Array.from([540, 555, 600, 615, 540, 555, 540, 560]);
    const memory = new DayMemory(lines, [providers], [starts]);
    const found = (from: number) => memory.find(all(8), from, from + 2);
    expect(found(0)).toBeUndefined();
    memory.keep(SAID);
    // Another provider an hour later; two providers; another distance.
    expect([found(2), found(4), found(6)]).toEqual([SAID, undefined, undefined]);
  });

  test('long ones are not kept', () => {
    const memory = new DayMemory(numbered(...all(40)), [], []);
    expect([memory.find(all(40), 0, 33), memory.isOpen]).toEqual([undefined, false]);
    expect([memory.find(all(40), 0, 32), memory.isOpen]).toEqual([undefined, true]);
  });

  test('when it is full, it keeps what it knows and takes in no more', () => {
    const [size, room] = [32, (1 << 20) / 32];
    const members = all(size);
    const of = new Int32Array(size);
    const memory = new DayMemory({ of, firsts: [] }, [], []);
    const found = (day: number) => memory.find((of.fill(day), members), 0, size);
    for (let day = 0; day < room + 2; day++) {
      if (found(day) === undefined) memory.keep(null);
      // Asked for again, so that it goes on knowing enough to be asked.
      found(day);
    }
    expect([0, 1, room - 1, room, room + 1].map(found)).toEqual([null, null, null, undefined, undefined]);
  });

  test('one that hardly ever knows anything is asked no more', () => {
    const of = new Int32Array(1);
    const memory = new DayMemory({ of, firsts: [] }, [], []);
    const found = (day: number) => memory.find((of.fill(day), all(1)), 0, 1);
    for (let day = 0; day < 5000; day++) if (found(day) === undefined && memory.isOpen) memory.keep(null);
    expect([found(0), memory.isOpen]).toEqual([undefined, false]);
  });
});
