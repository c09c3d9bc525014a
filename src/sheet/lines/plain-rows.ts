import { NONE, type CivilDate, type LineColumns } from '../../domain';
import type { CodedRows } from './coded-rows';
import { plainMeanings, UNREAD, type PlainMeanings } from './plain-meanings';
import { NOTHING_UNREAD, type ReadingParts } from './reading-parts';
import { payerOf } from './row-readers';
import type { SheetFacts } from './sheet-facts';

/**
 * Reads the rows that nearly all rows of a sheet are: a date, one code, and nothing that cannot be read. What a value says
 * is worked out once, and written column by column into those of the table, without an object. Every other row is left to the
 * reader of rows, which would read these rows the same way.
 */
export class PlainRows {
  /** Null where codes do not have one column, or dates have none: no row is a plain one then. */
  private readonly says: PlainMeanings | null;
  /** The row of the sheet at which the stretch begins. */
  private rowIndex = 0;

  constructor(
    private readonly parts: ReadingParts,
    private readonly coded: CodedRows,
  ) {
    const possible = parts.oneCodeColumn && parts.at.date !== undefined;
    this.says = possible ? plainMeanings(parts, coded, (at) => this.rowIndex + at) : null;
  }

  /**
   * Reads the rows of the stretch from `from` on, up to the first that is no plain one; tells how many. `rowIndex`: the row of the
   * sheet at which the stretch begins.
   */
  take(from: number, to: number, rowIndex: number, facts: SheetFacts): number {
    const { says, parts } = this;
    if (says === null) return 0;
    this.rowIndex = rowIndex;
    let end = from;
    while (end < to && this.isPlain(says, end)) end++;
    const count = end - from;
    if (count === 0) return 0;
    const at = parts.builder.next(count);
    const lines = parts.builder.columns;
    says.code.write(from, count, lines.code, at);
    says.modifiers.write(from, count, lines.modifiers, at);
    for (const { name, of } of says.numbers) of.write(from, count, lines[name], at);
    for (const { name, of } of says.texts) of.write(from, count, lines[name], at);
    says.visit.write(from, count, lines.visit, at);
    says.billingGroup.write(from, count, lines.billingGroup, at);
    lines.part.fill(0, at, at + count);
    lines.unread.fill(NONE, at, at + count);
    for (let i = 0; i < count; i++) lines.row[at + i] = rowIndex + from + i;
    this.deriveMinutes(lines, at, count);
    this.writeWho(says, lines, at, from, count, facts);
    this.writeDates(says, lines, at, from, count);
    parts.builder.close(rowIndex + end - 1, count);
    return count;
  }

  /** A date, one code, nothing that cannot be read, and minutes that can be told from start and end where they have to be. */
  private isPlain({ code, date, modifiers, numbers, start, end, minutes }: PlainMeanings, at: number): boolean {
    if (code.of(at) === UNREAD || date.of(at) === null || modifiers.of(at) === UNREAD) return false;
    for (let i = 0; i < numbers.length; i++) if (numbers[i]!.of.of(at) === UNREAD) return false;
    return start === undefined || end === undefined || !(end.of(at) < start.of(at)) || !Number.isNaN(minutes.of(at));
  }

  /** Minutes from start to end, where the row does not say them. */
  private deriveMinutes({ start, end, minutes }: LineColumns, from: number, count: number): void {
    const { at, derived } = this.parts;
    if (at.start === undefined || at.end === undefined) return;
    for (let line = from; line < from + count; line++) {
      const length = end[line]! - start[line]!;
      if (Number.isNaN(length) || !Number.isNaN(minutes[line]!)) continue;
      minutes[line] = length;
      derived.add(line);
    }
  }

  private writeWho(
    says: PlainMeanings,
    lines: LineColumns,
    to: number,
    from: number,
    count: number,
    facts: SheetFacts,
  ): void {
    const { parts, rowIndex, coded } = this;
    const { who, builder } = parts;
    const above = { license: builder.word(facts.license ?? null), state: builder.word(facts.state ?? null) };
    for (let i = 0; i < count; i++) {
      const at = from + i;
      let client = says.clientNumber.of(at);
      if (client === NONE) client = says.clientName.of(at);
      if (client === NONE && facts.client !== undefined) client = who.clientNamed(facts.client, rowIndex + at)!;
      lines.client[to + i] = client;
      let { key, license } = says.provider.of(at);
      if (key === NONE && facts.provider !== undefined) {
        key = who.providerNamed(facts.provider, rowIndex + at)!;
        const credential = who.credentialOf(facts.provider);
        if (credential !== null) parts.fields.add('license');
        license = builder.word(credential);
      }
      lines.provider[to + i] = key;
      const said = says.license.of(at);
      if (said !== NONE) license = said;
      lines.license[to + i] = license === NONE ? above.license : license;
      const { named, word } = says.payer.of(at);
      lines.payer[to + i] =
        named || facts.payer === undefined
          ? word
          : builder.word(payerOf(parts.readers, parts.at, coded.cells(at), facts.payer));
      const state = says.state.of(at);
      lines.state[to + i] = state === NONE ? above.state : state;
    }
  }

  private writeDates(says: PlainMeanings, lines: LineColumns, to: number, from: number, count: number): void {
    const { dates } = this.parts;
    for (let i = 0; i < count; i++) {
      const { read, date, open, maybeSwapped } = says.date.of(from + i)!;
      lines.date[to + i] = date;
      dates.take(read, []);
      if (open !== null) dates.wait(to + i, open, NOTHING_UNREAD);
      else if (maybeSwapped) dates.cameAsNumber(to + i, date as CivilDate, NOTHING_UNREAD);
    }
  }
}
