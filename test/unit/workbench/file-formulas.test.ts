import { formulaFromFile, formulaToFile } from '../../../workbench/page/book/file-formulas';

/** As Excel writes them into files: custom functions with `_xldudf_`, functions newer than the format with `_xlfn.`. */
const CASES: readonly (readonly [typed: string, inFile: string])[] = [
  ['=CPT.UNITS(53)', '_xldudf_CPT_UNITS(53)'],
  ['=IF(A1="",0,CPT.SUGGEST(A1,B1,C1))', 'IF(A1="",0,_xldudf_CPT_SUGGEST(A1,B1,C1))'],
  ['=A1&" CPT.UNITS(1) "&CPT.UNITS(8)', 'A1&" CPT.UNITS(1) "&_xldudf_CPT_UNITS(8)'],
  ['="say ""CPT.UNITS(1)"""', '"say ""CPT.UNITS(1)"""'],
  ["='CPT.UNITS(1)'!A1", "'CPT.UNITS(1)'!A1"],
  ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['=FILTER(A1:A9,B1:B9>0)', '_xlfn._xlws.FILTER(A1:A9,B1:B9>0)'],
  ['=SUM(A1:A9)', 'SUM(A1:A9)'],
];

describe('formulas as files hold them', () => {
  test.each(CASES)('%s', (typed, inFile) => {
    expect(formulaToFile(typed, 'CPT')).toBe(inFile);
    expect(formulaFromFile(inFile, 'CPT')).toBe(typed);
  });

  test('functions of another add-in are left as the file has them', () => {
    expect(formulaFromFile('_xldudf_OTHER_UNITS(1)', 'CPT')).toBe('=_xldudf_OTHER_UNITS(1)');
  });
});
