import { NONE, type UnreadCell } from '../../domain';
import { STRETCH, type CodedRows } from './coded-rows';
import { plainMeanings, UNREAD, type PlainMeanings } from './plain-meanings';
import { NOTHING_UNREAD, type ReadingParts } from './reading-parts';
import { payerOf } from './row-readers';
import type { SheetFacts } from './sheet-facts';

/** A run of rows of the stretch, and the first of the lines that they are. */
interface Run {
  readonly from: number;
  readonly count: number;
  readonly line: number;
}

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
  /** Of each row of the stretch 1 where it is no plain one. */
  private readonly odd = new Uint8Array(STRETCH);

  constructor(
    private readonly parts: ReadingParts,
    private readonly coded: CodedRows,
  ) {
    const possible = parts.oneCodeColumn && parts.at.date !== undefined;
    this.says = possible ? plainMeanings(parts, coded, (at) => this.rowIndex + at) : null;
  }

  /** Makes room in the columns that will be written: of a million rows that takes a while, so one column after the other. */
  *begin(): Generator<void> {
    const { builder, at } = this.parts;
    if (this.says === null) return;
    const who = [at.client ?? at.clientId, at.provider, at.license ?? at.provider, at.payer ?? at.plan, at.state];
    const names = [
      ...this.says.columns.map(({ name }) => name),
      ...(['row', 'part', 'date'] as const),
      ...(['client', 'provider', 'license', 'payer', 'state'] as const).filter((_, i) => who[i] !== undefined),
    ];
    for (const name of names) {
      builder.own(name);
      yield;
    }
  }

  /**
   * Reads the rows of the stretch from `from` on, up to the first that is no plain one; tells how many. `rowIndex`: the row of the
   * sheet at which the stretch begins. Of each stretch the row at 0 is asked for first.
   */
  take(from: number, to: number, rowIndex: number, facts: SheetFacts): number {
    const { says, odd } = this;
    if (says === null) return 0;
    this.rowIndex = rowIndex;
    if (from === 0) this.markOdd(says, to);
    const end = odd.indexOf(1, from);
    const count = (end === -1 ? to : Math.min(end, to)) - from;
    if (count === 0) return 0;
    const { builder } = this.parts;
    const run = { from, count, line: builder.next(count) };
    for (const { name, of } of says.columns) of.write(from, count, builder.own(name), run.line);
    const rows = builder.own('row');
    for (let i = 0; i < count; i++) rows[run.line + i] = rowIndex + from + i;
    builder.own('part').fill(0, run.line, run.line + count);
    this.deriveMinutes(run);
    this.writeClients(says, run, facts);
    this.writeProviders(says, run, facts);
    this.writePayers(says, run, facts);
    this.writeDates(says, run);
    builder.close(rowIndex + from + count - 1, count);
    return count;
  }

  /** A date, one code, nothing that cannot be read, and minutes that can be told from start and end where they have to be. */
  private markOdd({ code, date, modifiers, numbers, start, end, minutes }: PlainMeanings, count: number): void {
    const { odd } = this;
    odd.fill(0);
    code.mark(UNREAD, odd, count);
    date.mark(null, odd, count);
    modifiers.mark(UNREAD, odd, count);
    for (const { of } of numbers) of.mark(UNREAD, odd, count);
    if (start === undefined || end === undefined) return;
    for (let at = 0; at < count; at++) {
      if (odd[at] === 0 && end.of(at) < start.of(at) && Number.isNaN(minutes.of(at))) odd[at] = 1;
    }
  }

  /** Minutes from start to end, where the row does not say them. */
  private deriveMinutes({ line: first, count }: Run): void {
    const { at, derived, builder } = this.parts;
    if (at.start === undefined || at.end === undefined) return;
    const minutes = builder.own('minutes');
    const { start, end } = builder.columns;
    for (let line = first; line < first + count; line++) {
      const length = end[line]! - start[line]!;
      if (Number.isNaN(length) || !Number.isNaN(minutes[line]!)) continue;
      minutes[line] = length;
      derived.add(line);
    }
  }

  private writeClients({ clientNumber, clientName }: PlainMeanings, run: Run, facts: SheetFacts): void {
    const { at, builder, who } = this.parts;
    if (at.client === undefined && at.clientId === undefined && facts.client === undefined) return;
    const clients = builder.own('client');
    const { from, count, line } = run;
    const above = facts.client;
    if (at.clientId === undefined && above === undefined) return clientName.write(from, count, clients, line);
    // Whatever names a client, clients are numbered in the order of the rows.
    for (let i = 0; i < count; i++) {
      let client = at.clientId === undefined ? NONE : clientNumber.of(from + i);
      if (client === NONE) client = clientName.of(from + i);
      if (client === NONE && above !== undefined) client = who.clientNamed(above, this.rowIndex + from + i)!;
      clients[line + i] = client;
    }
  }

  /** The row's license, else what stands behind the provider's name, else what stands above the table. */
  private writeProviders(says: PlainMeanings, run: Run, facts: SheetFacts): void {
    const { at, builder, fields, who } = this.parts;
    const { from, count, line } = run;
    if (at.provider !== undefined || facts.provider !== undefined) {
      const providers = builder.own('provider');
      const licenses = builder.own('license');
      says.credential.write(from, count, licenses, line);
      const above = facts.provider;
      if (above === undefined) says.provider.write(from, count, providers, line);
      // Providers, too, are numbered in the order of the rows.
      for (let i = 0; above !== undefined && i < count; i++) {
        const own = says.provider.of(from + i);
        providers[line + i] = own === NONE ? who.providerNamed(above, this.rowIndex + from + i)! : own;
        if (own !== NONE) continue;
        const credential = who.credentialOf(above);
        if (credential !== null) fields.add('license');
        licenses[line + i] = builder.word(credential);
      }
    }
    if (at.license !== undefined) {
      const licenses = builder.own('license');
      for (let i = 0; i < count; i++) {
        const said = says.license.of(from + i);
        if (said !== NONE) licenses[line + i] = said;
      }
    }
    if (facts.license !== undefined) fill(builder.own('license'), run, facts.license, (text) => builder.word(text));
  }

  private writePayers(says: PlainMeanings, run: Run, facts: SheetFacts): void {
    const { at, builder, readers } = this.parts;
    const { from, count, line } = run;
    if (at.payer !== undefined || at.plan !== undefined || facts.payer !== undefined) {
      const payers = builder.own('payer');
      says.payer.write(from, count, payers, line);
      for (let i = 0; facts.payer !== undefined && i < count; i++) {
        // Where the row itself names one, none from above the table stands for it.
        if (says.namesPayer.of(from + i)) continue;
        payers[line + i] = builder.word(payerOf(readers, at, this.coded.cells(from + i), facts.payer));
      }
    }
    if (at.state === undefined && facts.state === undefined) return;
    const states = builder.own('state');
    says.state.write(from, count, states, line);
    fill(states, run, facts.state, (text) => builder.word(text));
  }

  private writeDates(says: PlainMeanings, { from, count, line }: Run): void {
    const { dates, builder } = this.parts;
    const column = builder.own('date');
    const unread: UnreadCell[] = [];
    for (let i = 0; i < count; i++) {
      const { read, date, open, maybeSwapped, isClear } = says.date.of(from + i)!;
      column[line + i] = date;
      if (isClear) continue;
      dates.take(read, unread);
      if (open !== null) dates.wait(line + i, open, NOTHING_UNREAD);
      else if (maybeSwapped) dates.maybeSwapped(line + i, NOTHING_UNREAD);
    }
  }
}

/** Fills what the rows of a run leave open with what stands above the table, if anything does. */
function fill(
  column: Int32Array,
  { count, line }: Run,
  above: string | undefined,
  say: (above: string, at: number) => number,
): void {
  if (above === undefined) return;
  for (let i = 0; i < count; i++) if (column[line + i] === NONE) column[line + i] = say(above, i);
}
