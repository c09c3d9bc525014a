import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../src/check';
import { EMPTY_PROFILE, isoDate } from '../../../src/domain';
import { openGrid, rowsOf, type GridCell } from '../../../src/files';
import { createLineReader, detectTable } from '../../../src/sheet';
import { testKnowledge } from '../knowledge';

const folder = join(__dirname, '../../../workbench/sample');
const expected = JSON.parse(readFileSync(join(folder, 'expected-findings.json'), 'utf8')) as {
  readonly findings: readonly { readonly rows: readonly number[]; readonly rules: readonly string[] }[];
  readonly notCheckable: readonly { readonly rows: readonly number[] }[];
};

async function report() {
  const rows: (readonly GridCell[])[] = [];
  for await (const row of rowsOf(await openGrid(join(folder, 'sessions.csv')))) rows.push(row);
  const found = detectTable(rows);
  if (found.accepted !== true) throw new Error('the sample is not taken for a sheet of sessions');
  const reader = createLineReader(found.mapping, { firstRow: found.firstDataRow });
  rows.forEach((row, at) => at >= found.firstDataRow && reader.row(row, at));
  return check({
    table: reader.finish(),
    knowledge: testKnowledge(),
    profile: EMPTY_PROFILE,
    asOf: isoDate('2024-09-01'),
  });
}

test('the sample sheet gives exactly the findings that were worked by hand', async () => {
  const { findings } = await report();
  const serious = findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rows, ruleId }) => `${rows.map((row) => row + 1).join(',')} ${ruleId}`);
  const wanted = expected.findings.flatMap(({ rows, rules }) => rules.map((rule) => `${rows.join(',')} ${rule}`));
  expect(serious.sort()).toEqual(wanted.sort());
});

test('and exactly the rows that could not be judged in full', async () => {
  const { notCheckable } = await report();
  const rows = new Set(notCheckable.filter(({ reasonId }) => reasonId !== 'no-column').flatMap((gap) => gap.rows));
  const wanted = expected.notCheckable.flatMap((gap) => gap.rows);
  expect([...rows].map((row) => row + 1).sort((a, b) => a - b)).toEqual([...wanted].sort((a, b) => a - b));
});
