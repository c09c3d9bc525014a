/** What a person can do where something could not be checked, by the reason. */
const todo: Readonly<Record<string, string>> = {
  'no-column': 'Add a column for it, or choose under “Set-up” which column holds it; then check again.',
  blank: 'Fill these cells in from the record; then they are checked.',
  unreadable: 'Type these cells anew, one value each, so that they can be read.',
  'pool-incomplete': 'Fill in the minutes of the other lines of this day.',
  'payer-unknown': 'Correct the name of the payer, or add the payer to the clinic’s own table under “Set-up”.',
  'license-unknown': 'Write the license as in LMT or PT, or choose one for all rows under “Set-up”.',
  'date-ambiguous': 'Type the dates as 2024-08-05, or format the column as dates.',
};

/** More about what stands in the cells of an item. */
export const gaps = {
  todo,
  inCell: (row: string, text: string) => `Row ${row}, in the cell: “${text}”`,
};
