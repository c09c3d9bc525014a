/**
 * A sheet of 50,000 rows with SUGGEST, UNITS and CHECK in each, through the real custom-functions runtime on the host,
 * against functions of the same arguments that return a constant: what our own work adds on top. Then ten
 * recalculations more, and what they leave in memory. The code is warm in all of them; Excel's own first call is not measured here.
 *
 *   node scripts/run-ts.mjs bench/functions/recalculate.ts [ROWS]
 */
import { memoryWorkbook } from '../../workbench/host';
import { startExcel } from '../../workbench/host/start-excel';
import { createKnowledge } from '../../src/reference';
import { referenceData } from '../../src/reference/data';
import { EMPTY_PROFILE } from '../../src/domain';
import { builtInKnowledge, publishProfile } from '../../src/functions';
import { useKnowledge } from '../../src/functions/known';
import { rows, type Row } from './sessions';

const COUNT = Number(process.argv[2] ?? 50_000);
const LIMIT = 1.3;

const CALLS: readonly (readonly [id: string, args: (row: Row) => unknown[]])[] = [
  ['SUGGEST', (r) => [r.technique, r.minutes, r.license, null, r.date, r.payer, r.state, null]],
  ['UNITS', (r) => [r.minutes, r.payer === '' ? 'cms' : r.payer, r.code, null]],
  ['CHECK', (r) => [r.code, r.units, r.minutes, r.license, r.technique, r.date, r.payer, r.state, null, null]],
];

async function main() {
  const excel = await startExcel({ workbook: memoryWorkbook([{ name: 'Sheet1' }]) });
  Object.assign(globalThis, { therapyCodeReference: referenceData });
  await import('../../src/functions/associate');
  for (const [id] of CALLS) CustomFunctions.associate(`${id}_CONSTANT`, () => [['97124']]);
  const data = rows(COUNT);

  /** Milliseconds of processor time until the last result is in: what other programs of the machine take is not in it. */
  const recalculate = async (suffix: string): Promise<number> => {
    const began = process.cpuUsage();
    const calls: Promise<unknown>[] = [];
    for (const row of data) {
      for (const [id, args] of CALLS) {
        const grids = args(row).map((arg) => (arg === null ? null : [[arg]]));
        calls.push(excel.host.functions.call(`${id}${suffix}`, grids, { errorsAsArguments: true }).result);
      }
    }
    await Promise.all(calls);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };

  // All are warmed up alike; then they take turns, so that none has the quieter machine.
  await recalculate('_CONSTANT');
  await recalculate('');
  const constant: number[] = [];
  const anew: number[] = [];
  const fresh: number[] = [];
  const again: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    constant.push(await recalculate('_CONSTANT'));
    // Another knowledge: what was read of the tables and of techniques, licenses and payers is read anew as well.
    useKnowledge(() => createKnowledge(referenceData));
    anew.push(await recalculate(''));
    // A profile that is published makes every earlier answer void, and leaves what was read of the texts.
    publishProfile('bench', { knowledge: builtInKnowledge()!, profile: EMPTY_PROFILE });
    fresh.push(await recalculate(''));
    again.push(await recalculate(''));
  }
  const none = best(constant);
  const line = (name: string, times: readonly number[]) =>
    `${name}: ${best(times).toFixed(0)} ms, ${(best(times) / none).toFixed(2)} of the constants' time`;
  console.log(`${COUNT} rows, ${COUNT * CALLS.length} calls through the runtime`);
  console.log(distinctOf(data));
  console.log(`constants: ${none.toFixed(0)} ms`);
  console.log(line('nothing remembered, tables read anew', anew));
  console.log(line('no answer remembered, texts known', fresh));
  console.log(line('all remembered', again));
  const verdict = (times: readonly number[]) => (best(times) / none <= LIMIT ? `within ${LIMIT}` : `OVER ${LIMIT}`);
  console.log(`rows that were never seen: ${verdict(fresh)}; the same with the tables read anew: ${verdict(anew)}`);

  const heap = async () => {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  excel.host.trace.length = 0;
  const before = await heap();
  for (let turn = 0; turn < 10; turn++) await recalculate('');
  excel.host.trace.length = 0;
  const after = await heap();
  console.log(`heap after ten recalculations: ${after.toFixed(1)} MB, before ${before.toFixed(1)} MB`);
  excel.dispose();
}

/** How much the rows repeat, so that a reader can judge what there is to be remembered. */
function distinctOf(data: readonly Row[]): string {
  const count = (tell: (row: Row) => unknown) => new Set(data.map((row) => JSON.stringify(tell(row)))).size;
  const calls = CALLS.map(([id, args]) => `${count(args)} of ${id}`).join(', ');
  const texts = count(({ technique }) => technique);
  const facts = count(({ technique, license, payer, state }) => [technique, license, payer, state]);
  return `distinct: calls ${calls}; ${texts} technique texts, ${facts} with license, payer and state`;
}

/** A crowded machine only ever takes away. */
const best = (times: readonly number[]): number => Math.min(...times);

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
