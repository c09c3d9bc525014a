import { mayRaiseError, type Authority, type Severity } from '../../domain';
import type { PayerRow, Sourced } from '../../reference';
import type { Service } from '../define-rule';

/**
 * How serious a breach of a CMS table is for these lines: as the table says where the payer is known to follow it,
 * a warning where that is not known, information where the payer is known not to.
 */
export function bindingSeverity(
  services: readonly Service[],
  binds: (service: Service) => Sourced<'yes' | 'no' | 'unknown'> | undefined,
  full: Severity,
): Severity {
  const said = services.map(binds);
  if (said.every((one) => one?.value === 'no')) return 'information';
  if (said.some((one) => one?.value === 'yes' && mayRaiseError(one.confidence))) return full;
  return full === 'error' ? 'warning' : full;
}

export const atMostWarning = (severity: Severity, limited: boolean): Severity =>
  limited && severity === 'error' ? 'warning' : severity;

export const payerName = (service: Service): string => service.payer?.name ?? 'payer not known';

/** A value of the payer's profile as authority: what it is about, and of when the profile is. */
export function profileAuthority(
  { name, edition }: PayerRow,
  { confidence, sources }: Pick<Sourced<unknown>, 'confidence' | 'sources'>,
  about: string | null,
): Authority {
  const detail = [about, edition].filter(Boolean).join('; ');
  return { name: `${name}: payer profile`, detail, confidence, sources };
}
