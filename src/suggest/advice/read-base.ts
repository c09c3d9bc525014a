import type { Credential, Knowledge, PayerRow, StateRow, TechniqueRow } from '../../reference';
import type { GoalReading } from '../goal/parse-goal';
import { suggestionAnswer } from '../describe';
import type { TechniqueMatch } from '../match/types';
import type { CodeOption, SuggestQuery } from '../types';
import { answerFor } from './answer';
import type { Base, JudgedBase } from './case';
import { isRefusal, licenseVerdict } from './license';
import type { Facts, Resolved, Resolver } from './options';

export interface Tools {
  readonly knowledge: Knowledge;
  readonly resolver: Resolver;
  readonly match: (text: string) => TechniqueMatch;
  readonly goal: (text: string) => GoalReading;
  readonly credential: (text: string) => { readonly value: Credential | null };
  readonly payer: (text: string) => { readonly value: PayerRow | undefined };
  readonly state: (text: string) => { readonly value: StateRow | undefined };
}

/** Reads every fact of the query but the minutes, and judges it: alike for all dates between two turns of the tables. */
export function readBase(query: SuggestQuery, tools: Tools): JudgedBase {
  const { knowledge } = tools;
  const match = tools.match(query.technique);
  const goal = query.goal === null ? null : tools.goal(query.goal);
  const credential = query.license === null ? null : tools.credential(query.license).value;
  const payer = (query.payer === null ? null : tools.payer(query.payer).value) ?? null;
  const state = (query.state === null ? null : tools.state(query.state).value) ?? null;
  const facts: Facts = {
    match,
    intents: goal && goal.intents.length > 0 ? goal.intents : match.intents,
    goalGiven: goal?.given === true || match.intents.length > 0,
    licenses: credential?.licenses ?? [],
    payer,
  };
  const verdictOf = ({ code }: CodeOption) =>
    code === null ? null : licenseVerdict(knowledge, credential, code, state, query.date);
  const named = match.status === 'known' ? match.found.map((found) => found.technique) : match.candidates;
  const all = named.map((technique: TechniqueRow) => tools.resolver.resolve(technique, facts, query.date));
  const resolved = settledByLicense(all, facts, verdictOf);
  const licenseSettles = resolved.length === 1 && all.length > 1;
  const options = sortedOptions(resolved);
  const certain = match.status === 'known' || licenseSettles;
  const verdicts = options.map(verdictOf);
  const base: Base = { knowledge, facts, credential, state, resolved, options, certain, licenseSettles, verdicts };
  const single = certain && options.length === 1;
  const license = single ? (verdicts[0] ?? null) : null;
  const only = single && !(license && isRefusal(license)) ? options[0]!.code : null;
  const judged = answerFor(base);
  return {
    base,
    judged,
    text: judged.answer.messageId === 'answer-date' ? null : suggestionAnswer(judged),
    only,
    enough: (only !== null && knowledge.code(only)?.unitMinutes) || 0,
    license,
    stateMatters: verdicts.some((verdict) => verdict && !isRefusal(verdict) && verdict.verdict !== 'may'),
  };
}

/** Of a name that several techniques share, those that the license may report at least one code of, if there are any. */
function settledByLicense(
  resolved: readonly Resolved[],
  { match, licenses }: Facts,
  verdictOf: (option: CodeOption) => { readonly verdict: string } | null,
): readonly Resolved[] {
  if (match.problem !== 'shared-name' || match.found.length > 0 || licenses.length === 0) return resolved;
  const allowed = resolved.filter(({ options }) => options.some((option) => verdictOf(option)?.verdict !== 'may-not'));
  return allowed.length > 0 ? allowed : resolved;
}

function sortedOptions(resolved: readonly Resolved[]): readonly CodeOption[] {
  const first = resolved[0];
  if (first && resolved.length === 1 && first.options.length === 1) return first.options;
  const byCode = new Map<CodeOption['code'], CodeOption>();
  for (const option of resolved.flatMap(({ options }) => options)) {
    if (!byCode.has(option.code)) byCode.set(option.code, option);
  }
  return [...byCode.values()].sort((a, b) => {
    if (a.code === null || b.code === null) return a.code === b.code ? 0 : a.code === null ? 1 : -1;
    return a.code < b.code ? -1 : 1;
  });
}
