import type { CountedService } from '../../units';
import { minutes } from '../../domain';
import type { Service } from '../define-rule';
import { disciplineOf } from './disciplines';
import { splitBy } from './split-by';

/** Lines whose minutes one payer counts together: client, day, payer and discipline. */
export interface Pool {
  readonly services: readonly Service[];
}

/** Splits a client's day into what is counted together (architecture, "What is a session, what pools"). */
export function poolsOf(services: readonly Service[]): readonly Pool[] {
  if (isOnePool(services)) return [{ services }];
  return splitBy(services, poolOf).map((members) => ({ services: members }));
}

/** What lines of one pool agree in: payer and discipline. */
export const poolOf = (service: Service): string =>
  `${service.payer?.id ?? `? ${service.payerText ?? ''}`}/${disciplineOf(service)}`;

/** The usual day: one payer, one discipline. */
function isOnePool(services: readonly Service[]): boolean {
  if (services.length < 2) return true;
  const first = services[0]!;
  const { payer, payerText } = first;
  const discipline = disciplineOf(first);
  return services.every(
    (service) =>
      service.payer === payer &&
      (payer !== null || service.payerText === payerText) &&
      disciplineOf(service) === discipline,
  );
}

/** A line as the units engine takes it; minutes that are not known count as none. */
export const counted = ({ line, code }: Service): CountedService => ({
  code: code!.code,
  minutes: line.minutes ?? minutes(0),
  unitMinutes: code!.unitMinutes,
});

/** Units as billed, where the cell holds a whole number that can be billed; else null (another rule names it). */
export function billedUnits({ line }: Service): number | null {
  const { units } = line;
  return units !== null && Number.isInteger(units) && units >= 0 ? units : null;
}
