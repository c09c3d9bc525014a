import { isSame, viewOf } from '../bytes/words';

/** Bytes of a record before. */
export class BytesBefore {
  length = 0;
  private bytes = new Uint8Array(64);
  private view = viewOf(this.bytes);

  take(bytes: Uint8Array, from: number, to: number): void {
    this.length = to - from;
    if (this.length > this.bytes.length) {
      this.bytes = new Uint8Array(this.length * 2);
      this.view = viewOf(this.bytes);
    }
    for (let at = from; at < to; at++) this.bytes[at - from] = bytes[at]!;
  }

  isAt(bytes: DataView, from: number): boolean {
    return isSame(this.view, 0, bytes, from, this.length);
  }
}
