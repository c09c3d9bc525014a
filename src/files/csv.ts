import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import Papa from 'papaparse';
import { FileError, type Grid, type GridCell, type GridRow } from './grid';

/** A cell, and a row, no longer than Excel could hold; beyond it a quote was never closed. */
const MAX_CELL_CHARACTERS = 32767 * 4;

/** Reads comma-, semicolon-, tab- or bar-separated UTF-8 text. */
export function csvGrid(path: string, kind: 'csv' | 'tsv', input?: Readable): Grid {
  return {
    kind,
    sheetNames: [],
    sheet: null,
    dateSystem: 1900,
    blocks: (columns) => blocksOf(path, input ?? createReadStream(path), kind === 'tsv' ? '\t' : '', columns),
  };
}

async function* blocksOf(
  path: string,
  bytes: Readable,
  delimiter: string,
  columns: ReadonlySet<number> | undefined,
): AsyncGenerator<readonly GridRow[], void, undefined> {
  const cells = columns === undefined ? (row: string[]) => row.map(cell) : onlyOf(columns);
  let rest = '';
  let separator = delimiter;
  for await (const text of decoded(path, bytes)) {
    rest += text;
    separator ||= delimiterOf(rest);
    const { rows, starts } = rowsWithStarts(rest, separator);
    // The last row may be cut by the block's end: it is parsed again with what follows.
    const complete = rows.length - 1;
    if (complete < 1 && rest.length > MAX_CELL_CHARACTERS) {
      throw new FileError('damaged', path, 'a quotation mark is never closed');
    }
    if (complete < 1) continue;
    yield rows.slice(0, complete).map(cells);
    rest = rest.slice(starts[complete]);
  }
  if (rest === '') return;
  const parsed = Papa.parse<string[]>(rest, { delimiter: separator || delimiterOf(rest) });
  if (parsed.errors.some((e) => e.code === 'MissingQuotes')) {
    throw new FileError('damaged', path, 'a quotation mark is never closed');
  }
  yield parsed.data.map(cells);
}

const cell = (text: string): GridCell => (text === '' ? null : text);

/** A row with other columns left blank. */
export const onlyOf =
  (columns: ReadonlySet<number>) =>
  (row: readonly GridCell[]): GridRow =>
    row.map((text, at) => (text === '' || !columns.has(at) ? null : text));

/** The rows of a text and where each begins; asked of the parser itself, which knows about quoted line ends. */
function rowsWithStarts(text: string, delimiter: string): { rows: string[][]; starts: number[] } {
  const rows: string[][] = [];
  const starts = [0];
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      rows.push(data);
      starts.push(meta.cursor);
    },
  });
  return { rows, starts };
}

function delimiterOf(text: string): string {
  const guess = Papa.parse<string[]>(text.slice(0, 65536), {
    preview: 20,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return guess.meta.delimiter || ',';
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** UTF-8 text in blocks, without the byte-order mark; throws `FileError` that names the line which is none. */
async function* decoded(path: string, bytes: Readable): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  let first = true;
  const text = (block?: Uint8Array) => {
    try {
      return block ? decoder.decode(block, { stream: true }) : decoder.decode();
    } catch {
      throw new FileError('not-utf8', path, `in line ${lines + (block ? linesBefore(block) : 0)}`);
    }
  };
  for await (const block of bytes as AsyncIterable<Uint8Array>) {
    if (first && ZIP.every((byte, at) => block[at] === byte)) throw new FileError('piped-workbook', path);
    first = false;
    if (block.includes(0)) throw new FileError('not-a-sheet', path);
    yield text(block);
    lines += lineEnds(block);
  }
  yield text();
}

const LINE_FEED = 0x0a;

function lineEnds(block: Uint8Array): number {
  let count = 0;
  for (let at = block.indexOf(LINE_FEED); at >= 0; at = block.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/** Line ends before the first bytes that are no text; of a character that the block before has begun, nothing is looked at. */
function linesBefore(block: Uint8Array): number {
  let start = 0;
  while (start < 3 && (block[start]! & 0xc0) === 0x80) start++;
  const readable = new TextDecoder('utf-8').decode(block.subarray(start));
  const bad = readable.indexOf('\ufffd');
  return readable.slice(0, Math.max(0, bad)).split('\n').length - 1;
}
