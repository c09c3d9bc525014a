import { textOf, type Cell } from '../cell';

/** Longest label; a longer text is prose, not a header. */
const LABEL_LIMIT = 160;

const WORDS: Readonly<Record<string, string>> = {
  acct: 'account',
  activities: 'activity',
  addr: 'address',
  amt: 'amount',
  amnt: 'amount',
  appt: 'appointment',
  auth: 'authorization',
  authorisation: 'authorization',
  bal: 'balance',
  cert: 'certificate',
  chg: 'charge',
  clin: 'clinician',
  cred: 'credential',
  descr: 'description',
  desc: 'description',
  dt: 'date',
  diag: 'diagnosis',
  diagnoses: 'diagnosis',
  discpl: 'discipline',
  dur: 'duration',
  dx: 'diagnosis',
  enc: 'encounter',
  fname: 'firstname',
  hr: 'hour',
  hrs: 'hour',
  ident: 'id',
  identifier: 'id',
  ins: 'insurance',
  insur: 'insurance',
  insurer: 'insurance',
  licence: 'license',
  lic: 'license',
  lname: 'lastname',
  loc: 'location',
  min: 'minute',
  mins: 'minute',
  mod: 'modifier',
  modif: 'modifier',
  nbr: 'number',
  no: 'number',
  nr: 'number',
  num: 'number',
  pat: 'patient',
  payor: 'payer',
  pmt: 'payment',
  pt: 'patient',
  proc: 'procedure',
  prov: 'provider',
  qty: 'quantity',
  quant: 'quantity',
  ref: 'reference',
  rend: 'rendering',
  sess: 'session',
  srvc: 'service',
  svc: 'service',
  serv: 'service',
  surname: 'lastname',
  ther: 'therapist',
  therapies: 'therapy',
  tot: 'total',
  tx: 'treatment',
  txmt: 'treatment',
  unt: 'unit',
  uts: 'unit',
};

/** Words that end in s and are not plurals. */
const SINGULAR = new Set([
  'dos',
  'pos',
  'diagnosis',
  'status',
  'address',
  'gross',
  'class',
  'process',
  'basis',
  'us',
  'is',
  'as',
  'hcpcs',
  'ins',
  'hrs',
  'mins',
  'dates_of_service',
]);

const known = (word: string): string => {
  const same = WORDS[word];
  if (same !== undefined) return same;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !SINGULAR.has(word)) {
    const one = word.slice(0, -1);
    return WORDS[one] ?? one;
  }
  return word;
};

/**
 * The words of a header label in one form: camel case, snake case and punctuation split, abbreviations written out,
 * plurals made singular, `#` as `number`; text in brackets kept. Digits are words of their own.
 */
export function labelWords(cell: Cell | undefined): readonly string[] {
  const text = textOf(cell);
  if (text === '' || text.length > LABEL_LIMIT || typeof cell !== 'string') return [];
  return text
    .replace(/['\u2019]s\b/g, '')
    .replace(/[\u00ae\u2122]/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2')
    .replace(/#/g, ' number ')
    .replace(/\$/g, ' amount ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '')
    .map(known);
}
