import {
  LineTableBuilder,
  lineTable,
  minutes,
  isoDate,
  NONE,
  serviceLine,
  units,
  type Field,
  type Modifier,
  type ServiceLine,
} from '../../../src/domain';

const said = (lines: readonly Partial<ServiceLine>[], field: Field) => {
  const table = lineTable(lines.map((line, row) => serviceLine({ row, ...line })));
  return table.saidByAll(field);
};

describe('saidByAll', () => {
  test.each<[string, readonly Partial<ServiceLine>[], Field, boolean]>([
    ['no lines', [], 'client', true],
    ['numbers', [{ units: units(1) }, { units: units(0) }], 'units', true],
    ['a missing number', [{ units: units(1) }, { units: null }], 'units', false],
    ['integers', [{ client: 0 }, { client: 3 }], 'client', true],
    ['a missing integer', [{ client: 0 }, {}], 'client', false],
    ['texts', [{ payer: 'A' }, { payer: 'B' }], 'payer', true],
    ['a missing text', [{ payer: 'A' }, {}], 'payer', false],
    ['a blank text', [{ payer: 'A' }, { payer: '' }], 'payer', false],
    ['a blank text of another column', [{ payer: 'A', notes: '' }], 'payer', true],
    ['an integer like the number of the blank text', [{ payer: '', client: 0 }], 'client', true],
    ['a fact that no column is kept of', [{}], 'description', false],
    ['modifiers, none at all', [{}], 'modifiers', true],
    ['modifiers that were not read', [{ unread: [{ field: 'modifiers', problem: 'cell-error' }] }], 'modifiers', false],
    ['another cell that was not read', [{ unread: [{ field: 'units', problem: 'cell-error' }] }], 'modifiers', true],
  ])('%s', (_, lines, field, expected) => expect(said(lines, field)).toBe(expected));

  it('looks at the lines of the table only, not at the room behind them', () => {
    const lines = Array.from({ length: 65 }, (_, row) => serviceLine({ row, client: 1 }));
    const table = lineTable(lines);
    expect(table.saidByAll('client')).toBe(true);
  });
});

describe('amending a line', () => {
  const built = (facts: Parameters<LineTableBuilder['amend']>[1]) => {
    const builder = new LineTableBuilder(new Set(['date', 'minutes']));
    builder.add(serviceLine({ date: isoDate('2024-08-05'), minutes: minutes(30), modifiers: ['GP' as Modifier] }));
    builder.amend(0, facts);
    return builder.build();
  };

  it('changes what is given, and nothing else', () => {
    expect(built({ date: isoDate('2024-05-08') }).line(0)).toMatchObject({ date: isoDate('2024-05-08'), minutes: 30 });
    expect(built({ minutes: minutes(15) }).line(0)).toMatchObject({ date: isoDate('2024-08-05'), minutes: 15 });
    const unread = [{ field: 'date', problem: 'ambiguous-date' }] as const;
    expect(built({ unread }).line(0)).toMatchObject({ unread, minutes: 30, modifiers: ['GP'] });
  });

  it('takes a fact away', () => {
    const table = built({ date: null, minutes: null, unread: [] });
    expect(table.line(0)).toMatchObject({ date: null, minutes: null, unread: [] });
    expect(table.keys.date[0]).toBe(NONE);
  });
});

it('counts rows that gave no line', () => {
  const builder = new LineTableBuilder(new Set());
  builder.countRows(4);
  builder.add(serviceLine({ row: 1 }));
  expect(builder.build().rowCount).toBe(4);
});
