const FNV_PRIME = 0x01000193;

/**
 * The numbers of texts. A Map works out the hash of a text anew for each cell that Excel has sent, outside of the code that is
 * fast by then; this takes half of its time.
 */
export class TextNumbers {
  private readonly texts: string[] = [];
  private readonly numbers: number[] = [];
  /** Of each hash where its text stands and one, or in one of the places behind it; 0 where there is none. */
  private slots = new Int32Array(1024);
  private hashes = new Int32Array(this.slots.length);

  /** The number of a text; of one that has none it becomes what is offered, unless that is negative. */
  of(text: string, offered: number): number {
    let hash = text.length;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    hash ^= hash >>> 15;
    const { slots, hashes, texts } = this;
    let slot = hash & (slots.length - 1);
    for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const place = slots[slot]! - 1;
      if (hashes[slot] === hash && texts[place] === text) return this.numbers[place]!;
    }
    if (offered < 0) return offered;
    texts.push(text);
    this.numbers.push(offered);
    slots[slot] = texts.length;
    hashes[slot] = hash;
    if (texts.length * 2 > slots.length) this.widen();
    return offered;
  }

  private widen(): void {
    const { slots, hashes } = this;
    const size = slots.length * 4;
    this.slots = new Int32Array(size);
    this.hashes = new Int32Array(size);
    for (let from = 0; from < slots.length; from++) {
      if (slots[from] === 0) continue;
      let slot = hashes[from]! & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = slots[from]!;
      this.hashes[slot] = hashes[from]!;
    }
  }
}
