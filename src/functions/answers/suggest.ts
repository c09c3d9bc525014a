import type { CivilDate } from '../../domain';
import {
  describeSuggestion,
  suggesterOf,
  suggestionAnswer,
  type Suggester,
  type SuggestQuery,
  type Suggestion,
  type UnitAdvice,
} from '../../suggest';
import { cellFunction, type CellFunction } from '../cell-function';
import { readDate, readMinutes, readText, type Answer, type Given } from '../cells';
import type { Known } from '../known';

const PARAMETERS = ['technique', 'minutes', 'license', 'goal', 'date', 'payer', 'state', 'profile'] as const;

/** SUGGEST: the code as text, `? …` while it is open, `x …` where the license may not. */
export const suggest = suggestFunction('SUGGEST', 1, (suggester, query) => suggester.answer(query));

/** WHY: the reasoning in one or two sentences, with authority and date. */
export const why = suggestFunction('WHY', 1, (suggester, query, problem) =>
  [describeSuggestion(suggester.suggest(query)).why, ...(problem === null ? [] : [`${sentence(problem)}.`])].join(' '),
);
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** SUGGESTLINE: code, units, counting rule used, note. A code that may not be billed stands in the note only. */
export const suggestLine = suggestFunction('SUGGESTLINE', 4, (suggester, query, problem) => {
  const suggestion = suggester.suggest(query);
  const { verdict, code, units } = suggestion;
  const told =
    verdict === 'not-allowed' ? ['', '', ''] : [code ?? '', units?.units ?? '', units ? ruleWord(units) : ''];
  return [...told, [noteOf(suggestion), problem ?? ''].filter((said) => said !== '').join('; ')];
});

function suggestFunction(
  id: string,
  width: number,
  /** `problem` is what could not be read of the date. */
  tell: (suggester: Suggester, query: SuggestQuery, problem: string | null) => ReturnType<CellFunction['answer']>,
) {
  const blank: Answer | readonly Answer[] = width === 1 ? '' : new Array<Answer>(width).fill('');
  return cellFunction({
    id,
    parameters: PARAMETERS,
    width,
    answer(values, known) {
      const day = readDate(values[4] ?? null);
      const query = queryOf(values, day.ok ? day.value : null, known);
      return query === null ? blank : tell(suggesterOf(known.knowledge), query, day.ok ? null : day.error);
    },
  });
}

/** Null for an empty row, so that formulas filled down beyond the data show nothing. */
function queryOf(values: Given, date: CivilDate | null, { profile }: Known): SuggestQuery | null {
  const text = readText(values[0] ?? null);
  const minutes = readMinutes(values[1] ?? null);
  if (text === null && minutes.ok && !minutes.value) return null;
  return {
    technique: text ?? '',
    // A blank cell arrives as 0; what cannot be read is no length of time, and the reasoning says so.
    minutes: minutes.ok ? minutes.value || null : NaN,
    license: readText(values[2] ?? null) ?? profile.license,
    goal: readText(values[3] ?? null),
    date,
    payer: readText(values[5] ?? null) ?? profile.payer,
    state: readText(values[6] ?? null) ?? profile.state,
    countingRule: profile.countingRule,
  };
}

const ruleWord = ({ rule, timed }: UnitAdvice): string => {
  if (!timed) return 'untimed';
  return rule === 'either' ? 'cms or midpoint alike' : rule;
};

/** What the code depends on and what nobody looked at; the open question itself where there is no code. */
function noteOf(suggestion: Suggestion): string {
  if (suggestion.verdict !== 'code') return suggestionAnswer(suggestion);
  const { license, notChecked } = suggestion;
  const depends = license?.verdict === 'depends' ? [`license depends: ${license.condition ?? 'not known'}`] : [];
  const missing = notChecked.length > 0 ? [`not checked: ${notChecked.join(', ')}`] : [];
  return [...depends, ...missing].join('; ');
}
