import { lineTable, serviceLine } from '../../src/domain';
import type { CheckReport } from '../../src/check';
import { CodedRows } from '../../src/sheet';
import { itemsOf } from '../../src/taskpane/model/list/items';
import { RowFactsCollector } from '../../src/taskpane/model/check/row-facts';
import type { Checked } from '../../src/taskpane/model/state';

/** A check that has run over invented rows. */
export function checkedOf(report: CheckReport, cells: readonly (readonly string[])[] = []): Checked {
  const columns = { client: [0], provider: [1], payer: [2] };
  const rows = Math.max(report.rows, cells.length);
  const coded = new CodedRows();
  const collector = new RowFactsCollector(rows, columns, coded);
  coded.take(cells, 0, cells.length);
  collector.take(0, cells.length);
  const table = lineTable(Array.from({ length: rows }, (_, row) => serviceLine({ row, units: 2 as never })));
  return {
    found: { tables: [], outside: [] } as unknown as Checked['found'],
    key: 'sheet-1',
    name: 'Sessions',
    kept: 'none',
    worksheetId: 'sheet-1',
    sheetName: 'Sessions',
    area: { row: 1, column: 0, rows, columns: 3 },
    columns,
    table,
    notes: null,
    rulesOff: [],
    report,
    items: itemsOf(report),
    facts: collector.close(table),
    ranAt: '2024-09-01 10:30',
    seconds: 0.4,
    protected: false,
    readOnly: false,
  };
}
