import type { CountedService } from '../../units';
import { minutes } from '../../domain';
import type { Service } from '../define-rule';
import { splitBy } from './split-by';

/** Lines whose minutes one payer counts together: client, day, payer and discipline. */
export interface Pool {
  readonly services: readonly Service[];
}

export const DISCIPLINE_MODIFIERS: readonly string[] = ['GP', 'GO', 'GN'];
const DISCIPLINE_OF: Readonly<Record<string, string>> = { PT: 'GP', PTA: 'GP', OT: 'GO', OTA: 'GO', SLP: 'GN' };

/** `GP`, `GO` or `GN`; else the license; else one discipline for all. */
export function disciplineOf({ line, credential }: Service): string {
  const modifier = line.modifiers.find((m) => DISCIPLINE_MODIFIERS.includes(m));
  if (modifier !== undefined) return modifier;
  const license = credential?.licenses[0];
  return license === undefined ? '' : (DISCIPLINE_OF[license] ?? license);
}

/** `GP`, `GO` or `GN` by the first license that belongs to a therapy discipline; null where none does. */
export function disciplineOfLicense({ credential }: Service): string | null {
  const license = credential?.licenses.find((one) => one in DISCIPLINE_OF);
  return license === undefined ? null : DISCIPLINE_OF[license]!;
}

/** Splits a client's day into what is counted together (architecture, "What is a session, what pools"). */
export function poolsOf(services: readonly Service[]): readonly Pool[] {
  if (services.length === 1) return [{ services }];
  const key = (service: Service) => `${service.payer?.id ?? `? ${service.payerText ?? ''}`}/${disciplineOf(service)}`;
  return splitBy(services, key).map((members) => ({ services: members }));
}

/** A line as the units engine takes it; minutes that are not known count as none. */
export const counted = ({ line, code }: Service): CountedService => ({
  code: code!.code,
  minutes: line.minutes ?? minutes(0),
  unitMinutes: code!.unitMinutes,
});

/** Units as billed, where the cell holds a whole number that can be billed; else null (another rule names it). */
export const billedUnits = ({ line }: Service): number | null =>
  line.units !== null && Number.isInteger(line.units) && line.units >= 0 ? line.units : null;
