/**
 * Takes the README's picture, docs/images/workbench.png: the workbench with the sample checked, its rows highlighted,
 * and the pane's findings beside them.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PICTURE = join(root, 'docs', 'images', 'workbench.png');

setUp({ browser: true, workbench: true });
const { startWorkbench } = await import(
  pathToFileURL(join(root, 'test', 'browser', 'support', 'workbench-page.mjs')).href
);

const workbench = await startWorkbench();
try {
  const { page, pane } = await workbench.open({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 });
  await page.getByRole('button', { name: 'Check sheet' }).first().click();
  // The question how to mark is asked once; the picture shows what is there afterwards.
  await pane.getByRole('button', { name: 'Color rows only' }).click();
  await pane.getByText(/rows are marked/).waitFor();
  // Out of the way of both, so that nothing is drawn as pointed at.
  await page.mouse.move(700, 20);
  await page.waitForTimeout(1000);
  mkdirSync(dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: PICTURE });
  console.log(`Wrote ${PICTURE.slice(root.length)}. Look at it before you commit it.`);
} finally {
  await workbench.stop();
}
