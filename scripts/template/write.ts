/**
 * `npm run template`: writes `docs/billing-template.xlsx`, a workbook to begin a clinic's billing sheet with.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateWorkbook } from './workbook';

const target = join(process.cwd(), 'docs', 'billing-template.xlsx');
void templateWorkbook().then((bytes) => {
  writeFileSync(target, bytes);
  console.log(`Wrote docs/billing-template.xlsx: ${(bytes.length / 1024).toFixed(0)} KB.`);
});
