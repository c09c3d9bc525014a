import { boundedMemo } from '../../domain';
import type { TechniqueRow } from '../../reference';
import { vocabulary } from './correct';
import { headsOf } from './heads';
import { matchCell, type Dictionary } from './match-cell';
import { mentionsIn } from './mentions';
import { indexNames } from './name-index';
import { createSpeller, type Speller } from './spelling';
import type { Matcher } from './types';

/** Texts whose answers are kept; a sheet has few hundred different ones. */
const MEMO = 4096;
const NOTES_MEMO = 512;

/** Precompiles the dictionary. Matching is linear in the length of the text; the latest answers are kept. */
export function createMatcher(techniques: readonly TechniqueRow[]): Matcher {
  const index = indexNames(techniques);
  let speller: Speller | null = null;
  // Most texts have no slip: the table of slips is built for the first that has one.
  const spell = () => (speller ??= createSpeller(vocabulary(index)));
  const dictionary: Dictionary = { index, heads: headsOf(index), spell };
  return {
    match: boundedMemo(MEMO, (text) => matchCell(text, dictionary)),
    mentions: boundedMemo(NOTES_MEMO, (text) => mentionsIn(text, index), 1000),
  };
}
