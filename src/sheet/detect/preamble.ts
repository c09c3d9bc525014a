import { isBlank, textOf, type Cell } from '../cell';
import type { SheetFacts } from '../lines/sheet-facts';
import { labelWords } from './label-words';

type Fact = keyof SheetFacts;

const FACT_WORDS: ReadonlyMap<string, Fact> = new Map(
  Object.entries<Fact>({
    client: 'client',
    patient: 'client',
    child: 'client',
    student: 'client',
    'client name': 'client',
    'patient name': 'client',
    'child name': 'client',
    'student name': 'client',
    provider: 'provider',
    therapist: 'provider',
    clinician: 'provider',
    practitioner: 'provider',
    'provider name': 'provider',
    'therapist name': 'provider',
    'clinician name': 'provider',
    'rendering provider': 'provider',
    'treating provider': 'provider',
    'treating therapist': 'provider',
    'massage therapist': 'provider',
    credential: 'license',
    'title credential': 'license',
    license: 'license',
    'license type': 'license',
    payer: 'payer',
    'payer name': 'payer',
    insurance: 'payer',
    'insurance company': 'payer',
    'primary insurance': 'payer',
    state: 'state',
    'service state': 'state',
  }),
);

/** A form's line to write on. */
const UNFILLED = /^[_\s./-]*$/;
const VALUE_LIMIT = 120;

export interface Preamble {
  readonly facts: SheetFacts;
  /** Facts that the form names, also where nothing has been filled in. */
  readonly named: ReadonlySet<Fact>;
  /** Whether its words are those of therapy. */
  readonly clinical: boolean;
}

const CLINICAL = new Set([
  'therapy',
  'treatment',
  'patient',
  'session',
  'massage',
  'clinic',
  'client',
  'claim',
  'therapist',
]);

/**
 * Reads what stands above a header: `Client: Avery Sample` in one cell, several such in one cell, label and value
 * in neighboring cells, or labels beside one another with their values below. The last one that is filled in counts.
 */
export function readPreamble(rows: readonly (readonly Cell[])[]): Preamble {
  const facts: Partial<Record<Fact, string>> = {};
  const named = new Set<Fact>();
  let clinical = false;
  const found = (label: string, value: string) => {
    const fact = FACT_WORDS.get(labelWords(label).join(' '));
    if (fact === undefined) return;
    named.add(fact);
    const clean = textOf(value.split('__', 1)[0]);
    if (clean !== '' && clean.length <= VALUE_LIMIT && !UNFILLED.test(clean)) facts[fact] = clean;
  };
  rows.forEach((row, at) => {
    const filled = row.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
    filled.forEach((column, i) => {
      const text = textOf(row[column]);
      if (labelWords(text).some((word) => CLINICAL.has(word))) clinical = true;
      const [before, after] = [row[filled[i - 1] ?? -1], row[filled[i + 1] ?? -1]];
      // Labels beside one another have their values below.
      const isOfRow = isLabel(before) || isLabel(after);
      const value = isLabel(after) || (after === undefined && isOfRow) ? rows[at + 1]?.[column] : after;
      const near = isLabel(value) ? '' : textOf(value);
      if (text.includes(':')) for (const [label, own] of pairsIn(text)) found(label, own || near);
      else if (after !== undefined || isOfRow) found(text, near);
    });
  });
  return { facts, named, clinical };
}

/** `Payer`, `Payer:`; not `Payer: Medicare`. */
const isLabel = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && FACT_WORDS.has(labelWords(cell).join(' '));

/**
 * `Child: Avery EI No. 5` -> label and text behind each colon; a label is the words before its colon that are known
 * as one, the longest first.
 */
function pairsIn(text: string): readonly (readonly [string, string])[] {
  const pieces = text.slice(0, 1000).split(':');
  const pairs: (readonly [string, string])[] = [];
  let label = pieces[0] ?? '';
  for (const piece of pieces.slice(1)) {
    const next = labelAtEnd(piece);
    pairs.push([labelAtEnd(label) || label, piece.slice(0, piece.length - next.length)]);
    label = next === '' ? piece : next;
  }
  return pairs;
}

function labelAtEnd(text: string): string {
  const words = text.trimEnd().split(' ');
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const label = words.slice(-count).join(' ');
    if (FACT_WORDS.get(labelWords(label).join(' ')) !== undefined) return label;
  }
  return '';
}
