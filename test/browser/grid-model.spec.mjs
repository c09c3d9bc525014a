/**
 * The grid behind the seam does what the plain workbook in memory does, which the host's own tests hold to: the same
 * cells, formats, marks and the same changes told, before the writes are carried out and after.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSeam } from './support/seam-page.mjs';

let seam;
before(async () => {
  seam = await openSeam();
});
after(() => seam?.stop());

test('every run gives the same cells, formats, marks and changes', async (context) => {
  const runs = await seam.page.evaluate(() => window.seam.runs);
  assert.ok(runs.length >= 10);
  for (const name of runs) {
    await context.test(name, async () => {
      const [memory, grid] = await seam.page.evaluate((run) => window.seam.run(run), name);
      assert.deepEqual(grid.waiting, memory.waiting, 'before it is carried out');
      assert.deepEqual(grid.carriedOut, memory.carriedOut, 'after');
      assert.deepEqual(grid.told, memory.told, 'what was told');
      assert.deepEqual(seam.errors, []);
    });
  }
});

const NO_IDS = { sheetId: '', tableId: '' };
const TOLD = {
  'a cell typed into': [{ kind: 'edited', areas: [{ row: 1, column: 2, rows: 1, columns: 1 }] }],
  'rows inserted above': [{ kind: 'inserted', shift: 'Down', area: { row: 2, column: 0, rows: 2, columns: 16_384 } }],
  'a row deleted': [{ kind: 'deleted', shift: 'Up', area: { row: 2, column: 0, rows: 1, columns: 16_384 } }],
  'a fill chosen': [{ kind: 'formatted', area: { row: 1, column: 1, rows: 2, columns: 2 } }],
};

test('what a person does in the grid is told as Excel tells it', async (context) => {
  for (const [name, expected] of Object.entries(TOLD)) {
    await context.test(name, async () => {
      const told = await seam.page.evaluate((command) => window.seam.command(command), name);
      const first = told.slice(0, expected.length);
      assert.deepEqual(
        first,
        expected.map((change) => ({ ...change, ...NO_IDS })),
      );
    });
  }
});
