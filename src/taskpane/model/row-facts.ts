import { formatIsoDate, NONE, type CivilDate, type LineTable, type ServiceLine } from '../../domain';
import type { Columns } from '../../sheet';
import type { CellValue } from '../../excel';

/** What the list groups and searches by. Read from the cells into memory only; nothing of it is ever stored. */
export interface RowFacts {
  client(row: number): string;
  provider(row: number): string;
  payer(row: number): string;
  /** ISO date; empty where the row has none. */
  date(row: number): string;
  /** The row's service lines, as they were read. */
  lines(row: number): readonly ServiceLine[];
  /** A number of the row's needed cells; equal cells have equal numbers. */
  print(row: number): number;
}

const NAMED = ['client', 'provider', 'payer'] as const;
type Named = (typeof NAMED)[number];

/** Collects the facts while rows are read, each name once. */
export class RowFactsCollector {
  private readonly texts: string[] = [''];
  private readonly ids = new Map<string, number>([['', 0]]);
  private readonly names: Readonly<Record<Named, Int32Array>>;
  private readonly prints: Int32Array;
  private readonly printed: readonly number[];

  constructor(
    rows: number,
    private readonly columns: Columns,
  ) {
    this.names = { client: new Int32Array(rows), provider: new Int32Array(rows), payer: new Int32Array(rows) };
    this.prints = new Int32Array(rows);
    this.printed = [...new Set(Object.values(columns).flat())].sort((a, b) => a - b);
  }

  row(cells: readonly CellValue[], row: number): void {
    for (const name of NAMED) {
      const at = this.columns[name];
      if (at !== undefined) this.names[name][row] = this.id(at.map((column) => String(cells[column] ?? '')).join(' '));
    }
    this.prints[row] = rowPrint(cells, this.printed);
  }

  close(table: LineTable): RowFacts {
    const firstLine = new Int32Array(table.rowCount).fill(-1);
    table.keys.row.forEach((row, line) => {
      if (firstLine[row] === -1) firstLine[row] = line;
    });
    const name = (which: Named) => (row: number) => this.texts[this.names[which][row] ?? 0] ?? '';
    const line = (row: number) => firstLine[row] ?? -1;
    return {
      client: name('client'),
      provider: name('provider'),
      payer: name('payer'),
      date: (row) => {
        const date = line(row) < 0 ? NONE : table.keys.date[line(row)]!;
        return date === NONE ? '' : formatIsoDate(date as CivilDate);
      },
      lines: (row) => {
        const lines: ServiceLine[] = [];
        for (let at = line(row); at >= 0 && at < table.length && table.keys.row[at] === row; at++) {
          lines.push(table.line(at));
        }
        return lines;
      },
      print: (row) => this.prints[row] ?? 0,
    };
  }

  private id(text: string): number {
    const trimmed = text.trim();
    let id = this.ids.get(trimmed);
    if (id === undefined) {
      id = this.texts.length;
      this.texts.push(trimmed);
      this.ids.set(trimmed, id);
    }
    return id;
  }
}

/** FNV-1a over the cells that are needed, 32 bits. */
export function rowPrint(cells: readonly CellValue[], columns: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const column of columns) {
    const text = String(cells[column] ?? '');
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 31, 0x01000193);
  }
  return hash | 0;
}
