import { endOfOther, endOfTag, indexOf, isCdata, LESS, localName, SLASH } from './markup';
import type { TextPool } from './text-pool';

/** What stands between two tags of a cell or a shared string. */
export interface Inner {
  /** Text of `v`; null where there is none. */
  value: string | null;
  /** Text of all `t`, those of rich text joined; phonetic guides are no text of the cell. */
  text: string | null;
  /** Behind the closing tag; -1 where more bytes are needed. */
  end: number;
}

/** Reads up to the closing tag of the element whose content begins at `start`. */
export function innerText(bytes: Uint8Array, start: number, end: number, pool: TextPool): Inner {
  const inner: Inner = { value: null, text: null, end: -1 };
  const open: string[] = [];
  let guides = 0;
  let at = start;
  const take = (from: number, to: number) => {
    const name = open.at(-1);
    if (name === 'v') inner.value = (inner.value ?? '') + pool.text(bytes, from, to);
    else if (name === 't' && guides === 0) inner.text = (inner.text ?? '') + pool.text(bytes, from, to);
  };
  for (;;) {
    const tag = indexOf(bytes, LESS, at, end);
    if (tag < 0 || tag + 9 > end) return inner;
    if (tag > at) take(at, tag);
    if (bytes[tag + 1] === 0x21 || bytes[tag + 1] === 0x3f) {
      at = endOfOther(bytes, tag, end);
      if (at < 0) return inner;
      if (isCdata(bytes, tag)) take(tag + 9, at - 3);
      continue;
    }
    const close = endOfTag(bytes, tag, end);
    if (close < 0) return inner;
    at = close + 1;
    if (bytes[tag + 1] === SLASH) {
      const name = open.pop();
      if (name === undefined) return { ...inner, end: at };
      if (name === 'rPh') guides--;
    } else if (bytes[close - 1] !== SLASH) {
      const name = localName(bytes, tag + 1, close);
      if (name === 'rPh') guides++;
      open.push(name);
    }
  }
}
