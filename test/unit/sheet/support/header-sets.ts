import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectTable, sheetFieldColumns, type Detection } from '../../../../src/sheet';
import { labelWords } from '../../../../src/sheet/detect/label-words';
import { LEXICON } from '../../../../src/sheet/detect/lexicon';
import type { LabelLexicon } from '../../../../src/sheet/detect/lexicon-types';

export interface HeaderSet {
  readonly id: string;
  /** Where it comes from; several sets may be of one origin. */
  readonly source: string;
  readonly use: 'positive' | 'partial' | 'negative';
  readonly preamble: readonly (readonly string[])[];
  /** The label, then the fields that the column holds. */
  readonly columns: readonly (readonly [string, ...string[]])[];
}

export const HEADER_SETS: readonly HeaderSet[] = (
  JSON.parse(readFileSync(join(__dirname, '../../../fixtures/header-sets.json'), 'utf8')) as { sets: HeaderSet[] }
).sets;

/** Header rows of our own, of no real file; see the fixture. */
export const OWN_ROWS: readonly HeaderSet[] = (
  JSON.parse(readFileSync(join(__dirname, '../../../fixtures/header-rows-own.json'), 'utf8')) as {
    sets: Pick<HeaderSet, 'id' | 'use' | 'columns'>[];
  }
).sets.map((set) => ({ ...set, source: set.id, preamble: [] }));

export interface Score {
  /** Columns that hold a field, and how many of them were found to hold exactly that. */
  readonly columns: number;
  readonly right: number;
  /** Columns that hold none of the fields, and were given one. */
  readonly extra: number;
  readonly wrong: readonly string[];
  readonly detection: Detection;
}

/** Detects a set from its preamble and header alone, without any row. */
export function scoreSet(set: HeaderSet, lexicon: readonly LabelLexicon[] = LEXICON): Score {
  const detection = detectTable([...set.preamble, set.columns.map(([label]) => label)], { lexicon });
  const found = detection.accepted === false ? {} : sheetFieldColumns(detection.columns);
  let [columns, right, extra] = [0, 0, 0];
  const wrong: string[] = [];
  set.columns.forEach(([label, ...fields], at) => {
    const given = Object.keys(found).filter((field) => found[field]!.includes(at));
    const same = [...given].sort().join() === [...fields].sort().join();
    if (fields.length === 0) extra += given.length > 0 ? 1 : 0;
    else {
      columns++;
      right += same ? 1 : 0;
      if (!same)
        wrong.push(`${set.id}: "${label}" is ${fields.join(' and ')}, found ${given.join(' and ') || 'nothing'}`);
    }
  });
  return { columns, right, extra, wrong, detection };
}

/**
 * The lexicon as it would be without one source: every phrase and every word that stands in labels of that source and
 * of no other is taken out.
 */
export function lexiconWithout(source: string): readonly LabelLexicon[] {
  const labelsOf = (own: boolean) =>
    HEADER_SETS.filter((set) => (set.source === source) === own).flatMap((set) =>
      set.columns.map(([label]) => new Set(labelWords(label))),
    );
  const [mine, others] = [labelsOf(true), labelsOf(false)];
  const within = (labels: readonly ReadonlySet<string>[], phrase: string) =>
    labels.some((label) => phrase.split(' ').every((word) => label.has(word)));
  const learnedHere = (phrase: string) => within(mine, phrase) && !within(others, phrase);
  const without = <T extends Readonly<Record<string, number>>>(table: T) =>
    Object.fromEntries(Object.entries(table).filter(([phrase]) => !learnedHere(phrase)));
  return LEXICON.map(({ role, says, against }) => ({ role, says: without(says), against: without(against) }));
}
