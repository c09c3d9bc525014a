import { NONE, type CivilDate, type LineColumns } from '../../domain';
import type { Cell } from '../cell';
import type { CodedRow } from './coded-row';
import { plainMeanings, UNREAD, type PlainDate, type PlainMeanings } from './plain-meanings';
import { NOTHING_UNREAD, type ReadingParts } from './reading-parts';
import { payerOf } from './row-readers';
import type { SheetFacts } from './sheet-facts';

/**
 * Reads the rows that nearly all rows of a sheet are: a date, one code, and nothing that cannot be read. What a value says
 * is worked out once, and written into the columns of the table without an object. Every other row is left to the reader
 * of rows, which would read these rows the same way.
 */
export class PlainRows {
  /** Null where codes do not have one column, or dates have none: no row is a plain one then. */
  private readonly says: PlainMeanings | null;
  private readonly numbers: PlainMeanings['numbers'];
  private rowIndex = 0;
  private columns: LineColumns | null = null;
  private numberColumns: readonly Float64Array[] = [];
  private textColumns: readonly Int32Array[] = [];

  constructor(
    private readonly parts: ReadingParts,
    private readonly coded: CodedRow,
  ) {
    const possible = parts.oneCodeColumn && parts.at.date !== undefined;
    this.says = possible ? plainMeanings(parts, coded, () => this.rowIndex) : null;
    this.numbers = this.says?.numbers ?? [];
  }

  /** False where the row is no plain one. */
  take(cells: readonly Cell[], row: number, facts: SheetFacts): boolean {
    this.coded.take(cells);
    const { says, parts } = this;
    if (says === null) return false;
    this.rowIndex = row;
    const code = says.code.get();
    if (code === UNREAD) return false;
    const date = says.date.get();
    if (date === null) return false;
    const modifiers = says.modifiers.get();
    if (modifiers === UNREAD) return false;

    const at = parts.builder.next();
    const to = this.bound(says);
    // Written before it is closed: a row that turns out not to be plain is written anew in the same place.
    for (let i = 0; i < this.numbers.length; i++) {
      const number = this.numbers[i]!.of.get();
      if (number === UNREAD) return false;
      this.numberColumns[i]![at] = number;
    }
    if (!this.deriveMinutes(to, at)) return false;
    for (let i = 0; i < says.texts.length; i++) this.textColumns[i]![at] = says.texts[i]!.of.get();
    to.row[at] = row;
    to.part[at] = 0;
    to.code[at] = code;
    to.modifiers[at] = modifiers;
    to.unread[at] = NONE;
    to.visit[at] = says.visit.get();
    to.billingGroup[at] = says.billingGroup.get();
    this.writeWho(says, to, at, facts);
    this.writeDate(to, at, date);
    parts.builder.close(row);
    return true;
  }

  /** Minutes from start to end, where the row does not say them; false where they cannot be told. */
  private deriveMinutes(to: LineColumns, at: number): boolean {
    const length = to.end[at]! - to.start[at]!;
    if (Number.isNaN(length) || !Number.isNaN(to.minutes[at]!)) return true;
    if (length < 0) return false;
    to.minutes[at] = length;
    this.parts.derived.add(at);
    return true;
  }

  private writeWho(says: PlainMeanings, to: LineColumns, at: number, facts: SheetFacts): void {
    const { parts, rowIndex } = this;
    const { who, builder } = parts;
    let client = says.clientNumber.get();
    if (client === NONE) client = says.clientName.get();
    if (client === NONE && facts.client !== undefined) client = who.clientNamed(facts.client, rowIndex)!;
    to.client[at] = client;
    let { key, license } = says.provider.get();
    if (key === NONE && facts.provider !== undefined) {
      key = who.providerNamed(facts.provider, rowIndex)!;
      const credential = who.credentialOf(facts.provider);
      if (credential !== null) parts.fields.add('license');
      license = builder.word(credential);
    }
    to.provider[at] = key;
    const said = says.license.get();
    if (said !== NONE) license = said;
    to.license[at] = license === NONE ? builder.word(facts.license ?? null) : license;
    const { named, word } = says.payer.get();
    to.payer[at] =
      named || facts.payer === undefined
        ? word
        : builder.word(payerOf(parts.readers, parts.at, this.coded.cells, facts.payer));
    const state = says.state.get();
    to.state[at] = state === NONE ? builder.word(facts.state ?? null) : state;
  }

  private writeDate(to: LineColumns, at: number, { read, date, open, maybeSwapped }: PlainDate): void {
    const { dates } = this.parts;
    to.date[at] = date;
    dates.take(read, []);
    if (open !== null) dates.wait(at, open, NOTHING_UNREAD);
    else if (maybeSwapped) dates.cameAsNumber(at, date as CivilDate, NOTHING_UNREAD);
  }

  /** The columns of the table; they are others when room was made. */
  private bound(says: PlainMeanings): LineColumns {
    const { columns } = this.parts.builder;
    if (columns !== this.columns) {
      this.columns = columns;
      this.numberColumns = this.numbers.map(({ name }) => columns[name]);
      this.textColumns = says.texts.map(({ name }) => columns[name]);
    }
    return columns;
  }
}
