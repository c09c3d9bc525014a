import { NONE } from '../../domain';
import type { Cell } from '../../sheet';
import type { ByteWriter } from '../bytes/byte-writer';

/** Reads records out of bytes, one after the other; what the last one says stands in its fields. */
export abstract class RecordReader {
  /** What is wrong with the record: a sentence without any of its text. */
  problem: string | null = null;
  /** There was nothing on the line. */
  isBlank = false;
  /** Where the next record begins. */
  next = 0;
  /** Whose record it is; empty where it does not say. */
  person = '';
  /** The date of service; `NONE` where it has none that can be read. */
  date = NONE;
  /** Dates of one kind are alike to every rule. */
  kind = 0;
  /** The number of all else that an answer rests on. */
  content = 0;

  /** Reads the line that begins at `from`; the bytes end at `to`, with a whole line. */
  abstract read(bytes: Uint8Array, from: number, to: number): void;
  /** Writes the id of the record as JSON. */
  abstract writeId(to: ByteWriter): void;
  /** All that the record says, in the order of the fields. */
  abstract cells(): readonly Cell[];
}

/** Makes the fields' cells out of what `content` stands for; those that it leaves out are null. */
export type ContentCells = (content: Uint8Array) => Cell[];
