import { createKnowledge, type Knowledge, type TableName } from '../../src/reference';
import { referenceData } from '../../src/reference/data';
import { RULES, type Rule, type Scope } from '../../src/rules';
import { NOTHING_SUPPORTED } from '../../src/rules/message-text';

/** The rule reference: the text of each page by the name of its file, made from what the rules say about themselves. */
export function rulePages(rules: readonly Rule[] = RULES): ReadonlyMap<string, string> {
  const knowledge = createKnowledge(referenceData);
  const pages = rules.map((rule) => [`${rule.id}.md`, pageOf(rule, knowledge)] as const);
  return new Map([['README.md', indexOf(rules)], ...pages]);
}

const MADE = '<!-- Made by `npm run docs:rules` from the rules in src/rules. Change them, not this file. -->';

const SCOPES: Readonly<Record<Scope, readonly [heading: string, looksAt: string]>> = {
  line: ['Lines', 'each service line by itself'],
  'client-day': ['Client-days', "all lines of one client's day"],
  'provider-day': ['Provider days', "all lines of one provider's day"],
  episode: ['Episodes', "a client's lines with one payer, over all dates of the sheet"],
  sheet: ['The sheet', 'the sheet as a whole'],
};

function indexOf(rules: readonly Rule[]): string {
  const sections = (Object.keys(SCOPES) as Scope[]).map((scope) => {
    const own = rules.filter((rule) => rule.scope === scope);
    const [heading, looksAt] = SCOPES[scope];
    return [
      `## ${heading}`,
      `These rules look at ${looksAt}.`,
      table(
        ['Rule', 'What it finds', 'At most', 'Likely denial'],
        own.map(({ id, title, severity, denial }) => [`[${id}](${id}.md)`, title, severity, denial ?? '']),
      ),
    ].join('\n\n');
  });
  return [
    '# Rules',
    MADE,
    `${rules.length} rules. Each can be switched off in the clinic's profile by its name. A rule that lacks what it needs says "not checkable" and why; it never passes over it.`,
    'The likely denial is the claim adjustment reason code (CARC) with which a payer would probably deny. What this product finds is information, not billing or legal advice. CPT is a registered trademark of the American Medical Association.',
    ...sections,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function pageOf(rule: Rule, { stamps }: Knowledge): string {
  const { authority, denial, tables } = rule;
  const needs = needsOf(rule);
  return [
    `# ${rule.title}`,
    MADE,
    rule.explanation,
    [
      `- **Name:** \`${rule.id}\``,
      `- **Looks at:** ${looksAt(rule)}`,
      `- **At most:** ${rule.severity}; less where the source of a figure is weaker, or the payer is not known to follow it`,
      `- **Needs:** ${needs.length === 0 ? 'nothing beyond the lines' : `columns (or profile values) of ${needs.join(', ')}`}`,
      `- **Authority:** ${[authority.name, authority.detail].filter(Boolean).join(', ')} (${authority.confidence})`,
      ...(tables.length === 0 ? [] : [`- **Tables:** ${tables.map((name) => stampOf(name, stamps)).join('; ')}`]),
      `- **Likely denial:** ${denial === undefined ? 'none known' : `CARC ${denial}`}`,
      `- **Version for waivers:** ${rule.version} (a waiver of an older version comes back)`,
    ].join('\n'),
    '## What it says',
    ...findingsOf(rule),
    '## When it cannot judge',
    gapsOf(rule),
    `[All rules](README.md)`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function looksAt(rule: Rule): string {
  const [, looks] = SCOPES[rule.scope];
  if (rule.scope === 'sheet') return `${looks}, ${rule.over === 'line' ? 'line by line' : 'client-day by client-day'}`;
  const parts = [
    ...(rule.byBillingGroup ? ['within one billing group'] : []),
    ...(rule.withinVisit ? ['one visit is enough where the sheet has no clients'] : []),
  ];
  return [looks, ...parts].join('; ');
}

const stampOf = (name: TableName, stamps: Knowledge['stamps']): string =>
  `${stamps[name].name} ${stamps[name].edition}`;

/** Messages that have a "what to do" are findings; the others say why something could not be judged. */
const isFinding = ({ messages }: Rule, id: string): boolean => messages[`${id}.todo`] !== undefined;
/** Of `{count|line|lines}` the word for many. */
export const ofMany = (text: string): string => text.replace(/\{\w+\|[^|{}]*\|([^|{}]*)\}/g, '$1');
/** Not the second form of a text, for dates outside a table's time. */
const idsOf = ({ messages }: Rule): readonly string[] =>
  Object.keys(messages).filter((id) => !id.endsWith('.todo') && !id.endsWith('-by'));

const findingsOf = (rule: Rule): readonly string[] => [
  ...idsOf(rule)
    .filter((id) => isFinding(rule, id))
    .map((id) => `> ${ofMany(rule.messages[id]!)}\n>\n> What to do: ${ofMany(rule.messages[`${id}.todo`]!)}`),
  ...(NOTHING_SUPPORTED in rule.messages
    ? [`Where the minutes support nothing, it says what to do in other words:\n\n> ${rule.messages[NOTHING_SUPPORTED]}`]
    : []),
  ...(Object.keys(rule.messages).some((id) => id.endsWith('-by'))
    ? [
        "For dates outside the table's own time the answer stays, is a warning at most, and names the table that gave it.",
      ]
    : []),
];

function gapsOf(rule: Rule): string {
  const own = idsOf(rule)
    .filter((id) => !isFinding(rule, id))
    .map((id) => `- ${ofMany(rule.messages[id]!)}`);
  const columns = needsOf(rule);
  const common = [
    ...(columns.length > 0 ? [`- There is no column of ${oneOf(columns)}.`] : []),
    ...(rule.needs.length > 0 ? [`- A cell of ${oneOf(rule.needs)} is blank or cannot be read.`] : []),
  ];
  return [...common, ...own].join('\n') || 'It needs nothing that a line could lack.';
}

const needsOf = ({ needs, needsColumns = [] }: Rule): readonly string[] => [...new Set([...needs, ...needsColumns])];
const oneOf = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
