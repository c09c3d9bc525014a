import {
  NO_TABLES,
  readImportedPart,
  TABLES_NAMESPACE,
  writeImportedPart,
  type ImportedTables,
} from '../../../src/storage';

const TABLES: ImportedTables = {
  pairs: {
    format: 1,
    stamp: { name: 'Pairs & more <of CMS>', edition: '2026Q3', from: '2026-07-01', to: '2026-09-30' },
    codes: ['97110', '97124'],
    edits: [['97124', '97110', 0, '2026-04-01', '']],
  },
  caps: { format: 1, stamp: { name: 'Caps', edition: '2026Q2' }, codes: ['97124'], caps: [['97124', 4, 3]] },
};

describe('CMS’s tables in the workbook', () => {
  test('come back as they were written, whatever signs their names have', () => {
    expect(readImportedPart(writeImportedPart(TABLES))).toEqual({ tables: TABLES, newer: false });
    expect(readImportedPart(writeImportedPart({ ...TABLES, caps: null })).tables.caps).toBeNull();
  });

  test('are one document with our namespace', () => {
    expect(writeImportedPart(TABLES)).toMatch(
      new RegExp(`^<tables xmlns="${TABLES_NAMESPACE}"><pairs>[^<]*</pairs><caps>`),
    );
  });

  test.each([
    ['nothing', null],
    ['another document', '<other>1</other>'],
    ['a broken one', '<tables><pairs>{"v":1,"value":{"format":1,"edits":"no"}}</pairs></tables>'],
  ])('%s gives none', (_, xml) => {
    expect(readImportedPart(xml)).toEqual({ tables: NO_TABLES, newer: false });
  });

  test('of a newer add-in are told from broken ones', () => {
    expect(readImportedPart('<tables><caps>{"v":2,"value":{}}</caps></tables>').newer).toBe(true);
  });
});
