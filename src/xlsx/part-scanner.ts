import { PartError } from './part-error';

/** Longer than any cell within Excel's limits, however it is written. */
const LONGEST_ELEMENT = 8 * 1024 ** 2;

/** Takes the bytes of a part as they come and holds back an element that is not there in whole. */
export abstract class PartScanner {
  private rest: Uint8Array = new Uint8Array(0);

  protected feed(block: Uint8Array): void {
    const bytes = this.rest.length === 0 ? block : joined(this.rest, block);
    const done = this.scan(bytes, bytes.length);
    // The reader of the file may use its block again.
    this.rest = bytes.slice(done);
    if (this.rest.length > LONGEST_ELEMENT) throw new PartError('an element does not end');
  }

  /** Reads whole elements and gives the place behind the last one. */
  protected abstract scan(bytes: Uint8Array, end: number): number;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
