import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import XLSX from '@e965/xlsx';
import { XMLParser } from 'fast-xml-parser';
import { writeMarkedCopy } from '../../../src/files';

const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LibreOffice is no package of this project; where it is missing, its tests are reported as skipped. */
const OFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (OFFICE === undefined) process.stderr.write('LibreOffice is not installed: the marked copy is not opened in it.\n');
const withOffice = OFFICE === undefined ? describe.skip : describe;

/** Opens a workbook in LibreOffice and saves it as one XML text, which holds what it understood. */
function opened(path: string): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--convert-to', 'fods', '--outdir', join(folder, 'out'), path];
  const ran = spawnSync(OFFICE!, args, { encoding: 'utf8', timeout: 120_000 });
  // A package that needs repair is not loaded without a person's answer: there is no output then.
  if (ran.status !== 0 || !/convert .* using filter/.test(ran.stdout))
    throw new Error(`not opened: ${ran.stdout}${ran.stderr}`);
  return readFileSync(join(folder, 'out', 'copy.fods'), 'utf8');
}

withOffice('the marked copy in LibreOffice', () => {
  it('opens without repair, with its marks, its findings and the formulas of the original', async () => {
    const book = XLSX.utils.book_new();
    const rows = Array.from({ length: 30 }, (_, i) => [`2026-03-${String(i + 1).padStart(2, '0')}`, '97140', i]);
    const sheet = XLSX.utils.aoa_to_sheet([['Date', 'CPT', 'Units'], ...rows]);
    sheet['D2'] = { t: 'n', f: 'C3*2', v: 0 };
    sheet['!ref'] = 'A1:D31';
    XLSX.utils.book_append_sheet(book, sheet, 'Sessions & more');
    const from = join(folder, 'original.xlsx');
    writeFileSync(from, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
    await writeMarkedCopy({
      from,
      to: join(folder, 'copy.xlsx'),
      replace: false,
      sheet: 'Sessions & more',
      tables: [{ columns: { first: 0, count: 4 }, rows: { error: [1, 2, 3, 9], warning: [5] } }],
      findings: {
        heading: ['Findings of a test'],
        header: ['Rows', 'Finding'],
        rows: [['2-4', '=1+1 as text']],
        widths: [10, 60],
      },
    });

    const xml = opened(join(folder, 'copy.xlsx'));
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml);
    const tables = [parsed['office:document']['office:body']['office:spreadsheet']['table:table']].flat();
    expect(tables.map((table) => table['table:name'])).toEqual(['Sessions & more', 'Code check']);
    const marks = [tables[0]['calcext:conditional-formats']['calcext:conditional-format']].flat();
    const areas = marks.map((mark) => mark['calcext:target-range-address']).join(' ');
    for (const area of ['A2:', 'D4', 'A10:', 'D10', 'A6:', 'D6']) expect(areas).toContain(area);
    // Each mark has a look of its own: a background or a font that LibreOffice knows as a style.
    const styles = [parsed['office:document']['office:styles']['style:style']].flat();
    for (const mark of marks) {
      const look = mark['calcext:condition']['calcext:apply-style-name'];
      const style = styles.find((one) => (one['style:display-name'] ?? one['style:name']) === look);
      expect(style?.['style:table-cell-properties']?.['fo:background-color']).toMatch(/^#[0-9a-f]{6}$/);
    }
    expect(xml.includes('table:formula="of:=[.C3]*2"')).toBe(true);
    expect(/office:value-type="string"[^>]*>\s*<text:p>=1\+1 as text/.test(xml)).toBe(true);
  }, 180_000);
});
