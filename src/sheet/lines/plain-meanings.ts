import { NONE, TEXT_COLUMNS, NUMBER_COLUMNS, type UnreadCell } from '../../domain';
import type { DateReading, OpenDate } from '../read/date';
import type { Reading } from '../read/reading';
import { Meaning, type CodedRows, type RowCells } from './coded-rows';
import { mayBeSwapped } from './date-column';
import type { ReadingParts } from './reading-parts';
import { hasFourDigits } from './row-kind';
import { payerOf, saidText } from './row-readers';
import { minutesOf, modifiersOf, ONLY, ownCell, quantityOf } from './services';

type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** A cell that cannot be read; numbers of sheets are finite. */
export const UNREAD = Infinity;

/** A date that can be read. */
export interface PlainDate {
  readonly read: DateReading;
  readonly date: number;
  readonly open: OpenDate | null;
  /** It came as a number, and is another day with day and month the other way round. */
  readonly maybeSwapped: boolean;
  /** It says nothing of the order of day and month, and hears nothing of it. */
  readonly isClear: boolean;
}

/** Texts that may stand above the table as well. */
const TEXTS_ABOVE = ['payer', 'state', 'license'] as const;
type TextAbove = (typeof TEXTS_ABOVE)[number];
const isAbove = (name: string): name is TextAbove => (TEXTS_ABOVE as readonly string[]).includes(name);

export type PlainMeanings = ReturnType<typeof plainMeanings>;

/**
 * What the cells of plain rows say, as it stands in the columns of a table of lines: numbers of texts, keys and lists.
 * `rowIndex` tells which row of the sheet a row of the stretch is.
 */
export function plainMeanings(
  { at, readers, builder, who, fields }: ReadingParts,
  coded: CodedRows,
  rowIndex: (at: number) => number,
) {
  const of = <T>(columns: readonly number[] | undefined, read: (cells: RowCells, at: number) => T) =>
    new Meaning(coded, columns, read);
  const quantity = (read: (unread: UnreadCell[]) => number | null) => {
    const unread: UnreadCell[] = [];
    const value = read(unread);
    return unread.length > 0 ? UNREAD : (value ?? NaN);
  };
  const first = (role: 'start' | 'end' | 'treatmentMinutes', read: (typeof readers)['clock' | 'minutes']) =>
    at[role] && of(at[role].slice(0, 1), (cells) => numberOf(read(cells[at[role]![0]!])));
  const minutes = of([...(at.minutes ?? []), ...(at.hours ?? [])], (cells) =>
    quantity((unread) => minutesOf(cells, at, readers, null, ONLY, unread)),
  );
  const possible: Readonly<Record<NumberColumn, Meaning<number> | undefined>> = {
    units:
      at.units &&
      of(at.units, (cells) =>
        quantity((unread) => quantityOf(cells, at.units!, null, ONLY, 'units', readers.units, unread)),
      ),
    minutes: (at.minutes ?? at.hours) && minutes,
    start: first('start', readers.clock),
    end: first('end', readers.clock),
    charge:
      at.charge &&
      of(at.charge, (cells) => {
        const own = ownCell(cells, at.charge!, ONLY);
        return own === null || own === undefined ? NaN : numberOf(readers.money(own));
      }),
    treatmentMinutes: first('treatmentMinutes', readers.minutes),
  };
  const text = (name: (typeof TEXT_COLUMNS)[number]) =>
    of(at[name], (cells) => builder.word(saidText(readers, cells, at[name])));

  const numbers = NUMBER_COLUMNS.flatMap((name) =>
    possible[name] === undefined ? [] : [{ name, of: possible[name] }],
  );
  /** The number of the code's text; `UNREAD` where the cell holds anything but one code. */
  const code = of(at.code, (cells): number => {
    const cell = cells[at.code![0]!];
    const service = onlyService(readers.codes(cell));
    if (service === null || service.units !== null || service.minutes !== null) return UNREAD;
    return hasFourDigits(cell) ? builder.word(service.code) : UNREAD;
  });
  /** The number of the list of modifiers, of those behind the code, too. */
  const modifiers = of([...(at.code ?? []), ...(at.modifiers ?? [])], (cells): number => {
    const unread: UnreadCell[] = [];
    const service = onlyService(readers.codes(cells[at.code![0]!]));
    const list = modifiersOf(cells, at.modifiers ?? [], readers, service, ONLY, unread);
    // Those beside codes are a fact of the sheet, as if it had a column.
    if (list.length > 0) fields.add('modifiers');
    return unread.length > 0 ? UNREAD : builder.modifierList(list);
  });
  const texts = TEXT_COLUMNS.filter((name) => name !== 'code' && !isAbove(name) && at[name] !== undefined);
  const visits = [...(at.visit ?? []), ...(at.claim ?? [])];
  const keys = [
    { name: 'visit', columns: visits, read: who.visit.bind(who) },
    { name: 'billingGroup', columns: at.billingGroup ?? [], read: who.billingGroup.bind(who) },
  ] as const;

  return {
    code,
    modifiers,
    date: of(at.date?.slice(0, 1), (cells): PlainDate | null => {
      const cell = cells[at.date![0]!];
      const read = readers.date(cell);
      if (!read.ok || read.value === null) return null;
      if (!('date' in read.value)) {
        return { read, date: NONE, open: read.value, maybeSwapped: false, isClear: false };
      }
      const { date, order } = read.value;
      const maybeSwapped = typeof cell === 'number' && mayBeSwapped(date);
      return { read, date, open: null, maybeSwapped, isClear: order === null && !maybeSwapped };
    }),
    start: possible.start,
    end: possible.end,
    minutes,
    numbers,
    /** Columns of the table that say what columns of the sheet do, and nothing else. */
    columns: [
      { name: 'code', of: code },
      { name: 'modifiers', of: modifiers },
      ...numbers,
      ...texts.map((name) => ({ name, of: text(name) })),
      ...keys
        .filter(({ columns }) => columns.length > 0)
        .map(({ name, columns, read }) => ({
          name,
          of: of(columns, (cells, row) => read(cells, rowIndex(row)) ?? NONE),
        })),
    ] as const,
    payer: of([...(at.payer ?? []), ...(at.plan ?? [])], (cells) => builder.word(payerOf(readers, at, cells, null))),
    /** Does the row itself name a payer? */
    namesPayer: of(at.payer, (cells) => saidText(readers, cells, at.payer) !== null),
    state: text('state'),
    license: text('license'),
    clientNumber: of(at.clientId, (cells, row) => who.clientNumber(cells, rowIndex(row)) ?? NONE),
    clientName: of(at.client, (cells, row) => who.clientNamed(who.clientName(cells), rowIndex(row)) ?? NONE),
    provider: of(at.provider, (cells, row) => who.providerNamed(who.providerName(cells), rowIndex(row)) ?? NONE),
    /** The license behind the provider's name. */
    credential: of(at.provider, (cells) => {
      const credential = who.credentialOf(who.providerName(cells));
      if (credential !== null) fields.add('license');
      return builder.word(credential);
    }),
  };
}

const numberOf = (read: Reading<number>): number => (read.ok ? (read.value ?? NaN) : UNREAD);

/** Null where a cell does not hold exactly one service that can be read. */
function onlyService(read: ReturnType<ReadingParts['readers']['codes']>) {
  return read.ok && read.value?.length === 1 ? read.value[0]! : null;
}
