import { cmsTableOf, type TablePart } from '../../../../src/reference';
import { MUE_TEXT, ptpCells, ptpText } from './files';

const never = (): TablePart => {
  throw new Error('was opened');
};

describe('which of the tables of CMS a file holds', () => {
  it.each([
    ['ccipra-v321r0-f1.txt', 'pairs'],
    ['medicare-ncci-2026q2-practitioner-ptp-edits.xlsx', 'pairs'],
    ['MCR_MUE_PractitionerServices_Eff_04-01-2026.csv', 'caps'],
  ])('%s by its name, without being opened: %s', async (name, table) => {
    expect(await cmsTableOf(name, never)).toBe(table);
  });

  const texts = (text: string) => (): TablePart => ({ name: 'copy', text: text === '' ? [] : [text] });
  const rows = (cells: readonly (readonly unknown[])[]) => (): TablePart => ({ name: 'copy', rows: cells });
  it.each([
    ['pairs', texts(ptpText(['97140 97124 20070101 * 0']))],
    ['caps', texts(MUE_TEXT)],
    ['pairs', rows(ptpCells(['97140 97124 20070101 * 0']))],
    ['caps', rows([['A notice'], ['CPT Code', 'Practitioner Services MUE Values']])],
    [null, texts('Date,Client,CPT\n')],
    [null, texts('')],
    [null, rows(Array.from({ length: 200 }, () => ['Date', 'Client']))],
  ] as const)('by its first rows: %s', async (table, open) => {
    expect(await cmsTableOf('copy.dat', open)).toBe(table);
  });
});
