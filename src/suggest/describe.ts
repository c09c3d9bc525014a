import type { Authority } from '../domain';
import { SUGGEST_TEXTS, type SuggestTextId, type SuggestTexts } from './texts';
import type { Reason, Suggestion } from './types';

const MOST_CODES = 4;

/** The cell's text and the reasoning in one or two sentences, with authority and date. */
export function describeSuggestion(
  suggestion: Suggestion,
  texts: SuggestTexts = SUGGEST_TEXTS,
): { readonly answer: string; readonly why: string } {
  return { answer: suggestionAnswer(suggestion, texts), why: whyOf(suggestion, texts) };
}

/** The cell's text alone. */
export const suggestionAnswer = ({ answer }: Pick<Suggestion, 'answer'>, texts: SuggestTexts = SUGGEST_TEXTS): string =>
  fill(answer, texts);

/** What belongs to the first sentence: what was read, and which codes it may be. */
const FIRST =
  /^why-(?:blank|unknown|not-given|too-long|near|partly|shared|unsure|corrected|license-decides|technique|dated|date-none)/;

/** Two sentences: what the technique is, then what follows for this license, these minutes and this payer. */
function whyOf({ reasons, notChecked }: Suggestion, texts: SuggestTexts): string {
  const said = reasons.filter(({ messageId }) => messageId !== 'why-by');
  const sentence = (some: readonly string[]) => (some.length > 0 ? `${capital(some.join('; '))}.` : '');
  const then = said.filter(({ messageId }) => !FIRST.test(messageId)).map((reason) => fill(reason, texts));
  if (notChecked.length > 0) {
    const facts = notChecked.map((fact) => texts[`fact-${fact}`]).join(', ');
    then.push(fill({ messageId: 'why-not-checked', data: { facts } }, texts));
  }
  const first = said.filter(({ messageId }) => FIRST.test(messageId)).map((reason) => fill(reason, texts));
  const by = authoritiesOf(reasons);
  return [sentence(first), sentence(then), by === '' ? '' : `[${by}]`].filter((part) => part !== '').join(' ');
}

function authoritiesOf(reasons: readonly Reason[]): string {
  const names = new Set(reasons.flatMap(({ authority }) => (authority ? [nameOf(authority)] : [])));
  return [...names].join('; ');
}

const nameOf = ({ name, detail }: Authority): string => (detail === undefined ? name : `${name}, ${detail}`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function fill({ messageId, data }: Pick<Reason, 'messageId' | 'data'>, texts: SuggestTexts): string {
  return texts[messageId].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) return whole;
    if (name === 'codes') return codes(String(value), texts);
    if (name === 'rule') return texts[`rule-${value}` as SuggestTextId] ?? String(value);
    if (name === 'intents') return intents(String(value), texts);
    if (name === 'units') return value === 1 ? texts['one-unit'] : texts['many-units'].replace('{n}', String(value));
    return String(value);
  });
}

function codes(list: string, texts: SuggestTexts): string {
  const all = list.split(',').map((code) => (code === '-' ? texts['no-code'] : code));
  if (all.length > MOST_CODES) return `${all.slice(0, MOST_CODES).join(', ')}${texts['and-others']}`;
  const last = all.pop()!;
  return all.length > 0 ? `${all.join(', ')}${texts.or}${last}` : last;
}

const intents = (list: string, texts: SuggestTexts): string =>
  list
    .split(',')
    .map((intent) => texts[`intent-${intent}` as SuggestTextId])
    .join(', ');
