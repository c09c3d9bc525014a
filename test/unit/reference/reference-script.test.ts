import { execFileSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { join } from 'node:path';
import { loadedReferenceData } from '../../../src/reference';
import { referenceData } from '../../../src/reference/data';

const root = join(__dirname, '../../..');
const files = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "import('./scripts/reference/build.mjs').then(({referenceFiles}) => console.log(JSON.stringify(referenceFiles())))",
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  ),
) as Record<string, string>;

test('the script gives the same tables as the data files', () => {
  const global: { therapyCodeReference?: unknown } = {};
  runInNewContext(files['reference.js']!.replace('globalThis', 'here'), { here: global });
  expect(JSON.stringify(loadedReferenceData(global))).toBe(JSON.stringify(referenceData).replace(/^/, ''));
});

test('a script that did not load or was cut is no data', () => {
  for (const global of [{}, { therapyCodeReference: null }, { therapyCodeReference: { codes: {} } }]) {
    expect(loadedReferenceData(global)).toBeNull();
  }
});
