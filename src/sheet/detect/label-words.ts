import { boundedMemo } from '../../domain';
import { textOf, type Cell } from '../cell';
import { SPANISH_WORDS } from './spanish-words';

/** Longest label; a longer text is prose, not a header. */
const LABEL_LIMIT = 160;

const WORDS: Readonly<Record<string, string>> = {
  ...SPANISH_WORDS,
  // Short forms.
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
  cnt: 'count',
  cd: 'code',
  chg: 'charge',
  co: 'company',
  clin: 'clinician',
  clm: 'claim',
  cred: 'credential',
  descr: 'description',
  desc: 'description',
  dt: 'date',
  diag: 'diagnosis',
  diagnoses: 'diagnosis',
  disc: 'discipline',
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
  mbr: 'member',
  min: 'minute',
  mins: 'minute',
  mod: 'modifier',
  modif: 'modifier',
  nbr: 'number',
  no: 'number',
  nr: 'number',
  num: 'number',
  pat: 'patient',
  pd: 'paid',
  payor: 'payer',
  phys: 'physician',
  pmt: 'payment',
  prvdr: 'provider',
  pri: 'primary',
  pt: 'patient',
  proc: 'procedure',
  prov: 'provider',
  qty: 'quantity',
  quant: 'quantity',
  ref: 'reference',
  rend: 'rendering',
  res: 'resident',
  sess: 'session',
  src: 'source',
  srvc: 'service',
  svc: 'service',
  serv: 'service',
  surname: 'lastname',
  ther: 'therapist',
  therapies: 'therapy',
  tot: 'total',
  tx: 'treatment',
  txmt: 'treatment',
  un: 'unit',
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
  'series',
]);

/** Short forms and plurals brought to one word; `constructor` is a word like any other. */
const SAME: ReadonlyMap<string, string> = new Map(Object.entries(WORDS));

const known = (word: string): string => {
  const same = SAME.get(word);
  if (same !== undefined) return same;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !SINGULAR.has(word)) {
    const one = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
    return SAME.get(one) ?? one;
  }
  return word;
};

const MOST_REMEMBERED = 5000;
const remembered = new Map<string, readonly string[]>();

/** The words that one written word stands for, from memory where it was met before. */
function wordsOf(written: string): readonly string[] {
  let words = remembered.get(written);
  if (words === undefined) {
    words = (apart(written) ?? [written]).map(known);
    if (remembered.size < MOST_REMEMBERED) remembered.set(written, words);
  }
  return words;
}

/**
 * The words of a header label in one form: camel case, snake case and punctuation split, abbreviations written out,
 * plurals made singular, `#` as `number`; text in brackets kept. Digits are words of their own.
 */
export const labelWords = (cell: Cell | undefined): readonly string[] =>
  typeof cell === 'string' ? wordsOfLabel(cell) : [];

/** A header is looked for row by row and read in several ways: each text comes up many times. */
const wordsOfLabel = boundedMemo(1000, (label: string): readonly string[] => {
  const text = textOf(label);
  if (text === '' || text.length > LABEL_LIMIT) return [];
  return unabbreviated(plain(text))
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
    .flatMap(wordsOf);
});

/** Without the box of a claim form; `M1` and `D.O.S.` as the words that they stand for. */
function unabbreviated(text: string): string {
  if (text.length < 5 && /^m ?[1-4]$/i.test(text)) return text.replace(/m/i, 'modifier ');
  const bare = text.replace(BOX, '');
  return bare.includes('.') ? bare.replace(/\b(?:[A-Za-z]\.){2,}/g, (letters) => letters.replaceAll('.', '')) : bare;
}

/** Letters without their accents. */
const plain = (text: string): string => (ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, ''));
const ASCII = /^[\x00-\x7f]*$/;

/**
 * Where on a claim a label's value stands: the box of the form (`24D CPT/HCPCS`, `Box 2: Patient`, `21. Diagnosis`) or the
 * element of an electronic claim (`SV101-2 Procedure`, `NM1*PR Payer`).
 */
const BOX =
  /^\s*(?:24\s?[a-j]|(?:box|item|field)\s*\d{1,2}\s?[a-j]?|\d{1,2}\s?[a-j]?(?=[.)])|(?:clm|sv|dtp|hi|ref|nm|sbr|svd)\*?\d{1,3}(?:[-*]\w{1,3})?)[.):\s-]+(?=\p{L})/iu;

/** Words that databases write together in lower case: `servicedate`, `patientid`, `chargeamount`. */
const TOGETHER = (
  'firstname lastname patient client member provider therapist clinician rendering treating service procedure proc treatment visit session ' +
  'encounter appointment claim charge billed paid allowed insurance payer primary diagnosis diag modifier mod unit units ' +
  'minutes duration authorization auth start end first last date time name code number num id amount amt type desc ' +
  'description notes cpt hcpcs icd prvdr quantity qty account acct billing note line total svc'
).split(' ');
const LONGEST_TOGETHER = 40;

/** The known words that a longer one is made of, at most four; null where it is not made of such words alone. */
function apart(word: string, most = 4): readonly string[] | null {
  if (word.length < 6 || word.length > LONGEST_TOGETHER || SAME.has(word)) return null;
  if (most === 4 && (TOGETHER.includes(word) || TOGETHER.includes(word.slice(0, -1)))) return null;
  return split(word, most);
}

function split(word: string, most: number): readonly string[] | null {
  if (word === '') return [];
  if (most === 0) return null;
  for (const part of TOGETHER) {
    if (!word.startsWith(part)) continue;
    const rest = split(word.slice(part.length), most - 1);
    if (rest !== null) return [part, ...rest];
  }
  return null;
}
