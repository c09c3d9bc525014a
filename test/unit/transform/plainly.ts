import { createJudge, recordReader, type RecordFields, type TransformSettings } from '../../../src/transform';

/** A record by its fields, as texts. */
export type Texts = Readonly<Record<string, string>>;

/** What is answered, written without haste: each day is read and judged by itself, by text, and nothing is remembered. */
export function plainly(records: readonly Texts[], settings: TransformSettings): string {
  const { fields, dateOrder, to } = settings;
  const read = recordReader(fields, dateOrder);
  const judge = createJudge(settings);
  const days: { readonly day: string | null; readonly rows: Parameters<typeof judge.judge>[0][number][number][] }[] =
    [];
  for (const record of records) {
    const one = read(Object.fromEntries(fields.names.map((name) => [name, record[name] ?? null])));
    if (!one.ok) throw new Error(one.error);
    const { cells, day } = one.value;
    const last = days.at(-1);
    if (last !== undefined && day !== null && last.day === day) last.rows.push(cells);
    else days.push({ day, rows: [cells] });
  }
  const lines = days.map(({ rows }) => {
    const { verdict, findings, notCheckable } = judge.judge([rows])[0]!;
    const ids = rows.map((cells) => cells[fields.id]);
    return to === 'tsv'
      ? `${JSON.stringify(ids)}\t${verdict}\t${JSON.stringify({ findings, notCheckable })}`
      : JSON.stringify({ ids, verdict, findings, notCheckable });
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** The records as lines in the order of the fields. */
export const asTsv = (records: readonly Texts[], { names }: RecordFields): readonly string[] =>
  records.map((record) => names.map((name) => record[name] ?? '\\N').join('\t'));

/** The records as lines of JSON. */
export const asJson = (records: readonly Texts[], { names }: RecordFields): readonly string[] =>
  records.map((record) => JSON.stringify(Object.fromEntries(names.map((name) => [name, record[name] ?? null]))));
