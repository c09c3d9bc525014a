/** Bytes that are written one behind the other; there is always room for more. */
export class ByteWriter {
  bytes = new Uint8Array(1 << 12);
  length = 0;

  byte(byte: number): void {
    if (this.length === this.bytes.length) this.widen(1);
    this.bytes[this.length++] = byte;
  }

  all(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.widen(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** For a few bytes, which are copied sooner than a copy is asked for. */
  few(bytes: Uint8Array, from: number, to: number): void {
    if (this.length + to - from > this.bytes.length) this.widen(to - from);
    const own = this.bytes;
    let { length } = this;
    for (let at = from; at < to; at++) own[length++] = bytes[at]!;
    this.length = length;
  }

  /** What was written: a look at it, which the next writing may change. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  private widen(more: number): void {
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }
}
