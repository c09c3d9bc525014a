import type { Code } from '../../../../src/domain';
import { extendKnowledge, readCapFile, type CapImportOptions, type TablePart } from '../../../../src/reference';
import { referenceData } from '../../../../src/reference/data';
import { testKnowledge } from '../../knowledge';
import { chunks, MUE_TEXT } from './files';

const CODES = ['97010', '97124', '97129', '97140'];
const NAME = 'MCR_MUE_PractitionerServices_Eff_04-01-2026.csv';
const part = (text = MUE_TEXT, name = NAME): TablePart => ({ name, text: [text] });
const read = (one: TablePart, options: Partial<CapImportOptions> = {}) =>
  readCapFile(one, { codes: CODES, ...options });
const refusal = async (one: TablePart, options: Partial<CapImportOptions> = {}) => {
  const result = await read(one, options);
  if (result.ok) throw new Error('was accepted');
  return [result.error.reason, result.error.line];
};

describe('the practitioner MUE file', () => {
  it('keeps the caps of the wanted codes, from chunks of any length and from the rows of a sheet', async () => {
    const table = {
      ok: true,
      value: {
        format: 1,
        stamp: { name: 'CMS NCCI MUE, practitioner', edition: '2026Q2', from: '2026-04-01', to: '2026-06-30' },
        codes: CODES,
        caps: [
          ['97010', 0, 3],
          ['97124', 4, 3],
          ['97129', 1, 2],
        ],
      },
    };
    for (const length of [1, 5, 1000]) {
      expect(await read({ name: NAME, text: chunks(MUE_TEXT, length) })).toEqual(table);
    }
    const rows = [
      ['A notice'],
      ['HCPCS/\nCPT Code', 'Practitioner Services MUE Values', 'MUE Adjudication Indicator', 'MUE Rationale'],
      [97010, 0, '3 Date of Service Edit: Clinical', ''],
      ['97124', 4, 3, ''],
      ['97129', '1', '2 Date of Service Edit: Policy', null],
      [],
    ];
    expect(await read({ name: NAME, rows })).toEqual(table);
  });

  it.each([
    ['MCR_MUE_PractitionerServices_Eff_10-01-2026.csv', '2026Q4'],
    ['mue-2025-q1.csv', '2025Q1'],
  ])('%s is of %s', async (name, edition) => {
    const result = await read(part(MUE_TEXT, name));
    expect(result.ok && result.value.stamp.edition).toBe(edition);
  });

  const changed = (from: string, to: string) => part(MUE_TEXT.replace(from, to));
  it.each<[string, TablePart, readonly unknown[]]>([
    ['no quarter', part(MUE_TEXT, 'table.csv'), ['no-edition', null]],
    ['a month that is none', part(MUE_TEXT, 'x_Eff_13-01-2026.csv'), ['no-edition', null]],
    ['a number that is none', changed('97124,4', '97124,four'), ['bad-units', 8]],
    ['an indicator that is none', changed('97124,4,3', '97124,4,4'), ['bad-indicator', 8]],
    ['a code that is none', changed('97124,', '97124X,'), ['bad-code', 8]],
    ['too few cells', changed('97010,0,3 Date of Service Edit: Clinical,A reason', '97010'), ['columns', 7]],
    ['the table for hospitals', changed('Practitioner', 'Outpatient Hospital'), ['wrong-table', 4]],
    ['the table of pairs', part('Column 1,Column 2\n'), ['wrong-table', 1]],
    ['a quoted text without an end', part('"A notice\n'.repeat(3)), ['cut-off', 3]],
    ['a line that breaks off', part(MUE_TEXT.slice(0, -1)), ['cut-off', 9]],
    ['no rows', part(MUE_TEXT.split('0001U')[0]!), ['no-rows', null]],
  ])('%s is refused', async (_, one, expected) => expect(await refusal(one)).toEqual(expected));

  it('a file in which known codes are missing is refused', async () => {
    const codes = testKnowledge().codes.map(({ code }) => code);
    expect(await refusal(part(), { codes, expected: referenceData.caps })).toEqual(['incomplete', null]);
  });

  it('an error of the source itself is not taken for a refusal', async () => {
    const text = (async function* () {
      yield 'CPT Code';
      throw new TypeError('the disk is gone');
    })();
    await expect(read({ name: NAME, text })).rejects.toThrow('the disk is gone');
  });

  it('takes a file that has all that is expected of it, in any order', async () => {
    const rows = [...referenceData.caps.caps].reverse().map((row) => row.join());
    const header = 'CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale';
    const codes = testKnowledge().codes.map(({ code }) => code);
    const result = await read(part([header, ...rows, ''].join('\r\n')), { codes, expected: referenceData.caps });
    expect(result.ok ? result.value.caps : result.error).toEqual(referenceData.caps.caps);
  });

  it('answers for the codes it was made for, and only for these', async () => {
    const result = await read(part());
    if (!result.ok) throw new Error(result.error.reason);
    const known = extendKnowledge(testKnowledge(), { caps: result.value });
    const caps = ['97124', '97140', '97110'].map((code) => known.cap(code as Code)?.units);
    expect(caps).toEqual([4, undefined, 6]);
    expect(known.stamps.caps.edition).toBe('2026Q2');
  });
});
