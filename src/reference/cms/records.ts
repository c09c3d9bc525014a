import type { ImportOptions, ImportProgress, TablePart } from './parts';
import { refuse } from './problem';

/** The cells of one row, as texts, and the line on which it begins. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest record that is taken; a quoted text without an end would swallow the rest of the file. */
const LONGEST = 20_000;
/** Records between two looks at the signal. */
const STRIDE = 20_000;

/** Every record of every part, in order, with progress and a way to stop. */
export async function eachRecord(
  parts: readonly TablePart[],
  { onProgress, signal }: ImportOptions,
  kept: () => number,
  take: (record: TableRecord, part: TablePart) => void,
  endOf: (part: TablePart) => void,
): Promise<void> {
  let records = 0;
  const pause = async (part: number) => {
    if (signal?.aborted) refuse('canceled', null, null);
    const progress: ImportProgress = { part, parts: parts.length, records, kept: kept() };
    await onProgress?.(progress);
    if (signal?.aborted) refuse('canceled', null, null);
  };
  for (const [index, part] of parts.entries()) {
    await pause(index);
    let next = records + STRIDE;
    for await (const several of recordsOf(part)) {
      for (const record of several) {
        records++;
        take(record, part);
      }
      if (records < next) continue;
      next = records + STRIDE;
      await pause(index);
    }
    endOf(part);
  }
  await pause(parts.length - 1);
}

async function* recordsOf(part: TablePart): AsyncGenerator<readonly TableRecord[]> {
  if ('rows' in part) {
    let line = 0;
    for await (const row of part.rows) yield [{ line: ++line, cells: row.map(cellText) }];
    return;
  }
  const reader = createRecordReader(part.name);
  for await (const chunk of part.text) yield reader.push(chunk);
  yield reader.end();
}

/** A cell of a sheet as the text file has it. A code that Excel took for a number gets its zeros back. */
function cellText(value: unknown): string {
  if (typeof value === 'number') return String(value).padStart(5, '0');
  return typeof value === 'string' ? value.trim() : '';
}

export interface RecordReader {
  /** The records that the text so far completes. */
  push(chunk: string): readonly TableRecord[];
  /** The end of the file; CMS ends every line, so that a line without an end was cut off. */
  end(): readonly TableRecord[];
}

/** Reads separated text in chunks of any size: tabs or commas, quoted cells, line ends of Windows and Unix. */
export function createRecordReader(name: string): RecordReader {
  let rest = '';
  let line = 0;
  /** A record whose quoted cell goes on in the next line. */
  let open: { readonly line: number; text: string } | null = null;

  const takeLine = (ended: string, records: TableRecord[]) => {
    const text = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
    line++;
    if (open) {
      open.text += `\n${text}`;
      if (open.text.length > LONGEST) refuse('not-text', name, open.line, 'a quoted text without an end');
      if (!isOpen(open.text)) {
        records.push({ line: open.line, cells: cellsOf(open.text) });
        open = null;
      }
    } else if (isOpen(text)) open = { line, text };
    else records.push({ line, cells: cellsOf(text) });
  };

  return {
    push(chunk) {
      const text = line === 0 && rest === '' ? chunk.replace(/^\uFEFF/, '') : rest + chunk;
      if (text.includes('\0')) refuse('not-text', name, line + 1);
      const records: TableRecord[] = [];
      let from = 0;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
        takeLine(text.slice(from, at), records);
        from = at + 1;
      }
      rest = text.slice(from);
      if (rest.length > LONGEST) refuse('not-text', name, line + 1, 'a line without an end');
      return records;
    },
    end() {
      if (open) refuse('cut-off', name, open.line, 'a quoted text without an end');
      if (rest.trim() !== '') refuse('cut-off', name, line + 1, rest);
      return [];
    },
  };
}

/** A quote counts only where it begins a cell; an inch sign does not. */
const isOpen = (text: string): boolean =>
  text.includes('"') && /(?:^|[\t,])"/.test(text) && (text.split('"').length - 1) % 2 === 1;

function cellsOf(text: string): readonly string[] {
  const separator = text.includes('\t') ? '\t' : ',';
  if (!text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  let from = 0;
  while (from <= text.length) {
    if (text[from] === '"') {
      let end = from + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
      cells.push(text.slice(from + 1, end).replace(/""/g, '"'));
      const next = text.indexOf(separator, end);
      from = next < 0 ? text.length + 1 : next + 1;
    } else {
      const next = text.indexOf(separator, from);
      cells.push(text.slice(from, next < 0 ? text.length : next));
      from = next < 0 ? text.length + 1 : next + 1;
    }
  }
  return cells;
}
