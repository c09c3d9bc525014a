import { mayRaiseError, type Severity } from '../../domain';
import type { CapRow } from '../../reference';
import { defineRule, NOTHING, type Glance, type Report, type RuleContext, type Service } from '../define-rule';
import { MUE } from '../shared/authorities';
import { codesOfDay } from '../shared/by-code';
import { byTable, saidBy, withEdition } from '../shared/by-table';
import { isOutside } from '../shared/outside';
import { atMostWarning } from '../shared/payer-binds';

/** By CMS's adjudication indicator: claim line, day, day unless records support more. */
const KINDS: Readonly<Record<CapRow['indicator'], { readonly id: string; readonly severity: Severity }>> = {
  1: { id: 'line', severity: 'warning' },
  2: { id: 'day', severity: 'error' },
  3: { id: 'records', severity: 'warning' },
};

export const capExceeded = defineRule({
  id: 'cap-exceeded',
  version: 1,
  title: 'More units of a code than the cap for one day',
  explanation:
    "CMS's medically unlikely edits name the most units of a code that one person gives one client on one day. By the indicator, the " +
    'cap is absolute (2), can be answered with records (3), or holds for each claim line (1). A cap of 0 means that Medicare does not ' +
    'pay the code. Other payers follow the table only where they say so.',
  scope: 'client-day',
  byBillingGroup: true,
  severity: 'error',
  needs: ['code'],
  needsColumns: ['date', 'units'],
  holdsAlone: true,
  reads: 'times',
  authority: MUE,
  tables: ['caps', 'payers'],
  denial: '151',
  messages: {
    ...byTable(
      'day',
      '{units} of {code} on one day; the cap is {cap}.',
      'Check the units; no record can lift this cap.',
    ),
    ...byTable(
      'records',
      '{units} of {code} on one day; the cap is {cap}, and records may support more.',
      'Have the record ready that shows why more was needed, or correct the units.',
    ),
    ...byTable('line', '{units} of {code} on one line; the cap for a line is {cap}.', 'Check the units of the line.'),
    ...byTable(
      'unpaid',
      'Medicare does not pay this code: the cap of {code} is 0.',
      'Do not expect payment; see whether another code is meant (G0283 for 97014).',
    ),
    ...byTable(
      'bundled',
      'Medicare does not pay this code: the cap of {code} is 0, it is part of other services.',
      'Do not expect payment for it by itself; keep it in the record.',
    ),
  },
  quiet: ({ knowledge }): Glance<Capped> => ({
    see({ line, code }) {
      const cap = code === null ? undefined : knowledge.cap(code.code);
      if (cap === undefined) return null;
      return line.units === null ? undefined : { cap, units: line.units };
    },
    isRight: areWithinCaps,
  }),
  check({ services }, context) {
    const { knowledge } = context;
    const open = codesOfDay(services, context).filter((lines) => {
      const cap = knowledge.cap(lines[0]!.code!.code);
      return cap !== undefined && !(lines.every(saysUnits) && mostOf(lines, cap) <= cap.units);
    });
    return open.length === 0 ? NOTHING : judgeAll(open, context);
  },
});

function* judgeAll(codes: readonly (readonly Service[])[], context: RuleContext): Generator<Report> {
  for (const lines of codes) yield* judge(lines, context.knowledge.cap(lines[0]!.code!.code)!, context);
}

/** The units of a line whose code has a cap. */
interface Capped {
  readonly cap: CapRow;
  readonly units: number;
}

function areWithinCaps(lines: readonly Capped[], count: number): boolean {
  for (let first = 0; first < count; first++) {
    const { cap } = lines[first]!;
    let most = 0;
    for (let at = first; at < count; at++) if (lines[at]!.cap === cap) most = added(most, lines[at]!.units, cap);
    if (most > cap.units) return false;
  }
  return true;
}

const saysUnits = ({ line }: Service): boolean => line.units !== null;

function* judge(lines: readonly Service[], cap: CapRow, { knowledge }: RuleContext): Generator<Report> {
  const most = mostOf(lines, cap);
  if (most <= cap.units) {
    for (const service of lines) {
      if (service.line.units !== null) continue;
      const unread = service.line.unread.some(({ field }) => field === 'units');
      yield { notCheckable: unread ? 'unreadable' : 'blank', data: { field: 'units' }, services: [service] };
    }
    return;
  }
  const kind = KINDS[cap.indicator];
  const outside = isOutside(lines[0]!.line.date, knowledge.stamps.caps);
  const bundled = lines[0]!.code!.medicareStatus === 'B';
  const id = cap.units > 0 ? kind.id : bundled ? 'bundled' : 'unpaid';
  const told = { code: cap.code, units: most === 1 ? '1 unit' : `${most} units`, billed: most, cap: cap.units };
  const { messageId, data } = saidBy(id, told, outside, knowledge.stamps.caps);
  yield {
    messageId,
    data,
    services: cap.indicator === 1 ? lines.filter((service) => unitsOf(service) > cap.units) : lines,
    severity: atMostWarning(seriousness(lines, kind.severity), outside),
    authority: capTable(knowledge.stamps.caps),
  };
}

const capTable = withEdition(MUE);

const unitsOf = ({ line }: Service): number => Math.max(0, line.units ?? 0);

/** What is held against the cap: the largest line, or all lines of the day. */
const mostOf = (lines: readonly Service[], cap: CapRow): number =>
  lines.reduce((most, service) => added(most, unitsOf(service), cap), 0);

const added = (most: number, units: number, { indicator }: CapRow): number =>
  indicator === 1 ? Math.max(most, units) : most + Math.max(0, units);

/** Caps bind where the payer's profile says so, for sure or as advice; elsewhere they are only something to know. */
function seriousness(lines: readonly Service[], full: Severity): Severity {
  let binds = false;
  for (const { payer } of lines) {
    if (payer?.capsBind.value !== 'yes') continue;
    if (mayRaiseError(payer.capsBind.confidence)) return full;
    binds = true;
  }
  return binds ? 'advice' : 'information';
}
