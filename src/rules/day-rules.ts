import type { Rule } from './define-rule';
import { dateFuture } from './line/date-future';
import { noteMissing } from './line/note-missing';
import { noteNamesNoTechnique } from './line/note-names-no-technique';
import { notesTellBoth } from './client-day/notes-tell-both';
import { twoProvidersAtOnce } from './client-day/two-providers-at-once';
import { FORMULA_RULES } from './formula-rules';

/** Rules about a client's day or a line of it, which can be judged without the rest of the sheet. */
export const DAY_RULES: readonly Rule[] = [
  ...FORMULA_RULES,
  dateFuture,
  noteMissing,
  noteNamesNoTechnique,
  notesTellBoth,
  twoProvidersAtOnce,
];
