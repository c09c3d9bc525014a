import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fromNode, root } from './editions';

const answer = (expression: string): unknown =>
  JSON.parse(
    fromNode(
      `import { whyNoExcel, fileOf } from './scripts/excel.mjs'; console.log(JSON.stringify(${expression} ?? null));`,
    ),
  );

test('where there is no Excel it says so and names what works instead', () => {
  expect(answer("whyNoExcel('linux', () => true)")).toMatch(/Windows and macOS only/);
  expect(answer("whyNoExcel('darwin', () => false)")).toMatch(/not found/);
  expect(answer("whyNoExcel('darwin', (p) => p === '/Applications/Microsoft Excel.app')")).toBeNull();
  expect(answer("whyNoExcel('win32', () => false)")).toMatch(/not found/);
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    const run = spawnSync(process.execPath, ['scripts/excel.mjs'], { cwd: root, encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('"npm start"');
  }
});

test('only files of the folder are served', () => {
  const folder = JSON.stringify(join(root, 'assets'));
  expect(answer(`fileOf('/icon-32.png?v=1', ${folder})`)).toBe(join(root, 'assets', 'icon-32.png'));
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/', '/%', '/nothing.png']) {
    expect(answer(`fileOf(${JSON.stringify(path)}, ${folder})`)).toBeNull();
  }
});
