import {
  columnMapping,
  columnsSince,
  detectTable,
  matchMapping,
  withColumns,
  type ColumnMapping,
} from '../../../src/sheet';
import { found, type Row } from './support/read-rows';

const HEADER: Row = ['Date', 'Client', 'CPT', 'Units', ''];
const kept: ColumnMapping = columnMapping({ date: [0], client: [1], code: [2], units: [3] }, HEADER);

describe('a kept mapping', () => {
  it('survives being stored', () => {
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });

  it('keeps no label', () => {
    const mapping = columnMapping({ date: [0] }, ['Date of Avery Sample']);
    expect(JSON.stringify(mapping)).not.toMatch(/avery|date of/i);
  });

  it.each<[string, Row]>([
    ['the same header', HEADER],
    ['other capitals and punctuation', ['DATE', 'client:', 'c.p.t'.replaceAll('.', ''), 'Unit', '']],
    ['another column behind', [...HEADER, 'Color']],
    ['a label for a column that is not used', ['Date', 'Client', 'CPT', 'Units', 'Color']],
  ])('still fits %s', (_, header) => {
    expect(matchMapping(kept, header)).toMatchObject({ state: 'same', mapping: { columns: kept.columns } });
  });

  it('follows columns that have moved', () => {
    expect(matchMapping(kept, ['Client', 'Date', 'Color', 'CPT', 'Units'])).toMatchObject({
      state: 'moved',
      roles: ['date', 'client', 'code', 'units'],
      mapping: { columns: { date: [1], client: [0], code: [3], units: [4] } },
    });
  });

  it('holds for the moved columns from then on', () => {
    const header: Row = ['Client', 'Date', 'CPT', 'Units'];
    const moved = matchMapping(kept, header);
    expect(moved.state === 'moved' && matchMapping(moved.mapping, header).state).toBe('same');
  });

  it.each<[string, Row, readonly string[]]>([
    ['a column that was renamed', ['Date', 'Client', 'Code of the day', 'Units'], ['code']],
    ['a column that is gone', ['Date', 'Client', 'CPT'], ['units']],
    ['a label that now stands twice elsewhere', ['X', 'Client', 'CPT', 'Units', 'Date', 'Date'], ['date']],
    ['another sheet', ['Employee', 'Phone'], ['date', 'client', 'code', 'units']],
  ])('notices %s', (_, header, roles) => {
    expect(matchMapping(kept, header)).toEqual({ state: 'changed', roles });
  });

  it('tells which of the columns that were found came since', () => {
    const header: Row = [...HEADER.slice(0, 4), 'Minutes', 'Fee', '', 'CPT code'];
    const columns = { date: [0], units: [3], minutes: [4], charge: [5], notes: [6], code: [7] } as const;
    const now = columnMapping(columns, header);
    expect(columnsSince(kept, now)).toEqual([4, 5]);
    expect(columnsSince(columnMapping(kept.columns, header), now)).toEqual([]);
    expect(columnsSince(kept, now, [5])).toEqual([5]);
  });

  it('does not follow a column whose label stood twice from the start', () => {
    const twice = columnMapping({ units: [1] }, ['Units', 'Units', 'CPT']);
    expect(matchMapping(twice, ['Units', 'Units', 'CPT']).state).toBe('same');
    expect(matchMapping(twice, ['Units', 'CPT', 'Units'])).toEqual({ state: 'changed', roles: ['units'] });
  });

  it('knows a column without a label by its place only', () => {
    const bare = columnMapping({ code: [1] }, ['Date', '', 'Units']);
    expect(matchMapping(bare, ['Date', '', 'Units']).state).toBe('same');
    expect(matchMapping(bare, ['', 'Date', 'Units'])).toEqual({ state: 'changed', roles: ['code'] });
  });
});

describe('choosing columns by hand', () => {
  it('puts a column in the place of the found one', () => {
    expect(withColumns(kept, 'units', [4]).columns).toEqual({ date: [0], client: [1], code: [2], units: [4] });
  });

  it('takes a column away from the fact that had it', () => {
    expect(withColumns(kept, 'minutes', [3]).columns).toEqual({ date: [0], client: [1], code: [2], minutes: [3] });
  });

  it('can say that there is no such column', () => {
    expect(withColumns(kept, 'units', []).columns).toEqual({ date: [0], client: [1], code: [2] });
  });

  it('changes nothing in the mapping it was given', () => {
    const before = JSON.stringify(kept);
    withColumns(kept, 'units', [1]);
    expect(JSON.stringify(kept)).toBe(before);
  });
});

describe('the mapping of a detected table', () => {
  it('fits the header that it was made from', () => {
    const { mapping } = found(detectTable([HEADER]));
    expect(mapping.columns).toEqual(kept.columns);
    expect(matchMapping(mapping, HEADER).state).toBe('same');
  });

  it('fits a header of two rows by its joined labels', () => {
    const table = found(
      detectTable([
        ['Date of', 'Patient', 'Procedure'],
        ['Service', 'Name', 'Code'],
        ['2024-08-05', 'Avery Sample', 97140],
      ]),
    );
    expect(table.header).toEqual(['Date of Service', 'Patient Name', 'Procedure Code']);
    expect(matchMapping(table.mapping, table.header).state).toBe('same');
  });
});
