/**
 * The sheet of sessions: what is typed, what our formulas answer beside it, and a few invented rows. Columns that are
 * typed stand left of the answers, in the order in which a session is written down.
 */
export interface Column {
  readonly header: string;
  readonly width: number;
  /** The formula of the row, with `{Header}` for the cell of another column. */
  readonly formula?: string;
  readonly format?: string;
}

/** The workbook's name of the cell that holds the profile's stamp (src/excel/clinic-names). */
const PROFILE = 'CPT_PROFILE';

export const COLUMNS: readonly Column[] = [
  { header: 'Date', width: 12, format: 'yyyy-mm-dd' },
  { header: 'Client', width: 18 },
  { header: 'Provider', width: 18 },
  { header: 'License', width: 10 },
  { header: 'Technique', width: 24 },
  { header: 'Goal', width: 18 },
  { header: 'Minutes', width: 9 },
  { header: 'Payer', width: 22 },
  { header: 'State', width: 8 },
  { header: 'CPT code', width: 10, format: '@' },
  { header: 'Units', width: 7 },
  { header: 'Modifiers', width: 11, format: '@' },
  {
    header: 'Suggestion',
    width: 34,
    formula: `=CPT.SUGGEST({Technique},{Minutes},{License},{Goal},{Date},{Payer},{State},${PROFILE})`,
  },
  {
    header: 'Counted',
    width: 10,
    format: '0;-0;;@',
    formula: `=CPT.UNITS({Minutes},{Payer},{CPT code},${PROFILE})`,
  },
  {
    header: 'Line check',
    width: 60,
    formula: `=CPT.CHECK({CPT code},{Units},{Minutes},{License},{Technique},{Date},{Payer},{State},{Modifiers},${PROFILE})`,
  },
];

/** Rows of the table that have formulas and lists. */
export const ROWS = 200;

/** Invented sessions: right ones, a pooled one, too many units, a code that is not for the license, an open technique. */
export const SESSIONS: readonly (readonly (string | number | null)[])[] = [
  ['2026-01-12', 'Ada Sample', 'Tess Tester', 'LMT', 'Swedish massage', 'relaxation', 45, 'Self-pay', 'TX', '97124', 3],
  [
    '2026-01-12',
    'Ben Example',
    'Uma Fictive',
    'PT',
    'therapeutic exercise',
    'strength',
    45,
    'TRICARE',
    'TX',
    '97110',
    3,
    'GP',
  ],
  [
    '2026-01-12',
    'Ben Example',
    'Uma Fictive',
    'PT',
    'manual therapy',
    'range of motion',
    8,
    'TRICARE',
    'TX',
    '97140',
    1,
    'GP',
  ],
  [
    '2026-01-13',
    'Cleo Invented',
    'Uma Fictive',
    'PT',
    'gait training',
    'function',
    30,
    'Medicare Part B',
    'WA',
    '97116',
    4,
    'GP',
  ],
  [
    '2026-01-13',
    'Dan Madeup',
    'Tess Tester',
    'LMT',
    'therapeutic activities',
    'function',
    30,
    'Self-pay',
    'WA',
    '97530',
    2,
  ],
  ['2026-01-14', 'Eve Nobody', 'Tess Tester', 'LMT', 'deep tissue', null, 50, 'Self-pay', 'CA', null, null],
];
