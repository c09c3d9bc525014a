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
  assert.ok(runs.length >= 9);
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
