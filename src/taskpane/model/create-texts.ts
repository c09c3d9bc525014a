import { formatIsoDate, type Finding, type MessageData, type NotCheckable } from '../../domain';
import type { Knowledge } from '../../reference';
import { STEP_MESSAGES, type UnitStepId } from '../../units';
import type { Language } from '../words';
import { SPANISH_STEPS } from '../words/es-steps';
import type { ItemText } from './list';
import type { ClockPort } from './ports';
import type { Item } from './state';
import type { Texts } from './texts';

/** The engine's own words for one language. */
export interface RuleWords {
  readonly message: (one: Finding | NotCheckable) => { readonly title: string; readonly todo: string | null };
  readonly ruleTitle: (ruleId: string) => string;
}

/** Puts the engine's words at hand; the words of an item are made once. */
export function createTexts(language: Language, words: RuleWords, knowledge: Knowledge, clock: ClockPort): Texts {
  const made = new WeakMap<Finding | NotCheckable, ItemText>();
  const steps: Readonly<Record<UnitStepId, string>> = language === 'es' ? SPANISH_STEPS : STEP_MESSAGES;
  const isUnknown = (text: string | null, found: (text: string) => unknown) =>
    text !== null && text.trim() !== '' && found(text) === undefined;
  return {
    item(item: Item) {
      const one = item.kind === 'finding' ? item.finding : item.gap;
      let text = made.get(one);
      if (text === undefined) {
        text = { ...words.message(one), rule: words.ruleTitle(one.ruleId) };
        made.set(one, text);
      }
      return text;
    },
    step: ({ stepId, data }) => filled(steps[stepId as UnitStepId] ?? stepId, data),
    ruleTitle: words.ruleTitle,
    unknownInProfile: ({ license, state, payer }) => ({
      license: license !== null && (knowledge.credential(license)?.licenses.length ?? 1) === 0,
      state: isUnknown(state, (text) => knowledge.state(text)),
      payer: isUnknown(payer, (text) => knowledge.payer(text)),
    }),
    payerNames: () => knowledge.payers.map(({ name }) => name),
    today: () => formatIsoDate(clock.today()),
  };
}

/** Puts data into `{name}`; a name without data stays, so that a gap is seen. */
export const filled = (text: string, data: MessageData): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
