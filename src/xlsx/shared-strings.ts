import { innerText } from './inner-text';
import { endOfOther, endOfTag, indexOf, LESS, localName, SLASH } from './markup';
import { PartScanner } from './part-scanner';
import { TextPool } from './text-pool';

/** Reads the part with the texts of a workbook, block by block. */
export class SharedStrings extends PartScanner {
  readonly texts: string[] = [];
  private readonly pool = new TextPool();

  push(block: Uint8Array): void {
    this.feed(block);
  }

  protected override scan(bytes: Uint8Array, end: number): number {
    let at = 0;
    for (;;) {
      const tag = indexOf(bytes, LESS, at, end);
      if (tag < 0 || tag + 1 >= end) return tag < 0 ? end : tag;
      if (bytes[tag + 1] === 0x21 || bytes[tag + 1] === 0x3f) {
        const behind = endOfOther(bytes, tag, end);
        if (behind < 0) return tag;
        at = behind;
        continue;
      }
      const close = endOfTag(bytes, tag, end);
      if (close < 0) return tag;
      at = close + 1;
      if (bytes[tag + 1] === SLASH || localName(bytes, tag + 1, close) !== 'si') continue;
      if (bytes[close - 1] === SLASH) {
        this.texts.push('');
        continue;
      }
      const inner = innerText(bytes, at, end, this.pool);
      if (inner.end < 0) return tag;
      this.texts.push(inner.text ?? '');
      at = inner.end;
    }
  }
}
