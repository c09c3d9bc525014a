import type { Credential, Knowledge, PayerRow, StateRow, TechniqueRow } from '../../reference';
import type { GoalReading } from '../goal/parse-goal';
import type { TechniqueMatch } from '../match/types';
import type { CodeOption, NotChecked, SuggestQuery, Suggestion } from '../types';
import { answerFor } from './answer';
import { countingRuleOf, isDuration, unitAdvice } from './counting';
import { isRefusal, licenseVerdict } from './license';
import type { Facts, Resolved, Resolver } from './options';
import type { Case } from './case';
import { reasonsFor } from './reasons';

export interface Tools {
  readonly knowledge: Knowledge;
  readonly resolver: Resolver;
  readonly match: (text: string) => TechniqueMatch;
  readonly goal: (text: string) => GoalReading;
  readonly credential: (text: string) => { readonly value: Credential | null };
  readonly payer: (text: string) => { readonly value: PayerRow | undefined };
  readonly state: (text: string) => { readonly value: StateRow | undefined };
}

export function advise(query: SuggestQuery, tools: Tools): Suggestion {
  const one = read(query, tools);
  const { match, payer } = one.facts;
  const { answer, verdict } = answerFor(one);
  const only = one.options.length === 1 && one.certain ? one.options[0]! : null;
  return {
    match,
    verdict,
    code: only?.code ?? null,
    candidates: one.options,
    intents: one.facts.intents,
    license: only ? (one.verdicts[0] ?? null) : null,
    units: one.units,
    payer,
    state: one.state,
    answer,
    // Most who ask want the answer only, and the reasons are most of the work.
    get reasons() {
      return reasonsFor(one, answer.messageId);
    },
    notChecked: notChecked(one),
  };
}

function read(query: SuggestQuery, tools: Tools): Case {
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
    date: query.date,
  };
  const verdictOf = (code: CodeOption['code']) =>
    code === null ? null : licenseVerdict(knowledge, credential, code, state, query.date);
  const resolve = (technique: TechniqueRow) => tools.resolver.resolve(technique, facts);
  let resolved = (match.status === 'known' ? match.found.map((found) => found.technique) : match.candidates).map(
    resolve,
  );
  let licenseSettles = false;
  if (match.problem === 'shared-name' && match.found.length === 0 && facts.licenses.length > 0) {
    const allowed = resolved.filter(({ options }) =>
      options.some(({ code }) => verdictOf(code)?.verdict !== 'may-not'),
    );
    licenseSettles = allowed.length === 1 && resolved.length > 1;
    if (allowed.length > 0) resolved = allowed;
  }
  const options = sortedOptions(resolved);
  const certain = match.status === 'known' || licenseSettles;
  const minutes = query.minutes ?? match.minutes;
  const readable = minutes !== null && isDuration(minutes);
  const verdicts = options.map(({ code }) => verdictOf(code));
  const refused = verdicts[0] ? isRefusal(verdicts[0]) : false;
  const only = certain && options.length === 1 && !refused ? options[0]!.code : null;
  return {
    query,
    knowledge,
    facts,
    credential,
    state,
    resolved,
    options,
    certain,
    licenseSettles,
    verdicts,
    units:
      only && readable
        ? unitAdvice(
            only,
            knowledge.code(only),
            minutes,
            query.minutes === null,
            countingRuleOf(query.countingRule, payer),
          )
        : null,
    minutesUnread: minutes !== null && !readable,
  };
}

function sortedOptions(resolved: readonly Resolved[]): readonly CodeOption[] {
  const first = resolved[0];
  if (!first) return [];
  if (resolved.length === 1 && first.options.length === 1) return first.options;
  const byCode = new Map<CodeOption['code'], CodeOption>();
  for (const { options } of resolved)
    for (const option of options) if (!byCode.has(option.code)) byCode.set(option.code, option);
  return [...byCode.values()].sort((a, b) => {
    if (a.code === null || b.code === null) return a.code === b.code ? 0 : a.code === null ? 1 : -1;
    return a.code < b.code ? -1 : 1;
  });
}

function notChecked({ query, facts, units, minutesUnread, verdicts, state, options }: Case): readonly NotChecked[] {
  const open: NotChecked[] = [];
  if (query.date === null) open.push('date');
  if (facts.licenses.length === 0) open.push('license');
  if (facts.payer === null) open.push('payer');
  if (units === null && options.length === 1 && (minutesUnread || (query.minutes ?? facts.match.minutes) === null)) {
    open.push('minutes');
  }
  if (state === null && verdicts.some((verdict) => verdict && !isRefusal(verdict) && verdict.verdict !== 'may')) {
    open.push('state');
  }
  return open;
}
