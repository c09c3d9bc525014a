import { check } from '../../../src/check';
import { EMPTY_PROFILE, isoDate } from '../../../src/domain';
import { RULES } from '../../../src/rules';
import { paneInExcel } from '../../integration/pane/pane-in-excel';
import LABELS from '../../fixtures/session-header.json';
import { testKnowledge } from '../../unit/knowledge';

const ROWS = Number(process.env['SOAK_ROWS']);
const CHECKS = Number(process.env['SOAK_CHECKS']);
const HOUR = 3_600_000;
const MEGABYTE = 2 ** 20;
const FLAT = 0.05;

/** Without state and charge. */
const HEADER = LABELS.slice(0, 10);
const row = (at: number) => [
  45_000 + (at % 300),
  `Client ${at % 900} Sample`,
  `Provider ${at % 17} Sample`,
  'PT',
  'Therapeutic exercise',
  97110,
  (at % 4) + 1,
  15 * (at % 4) + 20,
  'GP',
  'Medicare Part B',
];

test(
  `${CHECKS} checks of ${ROWS} rows with edits in between leave the heap flat`,
  async () => {
    const knowledge = testKnowledge();
    const pane = await paneInExcel(
      [{ name: 'Sessions', rows: [HEADER, ...Array.from({ length: ROWS }, (_, at) => row(at))] }],
      {
        reportOf: (table) =>
          check({ table, rules: RULES, knowledge, profile: EMPTY_PROFILE, asOf: isoDate('2024-09-01') }),
      },
    );
    const heaps: number[] = [];
    try {
      await pane.pane.start();
      for (let at = 0; at < CHECKS; at++) {
        await pane.actions.check();
        expect(pane.store.get().checked?.report.rows).toBe(ROWS);
        pane.person.type(`Sessions!G${(at % ROWS) + 2}`, (at % 5) + 1);
        await pane.quiet();
        // The trace of the in-memory Excel grows by design; it is no memory of the pane.
        pane.app.host.trace.length = 0;
        globalThis.gc!();
        heaps.push(process.memoryUsage().heapUsed);
        if (at % 20 === 19) process.stdout.write(`${at + 1} checks: ${(heaps.at(-1)! / MEGABYTE).toFixed(1)} MB\n`);
      }
    } finally {
      pane.app.dispose();
    }
    const tenth = Math.max(1, Math.floor(CHECKS / 10));
    const mean = (part: readonly number[]) => part.reduce((sum, heap) => sum + heap, 0) / part.length;
    const [early, late] = [mean(heaps.slice(tenth, 2 * tenth)), mean(heaps.slice(-tenth))];
    const [first, last] = [heaps[0]!, heaps.at(-1)!];
    process.stdout.write(
      `first ${(first / MEGABYTE).toFixed(1)} MB, last ${(last / MEGABYTE).toFixed(1)} MB; ` +
        `after the first tenth ${(slope(heaps.slice(tenth)) / 1024).toFixed(1)} KB a check\n` +
        `early ${(early / MEGABYTE).toFixed(1)} MB, late ${(late / MEGABYTE).toFixed(1)} MB: ${((late / early - 1) * 100).toFixed(2)} %\n`,
    );
    expect(Math.abs(late / early - 1)).toBeLessThanOrEqual(FLAT);
  },
  HOUR,
);

/** Bytes a check, by least squares. */
function slope(heaps: readonly number[]): number {
  const middle = (heaps.length - 1) / 2;
  const mean = heaps.reduce((sum, heap) => sum + heap, 0) / heaps.length;
  const over = heaps.reduce((sum, heap, at) => sum + (at - middle) * (heap - mean), 0);
  const under = heaps.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return over / under;
}
