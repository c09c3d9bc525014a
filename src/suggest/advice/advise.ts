import { suggestionAnswer } from '../describe';
import type { NotChecked, SuggestQuery, Suggestion } from '../types';
import { onDay, tooShort } from './answer';
import type { JudgedBase } from './case';
import { countingRuleOf, isDuration, unitAdvice } from './counting';
import { reasonsFor } from './reasons';

/** Joins what holds for any minutes with what these minutes give. */
export function advise(query: SuggestQuery, { base, judged, only, license, stateMatters }: JudgedBase): Suggestion {
  const { knowledge, facts, options } = base;
  const minutes = query.minutes ?? facts.match.minutes;
  const readable = minutes !== null && isDuration(minutes);
  const units =
    only !== null && readable
      ? unitAdvice(
          only,
          knowledge.code(only),
          minutes,
          query.minutes === null,
          countingRuleOf(query.countingRule, facts.payer),
        )
      : null;
  const { answer, verdict } = units !== null && units.units === 0 ? tooShort(only!, units) : onDay(judged, query.date);

  const notChecked: NotChecked[] = [];
  if (query.date === null) notChecked.push('date');
  if (facts.licenses.length === 0) notChecked.push('license');
  if (facts.payer === null) notChecked.push('payer');
  if (!readable && options.length === 1) notChecked.push('minutes');
  if (stateMatters && base.state === null) notChecked.push('state');
  return {
    match: facts.match,
    verdict,
    code: base.certain && options.length === 1 ? options[0]!.code : null,
    candidates: options,
    intents: facts.intents,
    license,
    units,
    payer: facts.payer,
    state: base.state,
    answer,
    // Most who ask want the answer only, and the reasons are most of the work.
    get reasons() {
      return reasonsFor({ ...base, query, units, minutesUnread: minutes !== null && !readable }, answer.messageId);
    },
    notChecked,
  };
}

/** The text of `advise`'s answer. Most rows have minutes enough, and repeat what others say. */
export function answerText(query: SuggestQuery, judged: JudgedBase): string {
  const { text, enough, base } = judged;
  const minutes = query.minutes ?? base.facts.match.minutes;
  if (text !== null && (minutes === null || minutes >= enough)) return text;
  return suggestionAnswer(advise(query, judged));
}
