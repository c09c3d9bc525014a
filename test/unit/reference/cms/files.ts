/**
 * Texts in the shape of CMS's files, with the odd things that CMS's own have: a title of its own, a header over four rows,
 * line ends of Windows, dates that are an asterisk, withdrawn edits, deletions to come. Codes and dates are real edits where
 * a test says so, else invented.
 */
export const PTP_HEADER = [
  'Codes only, an invented title\uFFFD.\t\t\t\t\t\t',
  'Column1/Column2 Edits\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
];

/** `97140 97124 20070101 * 0` as a row of the file. */
export const ptpRow = (words: string): string => {
  const [column1, column2, from, until, indicator] = words.split(' ');
  return [column1, column2, '', from, until, indicator, 'A reason with an inch sign, 3"'].join('\t');
};

export const ptpText = (rows: readonly string[], header = PTP_HEADER): string =>
  [...header, ...rows.map(ptpRow), ''].join('\r\n');

export const ptpCells = (rows: readonly string[]): readonly (readonly unknown[])[] => [
  ...PTP_HEADER.map((line) => line.split('\t')),
  ...rows.map((row) =>
    ptpRow(row)
      .split('\t')
      .map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell === '' ? null : cell)),
  ),
];

export const MUE_TEXT = [
  '"Codes only, an invented notice.',
  '',
  'A ""mark"" of somebody\uFFFD, in several lines.",,,',
  '"HCPCS/',
  'CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale',
  '0001U,1,2 Date of Service Edit: Policy,A reason',
  '97010,0,3 Date of Service Edit: Clinical,A reason',
  '97124,4,3 Date of Service Edit: Clinical,"A reason, with a comma"',
  '97129,1,2 Date of Service Edit: Policy,A reason',
  '',
].join('\n');

/** A text in chunks of the given length. */
export async function* chunks(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}
