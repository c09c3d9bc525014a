import Papa from 'papaparse';

/** All fields of a CSV, by a reader that is not ours. */
export function splitCsv(text: string): string[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  return data.flat();
}
