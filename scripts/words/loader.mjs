/** Webpack loader: puts look-ups in `words.js` in the place of a source file's literals (see `find-literals.mjs`). */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { findLiterals } from './find-literals.mjs';

export default function moveLiterals(source) {
  const path = relative(this.rootContext, this.resourcePath).replaceAll('\\', '/');
  const literals = findLiterals(path, source);
  const words = {};
  const changes = literals.flatMap(({ value, start, end, entries, parts }, at) => {
    const key = keyOf(`${path} ${at} ${JSON.stringify(value)}`);
    words[key] = value;
    if (!entries) return [{ start, end, text: `MOVED_WORDS.${key}` }];
    return parts.map((part, i) => ({ ...part, text: i === 0 ? `...MOVED_WORDS.${key}` : '' }));
  });
  this._module.buildInfo.words = words;
  if (changes.length === 0) return source;
  return `import { WORDS as MOVED_WORDS } from ${JSON.stringify(this.getOptions().words)};\n${changed(source, changes)}`;
}

/** Short, a valid name, the same on every machine. */
const keyOf = (text) => `w${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;

function changed(source, changes) {
  let text = source;
  for (const { start, end, text: by } of [...changes].sort((a, b) => b.start - a.start)) {
    // Nothing is left of a property that moved together with another: neither may its comma be.
    const comma = by === '' ? (/^\s*,/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    text = text.slice(0, start) + by + text.slice(end + comma);
  }
  return text;
}
