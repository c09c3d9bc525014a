import { isUtf8 } from 'node:buffer';

/** Something is wrong with a line of the input; the message holds none of its text. */
export class LineProblem extends Error {}

/** No record is so long; a stream without line ends is not one of records. */
const LONGEST_LINE = 1024 * 1024;
const NEWLINE = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Cuts pieces of UTF-8 text, wherever they end, into pieces of whole lines. */
export class WholeLines {
  private rest: Uint8Array = new Uint8Array(0);
  private isFirst = true;

  /** The lines that have come to their end; they are as long as the piece is there. */
  next(piece: Uint8Array): Uint8Array {
    const { rest } = this;
    const end = piece.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      this.rest = Buffer.concat([rest, piece]);
      if (this.rest.length > LONGEST_LINE) throw new LineProblem(`a line is longer than ${LONGEST_LINE} bytes`);
      return piece.subarray(0, 0);
    }
    const lines = piece.subarray(0, end);
    const whole = rest.length === 0 ? lines : Buffer.concat([rest, lines]);
    this.rest = Buffer.from(piece.subarray(end));
    return this.checked(whole);
  }

  /** The last line, where it has no line end. */
  last(): Uint8Array {
    return this.checked(this.rest);
  }

  private checked(lines: Uint8Array): Uint8Array {
    if (!isUtf8(lines)) throw new LineProblem('the input is not UTF-8; save or send it as UTF-8');
    if (!this.isFirst) return lines;
    this.isFirst = false;
    return BYTE_ORDER_MARK.every((byte, at) => lines[at] === byte) ? lines.subarray(BYTE_ORDER_MARK.length) : lines;
  }
}
