import { filledText, type Finding, type NotCheckable } from '../domain';
import type { Rule } from './define-rule';

export interface MessageText {
  readonly title: string;
  /** What to do; null where there is nothing to say. */
  readonly todo: string | null;
}

/** Why something could not be judged; shared by all rules. */
export const GAP_MESSAGES: Readonly<Record<string, string>> = {
  'no-column': 'There is no column of {field}.',
  'not-compared': 'There is no column of {field}, so units and minutes were not compared.',
  blank: 'The cell of {field} is blank.',
  unreadable: 'The cell of {field} cannot be read.',
  'end-before-start': 'The end is not after the start.',
  'pool-incomplete': 'Minutes are missing on another line of this day, and the payer counts them together.',
  'rules-disagree':
    "{billed} units: the CMS rule supports {cms}, the midpoint rule {midpoint}, and the payer's rule is not known.",
  'outside-codes': "{code} is outside this product's codes.",
  'outside-codes-all': "{count} codes are outside this product's codes (in brackets the rows of each): {codes}.",
  'license-unknown': 'No license that is known stands in the license cell.',
  'scope-unknown': 'Nothing is known about this license and {code}.',
  'payer-unknown': 'The payer is in no table: whom it pays, its modifiers and its limits are not known.',
  'payer-silent': 'Whether {payer} pays {licenses} is not known.',
  'modifier-unknown': "{modifier} is outside this product's modifiers.",
  'modifiers-of-which': 'The row has several codes and does not say which of them the modifiers belong to.',
  'note-unreadable': 'The text of the note cannot be read.',
  'technique-unknown': 'The technique is not in the dictionary.',
  'date-ambiguous': 'The date can be read as two days: the column does not say whether day or month comes first.',
  'no-today': 'Dates after today cannot be told: the day of the check is not given.',
  'day-unread': 'A code of this day cannot be read; it may be the first code.',
  'technique-ambiguous': 'The technique can be read in more than one way: {candidates}.',
};

/** What is called what, in texts about columns. */
const FIELDS: Readonly<Record<string, string>> = {
  date: 'dates of service',
  client: 'clients',
  provider: 'providers',
  license: 'licenses',
  code: 'codes',
  technique: 'techniques',
  units: 'units',
  minutes: 'minutes',
  start: 'start times',
  end: 'end times',
  modifiers: 'modifiers',
  payer: 'payers',
  state: 'states',
  notes: 'notes',
  charge: 'charges',
  visit: 'visits',
  authorization: 'authorizations',
  referral: 'referrals',
  treatmentMinutes: 'total treatment minutes',
  kx: 'the yearly threshold (KX)',
};

/** Where minutes support nothing, a rule may say so in words of its own: no number of units is advised then. */
const todoName = ({ messageId, data }: Finding, messages: Rule['messages']): string =>
  data['supported'] === 0 && NOTHING_SUPPORTED in messages ? NOTHING_SUPPORTED : `${messageId}.todo`;

/** What to do where nothing is supported, whichever of the rule's messages says so. */
export const NOTHING_SUPPORTED = 'nothing.todo';

/** Gives the words of a finding, or of what could not be judged, of any of these rules. */
export function messagesOf(rules: readonly Rule[]): (one: Finding | NotCheckable) => MessageText {
  const messages = new Map(rules.map((rule) => [rule.id, rule.messages]));
  return (one) => {
    const own = messages.get(one.ruleId) ?? {};
    if ('reasonId' in one) {
      const field = one.data.field;
      const data = field === undefined ? one.data : { ...one.data, field: FIELDS[field] ?? field };
      return { title: filledText(own[one.reasonId] ?? GAP_MESSAGES[one.reasonId] ?? one.reasonId, data), todo: null };
    }
    const todo = own[todoName(one, own)];
    return {
      title: filledText(own[one.messageId] ?? one.messageId, one.data),
      todo: todo === undefined ? null : filledText(todo, one.data),
    };
  };
}
