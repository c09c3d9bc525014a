/** The smallest parts of a formula. */
export interface Token {
  readonly kind: 'number' | 'text' | 'error' | 'sheet' | 'cells' | 'brackets' | 'word' | 'mark';
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!)/y],
  ['sheet', /'(?:[^']|'')*'!/y],
  ['sheet', /[\p{L}_][\p{L}\p{N}_.]*!/uy],
  ['cells', /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.([])/uy],
  ['cells', /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.([])/uy],
  ['cells', /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/uy],
  ['number', /(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:[eE][+-]?\d{1,3})?/y],
  ['word', /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['mark', /<>|<=|>=|[-+*/^&=<>%(){},;@]/y],
];

/** Null where something in the text belongs to no formula. */
export function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    const token = text[at] === '[' ? brackets(text, at) : plain(text, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function plain(text: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { kind, text: found[0] };
  }
  return null;
}

/** A structured reference, up to the bracket that closes the first. */
function brackets(text: string, at: number): Token | null {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    if (text[end] === '[') depth++;
    if (text[end] === ']') depth--;
    if (depth === 0) return { kind: 'brackets', text: text.slice(at, end + 1) };
  }
  return null;
}
