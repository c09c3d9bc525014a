import fc from 'fast-check';
import {
  code,
  isoDate,
  lineTable,
  LineTableBuilder,
  minutes,
  serviceLine,
  units,
  type Modifier,
  type ServiceLine,
} from '../../../src/domain';

const arbitraryLine = (row: number): fc.Arbitrary<ServiceLine> =>
  fc
    .record({
      part: fc.nat(3),
      date: fc.option(fc.integer({ min: -20000, max: 40000 })),
      client: fc.option(fc.nat(9)),
      provider: fc.option(fc.nat(9)),
      code: fc.option(fc.constantFrom('97124', '97140', 'G0283')),
      units: fc.option(fc.double({ noNaN: true })),
      minutes: fc.option(fc.nat(600)),
      modifiers: fc.array(fc.constantFrom('59', 'GP', 'XS'), { maxLength: 3 }),
      payer: fc.option(fc.string({ minLength: 1 })),
      notes: fc.option(fc.string({ minLength: 1 })),
    })
    .map((facts) => serviceLine({ ...facts, row } as unknown as Partial<ServiceLine>));

describe('LineTable', () => {
  it('gives back every line as it was added', () => {
    fc.assert(
      fc.property(
        fc.nat(200).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => arbitraryLine(i)))),
        (lines) => {
          const table = lineTable(lines);
          expect(table.length).toBe(lines.length);
          expect(Array.from({ length: table.length }, (_, i) => table.line(i))).toEqual(lines);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('gives equal payers equal keys and tells the columns that have facts', () => {
    const line = (row: number, payer: string) =>
      serviceLine({
        row,
        payer,
        code: code('97140'),
        date: isoDate('2026-03-02'),
        minutes: minutes(15),
        units: units(1),
      });
    const table = lineTable([line(0, 'Medicare'), line(1, 'Aetna'), line(2, 'Medicare')]);
    expect(table.keys.payer[0]).toBe(table.keys.payer[2]);
    expect(table.keys.payer[0]).not.toBe(table.keys.payer[1]);
    expect([...table.columns].sort()).toEqual(['code', 'date', 'minutes', 'payer', 'units']);
  });

  it('keeps unreadable cells and modifiers', () => {
    const line = serviceLine({
      row: 4,
      modifiers: ['59' as Modifier],
      unread: [{ field: 'minutes', problem: 'not-a-duration' }],
    });
    const table = lineTable([line]);
    expect(table.line(0)).toEqual(line);
    expect(table.rowCount).toBe(5);
    expect(table.columns.has('minutes')).toBe(true);
  });

  it('keeps one column for all facts that no line has, until one has it, and in more room, too', () => {
    const builder = new LineTableBuilder(new Set(), 2);
    const { notes, goal, start, charge } = builder.columns;
    expect(goal).toBe(notes);
    expect(charge).toBe(start);
    builder.add(serviceLine({ row: 0, notes: 'a' }));
    builder.add(serviceLine({ row: 1 }));
    builder.add(serviceLine({ row: 2, charge: 5 }));
    const table = builder.build();
    expect(table.values.goal).toBe(table.values.kx);
    expect([0, 1, 2].map((at) => table.line(at))).toEqual([
      serviceLine({ row: 0, notes: 'a' }),
      serviceLine({ row: 1 }),
      serviceLine({ row: 2, charge: 5 }),
    ]);
  });
});
