/**
 * Formulas as files hold them. In an .xlsx file Excel writes a custom function as `_xldudf_CPT_UNITS`, and functions
 * that came after the file format as `_xlfn.XLOOKUP` or `_xlfn._xlws.FILTER`.
 */
const TEXTS = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;
const NEWER_SHEET = ['FILTER', 'SORT'];
const NEWER = [
  ...['CONCAT', 'IFNA', 'IFS', 'LET', 'MAXIFS', 'MINIFS', 'RANDARRAY', 'SEQUENCE', 'SORTBY', 'SWITCH', 'TEXTJOIN'],
  ...['UNIQUE', 'XLOOKUP', 'XMATCH', 'TEXTBEFORE', 'TEXTAFTER', 'TEXTSPLIT', 'VSTACK', 'HSTACK', 'TAKE', 'DROP'],
  ...['CHOOSECOLS', 'CHOOSEROWS', 'TOCOL', 'TOROW', 'WRAPCOLS', 'WRAPROWS', 'EXPAND'],
];

/** With its equals sign, as it is typed. */
export function formulaFromFile(formula: string, namespace: string): string {
  const ours = new RegExp(`_xldudf_${namespace}_(?=\\w)`, 'gi');
  const typed = outsideTexts(formula, (part) =>
    part.replaceAll(ours, `${namespace}.`).replaceAll('_xlfn._xlws.', '').replaceAll('_xlfn.', ''),
  );
  return `=${typed}`;
}

/** Without the equals sign, as files have it. */
export function formulaToFile(formula: string, namespace: string): string {
  const ours = new RegExp(`\\b${namespace}\\.(?=\\w+\\s?\\()`, 'gi');
  const newer = new RegExp(`(?<![\\w.])(${[...NEWER, ...NEWER_SHEET].join('|')})(?=\\()`, 'gi');
  return outsideTexts(formula.slice(1), (part) =>
    part
      .replaceAll(ours, `_xldudf_${namespace}_`)
      .replaceAll(newer, (name) => `_xlfn.${NEWER_SHEET.includes(name.toUpperCase()) ? '_xlws.' : ''}${name}`),
  );
}

/** Does the formula call a function of the add-in? Such formulas may spill. */
export const callsAddin = (formula: string, namespace: string): boolean =>
  formula.toUpperCase().includes(`${namespace.toUpperCase()}.`);

/** Texts and quoted sheet names stay as they are. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(TEXTS)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');
