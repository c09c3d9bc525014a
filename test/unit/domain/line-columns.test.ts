import { LineTableBuilder, lineTable, serviceLine, units, type Field, type ServiceLine } from '../../../src/domain';

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

it('counts rows that gave no line', () => {
  const builder = new LineTableBuilder(new Set());
  builder.countRows(4);
  builder.add(serviceLine({ row: 1 }));
  expect(builder.build().rowCount).toBe(4);
});
