import { filledText, formatIsoDate, type Finding, type MessageData, type NotCheckable } from '../../domain';
import type { Knowledge } from '../../reference';
import type { PatternRule, Rule } from '../../rules';
import type { UnitStepId } from '../../units';
import type { Words } from '../words';
import type { ItemText } from './list/list-source';
import type { ClockPort } from './ports';
import type { Item } from './state';
import type { Texts } from './texts';

/** The engine's own words, in English. */
export interface RuleWords {
  readonly message: (one: Finding | NotCheckable) => { readonly title: string; readonly todo: string | null };
  readonly ruleTitle: (ruleId: string) => string;
  readonly rules: readonly (Pick<Rule, 'id' | 'title' | 'explanation' | 'scope' | 'severity'> &
    Partial<Pick<PatternRule, 'about'>>)[];
}

/** Puts the engine's words at hand, in the chosen language where it has them; the words of an item are made once. */
export function createTexts(words: Words, engine: RuleWords, knowledge: Knowledge, clock: ClockPort): Texts {
  /** By rule and message: what is said again of other rows has the same object of data. */
  const made = new Map<string, WeakMap<MessageData, ItemText>>();
  const own = (name: string, data: MessageData, otherwise: string): string => {
    const text = words.rules[name];
    if (text === undefined) return otherwise;
    const said = filledText(text, data);
    // A text that asks for data which the rule no longer gives says less than the engine's own.
    return GAP.test(said) ? otherwise : said;
  };
  /** What to do about an item, said with these data. */
  const todoOf = (item: Item, data: MessageData): string | null => {
    if (item.kind === 'gap') return words.gaps.todo[item.gap.reasonId] ?? null;
    const { todo } = engine.message({ ...item.finding, data });
    const name = isNothing(data) ? `${item.finding.ruleId}.nothing.todo` : '';
    return todo === null ? null : (words.rules[name] ?? own(`${nameOf(item)}.todo`, named(data, words), todo));
  };
  const actionIds = new Map<string, string | null>();
  const actions = new Map<string, string | null>();
  const ruleTitle = (ruleId: string) => own(`${ruleId}.title`, {}, engine.ruleTitle(ruleId));
  const abouts = new Map(engine.rules.map(({ id, about }) => [id, about]));
  const isUnknown = (text: string | null, found: (text: string) => unknown) =>
    text !== null && text.trim() !== '' && found(text) === undefined;
  return {
    item(item: Item) {
      const one = item.kind === 'finding' ? item.finding : item.gap;
      const key = `${one.ruleId} ${item.kind} ${item.kind === 'finding' ? item.finding.messageId : item.gap.reasonId}`;
      let texts = made.get(key);
      if (texts === undefined) made.set(key, (texts = new WeakMap()));
      let text = texts.get(one.data);
      if (text === undefined) {
        const { title } = engine.message(one);
        const name = nameOf(item);
        const data = named(one.data, words);
        const rules = (item.kind === 'gap' ? item.rules : [one.ruleId]).map(ruleTitle);
        text = {
          title: own(name, data, title),
          todo: todoOf(item, one.data),
          rule: rules.length > 1 ? words.list.rules(rules.length) : rules[0]!,
          rules,
        };
        texts.set(one.data, text);
      }
      return text;
    },
    action(item) {
      const { data } = item.kind === 'finding' ? item.finding : item.gap;
      const name = actionName(item, data);
      let action = actions.get(name);
      if (action === undefined) actions.set(name, (action = todoOf(item, withoutValues(data))));
      return action;
    },
    // What the engine itself says is the same in every language, and for all that say the same.
    actionId(item) {
      if (item.kind === 'gap') return item.gap.reasonId in words.gaps.todo ? item.gap.reasonId : null;
      const { finding } = item;
      const name = actionName(item, finding.data);
      let id = actionIds.get(name);
      if (id === undefined) {
        ({ todo: id } = engine.message({ ...finding, data: withoutValues(finding.data) }));
        actionIds.set(name, id);
      }
      return id;
    },
    step: ({ stepId, data }) => filledText(words.steps[stepId as UnitStepId] ?? stepId, ofRule(data, words)),
    ruleTitle,
    speaksOf: (ruleId, fact) => (abouts.get(ruleId) ?? fact) === fact,
    rules: () =>
      engine.rules.map(({ id, title, explanation, scope, severity }) => ({
        ...{ id, scope, severity },
        title: own(`${id}.title`, {}, title),
        why: own(`${id}.why`, {}, explanation),
      })),
    unknownInProfile: ({ license, state, payer }) => ({
      license: license !== null && (knowledge.credential(license)?.licenses.length ?? 1) === 0,
      state: isUnknown(state, (text) => knowledge.state(text)),
      payer: isUnknown(payer, (text) => knowledge.payer(text)),
    }),
    payerNames: () => knowledge.payers.map(({ name }) => name),
    builtInEdition: (table) => knowledge.stamps[table].edition,
    today: () => formatIsoDate(clock.today()),
  };
}

const nameOf = (item: Item): string =>
  item.kind === 'finding' ? `${item.finding.ruleId}.${item.finding.messageId}` : `gap.${item.gap.reasonId}`;

/** Where nothing is supported another thing is to be done. */
const actionName = (item: Item, data: MessageData): string => `${nameOf(item)}${isNothing(data) ? ' 0' : ''}`;

/** A text with these data says what holds whatever they are; where nothing is supported another thing is to be done. */
const withoutValues = (data: MessageData): MessageData => ({
  ...Object.fromEntries(Object.keys(data).map((name) => [name, '\u2026'])),
  ...(isNothing(data) && { supported: 0 }),
});

/** The minutes support nothing, and no number of units is advised: 0 are not billed. */
const isNothing = (data: MessageData): boolean => data['supported'] === 0;

/** Data that are words of the engine, not a clinic's. */
const SAID = [
  ...['condition', 'disciplines', 'modifiers', 'codes', 'first', 'successors', 'where', 'expected', 'payer'],
  ...['wanted', 'asks', 'handling', 'counts', 'unit', 'supported'],
];
const TABLES = ['table', 'otherTable'];

/** A field of a sheet is called by its name in this language, and so is what else the engine puts into words. */
function named(data: MessageData, { setup, saidOf }: Words): MessageData {
  const roles: Readonly<Record<string, string>> = setup.roles;
  const said: Record<string, string | number> = { ...data };
  for (const name of [...SAID, ...TABLES]) {
    const value = data[name];
    if (typeof value === 'string') said[name] = saidOf(value);
  }
  const { field } = data;
  if (typeof field === 'string') said['field'] = roles[field] ?? field;
  return said;
}

function ofRule(data: MessageData, { ruleOfUnits }: Words): MessageData {
  const names: Readonly<Record<string, string>> = ruleOfUnits;
  const { rule } = data;
  return typeof rule === 'string' ? { ...data, rule: names[rule] ?? rule } : data;
}

/** A name without data; it begins with a small letter: X{EPSU} is no gap but four modifiers. */
const GAP = /\{[a-z]\w*\}/;
