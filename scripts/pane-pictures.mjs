/** Takes the pictures of docs/pane.md from the built pane on the sample sheet: `node scripts/pane-pictures.mjs`. */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { openPane, startBrowser } from '../test/browser/support/pane-page.mjs';

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));
const rows = Papa.parse(readFileSync(new URL('../workbench/sample/sessions.csv', import.meta.url), 'utf8').trim()).data;
const DARK = { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' };
const CONTRAST = { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' };
const themed = (theme) => ({
  ...theme,
  controlBackgroundColor: theme.bodyBackgroundColor,
  controlForegroundColor: theme.bodyForegroundColor,
});

mkdirSync(FOLDER, { recursive: true });
const running = await startBrowser();
/** Scrolls the part of the pane, and nothing around it. */
const toTop = (one) => {
  const part = one.closest('.scroll');
  part.scrollTop += one.getBoundingClientRect().top - part.getBoundingClientRect().top;
};
const wanted = process.argv.slice(2);
const shoot = async (name, work, setup = {}) => {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  const { page, close } = await openPane(running, { sheets: [{ name: 'Sessions', rows }], ...setup });
  await page.getByRole('button', { name: 'Check sheet' }).waitFor();
  await work(page);
  await page.screenshot({ path: `${FOLDER}pane-${name}.png` });
  await close();
};
const check = async (page) => {
  await page.getByRole('button', { name: 'Check sheet' }).click();
  await page.getByRole('button', { name: 'Color rows only' }).waitFor({ timeout: 60_000 });
};
const detail = async (page) => {
  await check(page);
  await page.getByRole('button', { name: 'Color rows only' }).click();
  await page.locator('.list [role=option]').first().click();
  await page.getByRole('region', { name: 'Details of the finding' }).waitFor();
};
const part = (name) => async (page) => {
  await check(page);
  await page.getByRole('navigation').getByRole('button', { name }).click();
  await page.waitForTimeout(400);
};

await shoot('first-run', async () => undefined);
await shoot('findings', check);
await shoot('detail', detail);
await shoot('dark', detail, { theme: themed(DARK) });
await shoot('contrast', detail, { theme: themed(CONTRAST) });
await shoot('set-up', part('Set-up'));
await shoot('fixes', part('Fixes'));
await shoot('rules', async (page) => {
  await part('Set-up')(page);
  await page.getByText('Switch single rules').click();
  await page.getByLabel('Search rules').fill('massage manual');
  await page.locator('.rules details summary').first().click();
  await page.getByText('Switch single rules').evaluate(toTop);
});
await shoot('tables', async (page) => {
  await part('Set-up')(page);
  await page.getByRole('heading', { name: 'CMS tables' }).evaluate(toTop);
});
await running.stop();
