import type { Severity } from '../../domain';
import { defineRule, type Service } from '../define-rule';
import { MUE } from '../shared/authorities';
import { atMostWarning, bindingSeverity } from '../shared/payer-binds';

const FULL: Readonly<Record<1 | 2 | 3, Severity>> = { 1: 'warning', 2: 'error', 3: 'warning' };

export const capExceeded = defineRule({
  id: 'cap-exceeded',
  version: 1,
  title: 'More units of a code than the cap for one day',
  explanation:
    "CMS's medically unlikely edits name the most units of a code that one person gives one client on one day. By the indicator, the " +
    'cap is absolute (2), can be answered with records (3), or holds for each claim line (1). A cap of 0 means that Medicare does not ' +
    'pay the code. Other payers follow the table only where they say so.',
  scope: 'client-day',
  severity: 'error',
  needs: ['code'],
  needsColumns: ['date', 'units'],
  holdsAlone: true,
  authority: MUE,
  tables: ['caps'],
  denial: '151',
  messages: {
    day: '{units} of {code} on one day; the cap is {cap}.',
    'day.todo': 'Check the units; no record can lift this cap.',
    records: '{units} of {code} on one day; the cap is {cap}, and records may support more.',
    'records.todo': 'Have the record ready that shows why more was needed, or correct the units.',
    line: '{units} of {code} on one line; the cap for a line is {cap}.',
    'line.todo': 'Check the units of the line.',
    unpaid: 'Medicare does not pay this code: the cap of {code} is 0.',
    'unpaid.todo': 'Do not expect payment; see whether another code is meant (G0283 for 97014).',
  },
  *check({ services }, { knowledge }) {
    for (const [code, lines] of byCode(services)) {
      const cap = knowledge.cap(lines[0]!.code!.code);
      if (cap === undefined) continue;
      const units = lines.map(({ line }) => Math.max(0, line.units ?? 0));
      const most = cap.indicator === 1 ? Math.max(...units) : units.reduce((sum, own) => sum + own, 0);
      if (most <= cap.units) continue;
      const bound = bindingSeverity(lines, ({ payer }) => payer?.capsBind, FULL[cap.indicator]);
      // Where the payer is not known to use the caps, they are no more than something to know.
      const severity = lines.some(({ payer }) => payer?.capsBind.value === 'yes') ? bound : 'information';
      const { from, to, edition } = knowledge.stamps.caps;
      const date = lines[0]!.line.date;
      const outside = date !== null && ((from !== null && date < from) || (to !== null && date > to));
      yield {
        messageId: cap.units === 0 ? 'unpaid' : (['line', 'day', 'records'] as const)[cap.indicator - 1]!,
        data: { code, units: most === 1 ? '1 unit' : `${most} units`, billed: most, cap: cap.units },
        services: cap.indicator === 1 ? lines.filter((_, at) => units[at]! > cap.units) : lines,
        severity: atMostWarning(severity, outside),
        authority: { ...MUE, detail: `table of ${edition}` },
      };
    }
  },
});

function byCode(services: readonly Service[]): ReadonlyMap<string, readonly Service[]> {
  const codes = new Map<string, Service[]>();
  for (const service of services) {
    if (service.code === null) continue;
    const own = codes.get(service.code.code);
    if (own) own.push(service);
    else codes.set(service.code.code, [service]);
  }
  return codes;
}
