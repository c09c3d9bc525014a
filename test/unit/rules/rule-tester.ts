import { check, type CheckReport } from '../../../src/check';
import {
  code,
  EMPTY_PROFILE,
  isoDate,
  lineTable,
  minutes,
  serviceLine,
  units,
  type Field,
  type Finding,
  type Fix,
  type MessageData,
  type Modifier,
  type NotCheckable as Gap,
  type Profile,
  type ServiceLine,
  type Severity,
  type Spelling,
} from '../../../src/domain';
import type { Knowledge } from '../../../src/reference';
import { messagesOf, type Rule } from '../../../src/rules';
import { testKnowledge } from '../knowledge';

/** A line as a case writes it down: plain text and numbers. A fact given as null is a blank cell of a column. */
export interface Facts extends Partial<
  Omit<ServiceLine, 'date' | 'code' | 'units' | 'minutes' | 'treatmentMinutes' | 'modifiers' | 'start' | 'end'>
> {
  readonly date?: string | null;
  readonly code?: string | null;
  readonly units?: number | null;
  readonly minutes?: number | null;
  readonly treatmentMinutes?: number | null;
  /** Minutes since midnight. */
  readonly start?: number | null;
  readonly end?: number | null;
  /** Divided by blanks: `GP 59`. */
  readonly modifiers?: string;
}

interface RuleCase {
  readonly name: string;
  /** Who says so: a section of the facts of the field, a manual, a table, or arithmetic. */
  readonly source: string;
  readonly lines: readonly Facts[];
  readonly profile?: Partial<Profile>;
  /** "Today"; nobody says it where left out. */
  readonly asOf?: string;
  readonly knowledge?: Knowledge;
  /** Names in several spellings, as the reader of the sheet saw them. */
  readonly spellings?: readonly Spelling[];
  /** Columns that the sheet does not have at all; else it has the date, the client and what its lines say. */
  readonly without?: readonly Field[];
}

interface NotSupported extends RuleCase {
  /** The message of each finding, in the order of the sheet. */
  readonly finds: readonly string[];
  readonly severity?: Severity;
  /** Data of the first finding that must stand in it; the rest is not looked at. */
  readonly data?: MessageData;
  /** 0-based rows of the first finding. */
  readonly rows?: readonly number[];
  readonly fixes?: readonly Fix[];
  readonly denial?: string;
}

interface NotCheckable extends RuleCase {
  /** Why, gap by gap; `blank start` says of which field, too. */
  readonly reasons: readonly string[];
  readonly rows?: readonly number[];
}

export interface RuleTable {
  readonly supported: readonly RuleCase[];
  readonly notSupported: readonly NotSupported[];
  readonly notCheckable?: readonly NotCheckable[];
}

/** Runs one rule over invented lines: what it supports, what it finds, and what it says it cannot judge. */
export function testRule(rule: Rule, { supported, notSupported, notCheckable = [] }: RuleTable): void {
  describe(rule.id, () => {
    test.each(supported)('supported: $name ($source)', (example) => {
      const { findings, notCheckable: gaps } = checked(rule, example);
      expect({ findings, gaps }).toEqual({ findings: [], gaps: [] });
    });

    if (notSupported.length > 0)
      test.each(notSupported)('not supported: $name ($source)', (example) => {
        const { findings } = checked(rule, example);
        expect(findings.map(({ messageId }) => messageId)).toEqual(example.finds);
        for (const finding of findings) expectWords(rule, finding);
        const [first] = findings;
        if (example.severity) expect(first?.severity).toBe(example.severity);
        if (example.data) expect(first?.data).toMatchObject(example.data);
        if (example.rows) expect(first?.rows).toEqual(example.rows);
        if (example.denial) expect(first?.denial).toBe(example.denial);
        if (example.fixes) expect(findings.flatMap(({ fixes }) => fixes ?? [])).toEqual(example.fixes);
      });

    if (notCheckable.length > 0) {
      test.each(notCheckable)('not checkable: $name ($source)', (example) => {
        const { findings, notCheckable: gaps } = checked(rule, example);
        expect(findings).toEqual([]);
        const withField = (at: number) => example.reasons[at]?.includes(' ') === true;
        expect(gaps.map(({ reasonId, data }, at) => (withField(at) ? `${reasonId} ${data.field}` : reasonId))).toEqual(
          example.reasons,
        );
        for (const gap of gaps) expectWords(rule, gap);
        if (example.rows) expect(gaps[0]?.rows).toEqual(example.rows);
      });
    }

    test('every message has a case', () => {
      const told = Object.keys(rule.messages).filter((id) => !id.endsWith('.todo'));
      const seen = [
        ...notSupported.flatMap(({ finds }) => finds),
        ...notCheckable.flatMap(({ reasons }) => reasons.map((reason) => reason.split(' ')[0]!)),
      ];
      expect(told.filter((id) => !seen.includes(id))).toEqual([]);
      // Whoever is told of a problem is told what to do.
      const found = new Set(notSupported.flatMap(({ finds }) => finds));
      expect([...found].filter((id) => rule.messages[`${id}.todo`] === undefined)).toEqual([]);
    });
  });
}

/** Every message has its words, what to do beside a finding, and data for each of its names. */
function expectWords(rule: Rule, one: Finding | Gap): void {
  const { title, todo } = messagesOf([rule])(one);
  for (const text of 'reasonId' in one ? [title] : [title, todo]) {
    expect(text).toMatch(/^\S.*[.:]$/);
    expect(text).not.toMatch(/\{[a-z]\w*\}|undefined|null|NaN/);
  }
}

/** The report of one rule alone. */
export function checked(
  rule: Rule,
  { lines, profile, asOf, knowledge, spellings = [], without = [] }: Omit<RuleCase, 'name' | 'source'>,
): CheckReport {
  const built = lines.map((facts, row) => lineOf(facts, row));
  return check({
    table: {
      ...lineTable(built, new Set(lines.flatMap(columnsOf).filter((field) => !without.includes(field)))),
      spellings,
    },
    knowledge: knowledge ?? testKnowledge(),
    profile: { ...EMPTY_PROFILE, ...profile },
    asOf: asOf === undefined ? null : isoDate(asOf),
    rules: [rule],
  });
}

/** An invented client's line of an ordinary day, unless the case says otherwise. */
function lineOf(
  { date, code: name, units: billed, minutes: mins, modifiers, ...rest }: Facts,
  row: number,
): ServiceLine {
  return serviceLine({
    row,
    client: 1,
    ...(rest as Partial<ServiceLine>),
    date: date === null ? null : isoDate(date ?? '2024-08-05'),
    code: name === undefined || name === null ? null : code(name),
    units: billed === undefined || billed === null ? null : units(billed),
    minutes: mins === undefined || mins === null ? null : minutes(mins),
    modifiers: (modifiers ?? '').split(' ').filter(Boolean) as Modifier[],
  });
}

const NO_FIELDS = ['row', 'part', 'unread'];

const columnsOf = (facts: Facts): readonly Field[] => [
  'date',
  'client',
  ...(Object.keys(facts).filter((name) => !NO_FIELDS.includes(name)) as Field[]),
  ...(facts.unread ?? []).map(({ field }) => field),
];
