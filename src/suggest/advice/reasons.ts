import { formatIsoDate, type Authority } from '../../domain';
import { acceptanceWords, type Intent, type Knowledge } from '../../reference';
import type { SuggestTextId } from '../texts';
import type { CodeOption, LicenseVerdict, Reason } from '../types';
import type { Case } from './case';
import { AMA_ON_INTENT, tableAuthority } from './authorities';
import { isRefusal } from './license';

/** Techniques that a sentence names; more would be a list. */
const MOST_NAMED = 3;

const reason = (messageId: SuggestTextId, data: Reason['data'] = {}): Reason => ({ messageId, data });

/** The reasoning as data: what was read, why this code, what the license, the payer and the minutes say. */
export function reasonsFor(one: Case, answer: SuggestTextId): readonly Reason[] {
  return [
    ...aboutText(one),
    ...aboutCodes(one),
    ...aboutGoal(one, answer),
    ...aboutLicense(one),
    ...aboutPayer(one),
    ...aboutUnits(one),
    ...cautions(one),
  ];
}

function aboutText({ facts, licenseSettles }: Case): Reason[] {
  const { match } = facts;
  const names = (rows: readonly { readonly name: string }[]) => ({
    technique: rows
      .slice(0, MOST_NAMED)
      .map(({ name }) => name)
      .join(', '),
  });
  const reasons: Reason[] = [];
  switch (match.problem) {
    case 'too-long':
      return [reason('why-too-long')];
    case 'negated':
      return [reason('why-not-given', names(match.negated))];
    case 'nothing-found':
      return [reason('why-unknown')];
    case 'incomplete-name':
      return [reason('why-near', names(match.candidates))];
    case 'words-left':
      reasons.push(reason('why-partly', { ...names(match.candidates), words: match.wordsLeft }));
      break;
    case 'unsure':
      reasons.push(reason('why-unsure', names(match.candidates)));
      break;
    case 'shared-name':
      reasons.push(reason('why-shared', names(match.candidates)));
      if (licenseSettles) {
        reasons.push(reason('why-license-decides', { license: facts.licenses.join('/') }));
      }
      break;
    case null:
      if (match.status === 'blank') return [reason('why-blank')];
  }
  const corrected = match.found.filter((found) => found.corrected).map((found) => found.technique);
  if (corrected.length > 0) reasons.push(reason('why-corrected', names(corrected)));
  return reasons;
}

function aboutCodes({ options, resolved, knowledge, query, certain }: Case): Reason[] {
  const reasons: Reason[] = options.slice(0, MOST_NAMED).map((option, i) => codeReason(option, i, options, knowledge));
  if (options.length === 0) return reasons;
  if (query.date !== null) {
    const date = formatIsoDate(query.date);
    const authority = tableAuthority(knowledge.stamps.codes, 'verified');
    const moved = options.find(({ insteadOf }) => insteadOf !== null);
    if (moved) {
      reasons.push({
        messageId: 'why-dated',
        data: { code: moved.code ?? '', date, instead: moved.insteadOf ?? '' },
        authority,
      });
    }
    if (resolved.some(({ ask }) => ask === 'date'))
      reasons.push({ messageId: 'why-date-none', data: { date }, authority });
  }
  if (certain && options.length === 1) {
    for (const addOn of resolved.flatMap(({ addOns }) => addOns)) {
      if (addOn.code !== null) reasons.push(reason('why-add-on', { code: addOn.code }));
    }
  }
  return reasons;
}

function cautions({ options, certain }: Case): Reason[] {
  if (!certain || options.length !== 1) return [];
  const { caution, confidence } = options[0]!.technique;
  const reasons: Reason[] = caution ? [reason('why-caution', { caution })] : [];
  if (confidence === 'unverified') reasons.push(reason('why-unverified'));
  if (confidence === 'contradiction') reasons.push(reason('why-contradiction'));
  return reasons;
}

function codeReason(option: CodeOption, i: number, options: readonly CodeOption[], { stamps }: Knowledge): Reason {
  const { code, technique, when, insteadOf } = option;
  const goesOn = options[i - 1]?.technique === technique && options[i - 1]?.code !== null;
  let messageId: SuggestTextId = goesOn ? 'why-technique-or' : 'why-technique';
  if (code === null) messageId = 'why-technique-no-code';
  // What the table says of today's code need not hold for the one before it.
  else if (insteadOf !== null) messageId = 'why-technique-plain';
  return {
    messageId,
    data: { technique: technique.name, code: code ?? '', when },
    authority: tableAuthority(stamps.techniques, technique.confidence),
  };
}

/** Intents that a single code stands for, where a goal of the other kind deserves a word. */
const PURPOSE: Readonly<Record<string, readonly Intent[]>> = {
  '97124': ['circulation'],
  '97140': ['motion', 'function'],
};

function aboutGoal({ facts, options, certain }: Case, answer: SuggestTextId): Reason[] {
  const { intents, goalGiven } = facts;
  const codes = options.map(({ code }) => code);
  const decides = codes.includes('97124' as never) || codes.includes('97140' as never);
  const authority: { authority?: Authority } = decides ? { authority: AMA_ON_INTENT } : {};
  const data = { intents: intents.join(',') };
  if (answer === 'answer-goal-open' && goalGiven) return [{ messageId: 'why-goal-unread', data: {}, ...authority }];
  if (answer === 'answer-goal') return decides ? [{ messageId: 'why-by', data: {}, ...authority }] : [];
  if (!certain || intents.length === 0 || options.length !== 1) return [];
  const only = options[0]!;
  if (only.code !== null && intents.length === 1 && intents[0] === 'wellness') return [reason('why-wellness')];
  const purpose = only.code === null ? undefined : PURPOSE[only.code];
  if (purpose && !intents.some((intent) => purpose.includes(intent))) {
    return [{ messageId: 'why-goal-differs', data: { ...data, code: only.code! }, ...authority }];
  }
  return [{ messageId: 'why-goal', data, ...authority }];
}

const LICENSE_TEXT: Readonly<Record<LicenseVerdict['verdict'], SuggestTextId>> = {
  may: 'why-may',
  depends: 'why-depends',
  unknown: 'why-license-unknown',
  'may-not': 'why-may-not',
  'certificate-missing': 'why-certificate',
};

function aboutLicense({ query, credential, options, verdicts, certain }: Case): Reason[] {
  if (query.license !== null && query.license.trim() !== '' && credential?.licenses.length === 0) {
    return [reason('why-license-unread')];
  }
  const single = certain && options.length === 1;
  const said = new Map<string, { verdict: LicenseVerdict; codes: string[] }>();
  options.forEach(({ code }, i) => {
    const verdict = verdicts[i];
    // While the code is open, only what the license rules out is worth a word.
    if (code === null || !verdict || (!single && !isRefusal(verdict))) return;
    const key = `${verdict.verdict} ${verdict.condition ?? ''}`;
    const same = said.get(key);
    if (same) same.codes.push(code);
    else said.set(key, { verdict, codes: [code] });
  });
  return [...said.values()].slice(0, MOST_NAMED).map(({ verdict, codes }) => ({
    messageId:
      verdict.verdict === 'may-not' && verdict.condition !== null
        ? 'why-may-not-because'
        : LICENSE_TEXT[verdict.verdict],
    data: { codes: codes.join(','), license: verdict.licenses.join('/'), condition: verdict.condition ?? '' },
    authority: verdict.authority,
  }));
}

function aboutPayer({ query, facts, verdicts, knowledge }: Case): Reason[] {
  const { payer, licenses } = facts;
  if (!payer) {
    return query.payer !== null && query.payer.trim() !== '' ? [reason('why-payer-unread')] : [];
  }
  const license = verdicts[0]?.licenses[0] ?? licenses[0];
  const accepts = license === undefined ? undefined : payer.licenses[license];
  if (license === undefined || !accepts || accepts.value === 'yes' || accepts.value === 'unknown') return [];
  return [
    {
      messageId: 'why-payer-license',
      data: { payer: payer.name, license, condition: acceptanceWords(accepts) },
      authority: tableAuthority(knowledge.stamps.payers, accepts.confidence),
    },
  ];
}

function aboutUnits({ units, minutesUnread, query, facts }: Case): Reason[] {
  const reasons: Reason[] = [];
  if (minutesUnread) reasons.push(reason('why-minutes-unread'));
  if (query.minutes !== null && facts.match.minutes !== null && facts.match.minutes !== query.minutes) {
    reasons.push(reason('why-minutes-differ', { other: facts.match.minutes }));
  }
  if (!units) return reasons;
  const { minutes, rule, least, authority } = units;
  if (!units.timed) return [reason('why-untimed'), ...reasons];
  const data = { minutes, rule, units: units.units, least: least ?? 0 };
  if (units.units > 0) return [{ messageId: 'why-units', data, authority }, ...reasons];
  return [{ messageId: units.pooled ? 'why-below-pooled' : 'why-below', data, authority }, ...reasons];
}
