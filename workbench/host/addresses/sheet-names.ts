/** Names that Excel writes without quotes: letters, digits, `_` and `.`, not looking like a cell or a number. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d+(?:[Cc]\d*)?|[Rr]?[Cc]\d*|[Rr])$/;

export const quotedSheetName = (name: string): string =>
  PLAIN.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** `'My sheet'!A1` to its two halves; `sheet` is null where none is named. */
export function splitReference(text: string): { readonly sheet: string | null; readonly rest: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, rest: text };
  const name = text.slice(0, at);
  const rest = text.slice(at + 1);
  return name.startsWith("'") && name.endsWith("'")
    ? { sheet: name.slice(1, -1).replaceAll("''", "'"), rest }
    : { sheet: name, rest };
}

/** What Excel refuses as a name of a sheet. */
export const isSheetName = (name: string): boolean =>
  name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !name.startsWith("'") && !name.endsWith("'");
