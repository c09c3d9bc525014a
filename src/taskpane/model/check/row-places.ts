import { Meaning, readCodes, STRETCH, type Cell, type CodedRows, type Columns } from '../../../sheet';

/** What a row's cells tell of where its services stand, and of what can be corrected there. */
export interface RowPlaces {
  /** How many services stand in the cell of each code column; empty where codes have one column. */
  readonly services: readonly number[];
  /** Of each column of units: does its cell hold one number? */
  readonly numbers: readonly boolean[];
  /** The first blank one of several columns of modifiers; -1 where none is blank. */
  readonly freeModifier: number;
}

type Cells = readonly (Cell | undefined)[];

/** Of a row whose cells are at hand. */
export const placesIn = (cells: Cells, columns: Columns): RowPlaces => ({
  services: codeColumns(columns).map((column) => servicesIn(cells[column], columns)),
  numbers: (columns.units ?? []).map((column) => hasOneNumber(cells[column])),
  freeModifier: freeModifier(cells, columns),
});

/** The same of all rows, collected while they are read. */
export function placesOf(rows: number, columns: Columns, coded: CodedRows) {
  const numbers = new Int32Array(STRETCH);
  const collect = (column: number, read: (cell: Cell | undefined) => number) => ({
    of: new Uint8Array(rows),
    says: new Meaning(coded, [column], (cells) => read(cells[column])),
  });
  const services = codeColumns(columns).map((column) => collect(column, (cell) => servicesIn(cell, columns)));
  const units = (columns.units ?? []).map((column) => collect(column, (cell) => Number(hasOneNumber(cell))));
  const several = (columns.modifiers?.length ?? 0) > 1;
  const free = new Int32Array(several ? rows : 0);
  const saysFree = new Meaning(coded, several ? columns.modifiers : [], (cells) => freeModifier(cells, columns));
  return {
    take(row: number, count: number): void {
      for (const { of, says } of [...services, ...units]) {
        says.write(0, count, numbers, 0);
        of.set(numbers.subarray(0, count), row);
      }
      if (several) saysFree.write(0, count, free, row);
    },
    of: (row: number): RowPlaces => ({
      services: services.map(({ of }) => of[row]!),
      numbers: units.map(({ of }) => of[row] === 1),
      freeModifier: free[row] ?? -1,
    }),
  };
}

const codeColumns = ({ code = [] }: Columns): readonly number[] => (code.length > 1 ? code : []);

/** What cannot be read is one service, too. */
function servicesIn(cell: Cell | undefined, columns: Columns): number {
  if (holdsFigures(columns) && String(cell).trim() === '0') return 0;
  const read = readCodes(cell, 1900);
  return read.ok ? (read.value?.length ?? 0) : 1;
}

/** Under labels that are codes stand units or minutes: no figure there is no service, and no code can be corrected. */
export const holdsFigures = ({ code, units, minutes }: Columns): boolean =>
  [units, minutes].some((columns) => columns?.join() === code?.join());

const hasOneNumber = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && cell.match(/\d+(?:\.\d+)?/g)?.length === 1);

const freeModifier = (cells: Cells, { modifiers = [] }: Columns): number =>
  modifiers.length > 1 ? (modifiers.find((column) => String(cells[column] ?? '').trim() === '') ?? -1) : -1;
