import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';

/** Something is wrong with a line of the input; the message holds none of its text. */
export class LineProblem extends Error {}

/** No record is so long; a stream without line ends is not one of records. */
const LONGEST_LINE = 1024 * 1024;
const NEWLINE = 10;

/** The lines of a stream of UTF-8 text, as many at a time as came together, without their line ends. */
export async function* inputLines(stream: Readable): AsyncGenerator<readonly string[], void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of stream as AsyncIterable<Buffer>) {
    const end = piece.lastIndexOf(NEWLINE);
    if (end < 0) {
      rest = Buffer.concat([rest, piece]);
      if (rest.length > LONGEST_LINE) throw new LineProblem(`a line is longer than ${LONGEST_LINE} bytes`);
      continue;
    }
    const whole = rest.length === 0 ? piece.subarray(0, end) : Buffer.concat([rest, piece.subarray(0, end)]);
    rest = Buffer.from(piece.subarray(end + 1));
    yield textOf(whole).split('\n');
  }
  if (rest.length > 0) yield [textOf(rest)];
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new LineProblem('the input is not UTF-8; save or send it as UTF-8');
  return bytes.toString('utf8');
}
