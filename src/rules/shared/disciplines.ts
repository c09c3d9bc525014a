import type { CodeRow, LicenseId } from '../../reference';
import type { Modifier } from '../../domain';
import type { Service } from '../define-rule';

/** Physical therapy, occupational therapy, speech-language pathology. */
export const DISCIPLINE_MODIFIERS: readonly string[] = ['GP', 'GO', 'GN'];

/** Licenses that stand within one discipline; a chiropractor's or a physician's does not fix it. */
export const DISCIPLINE_OF: Readonly<Partial<Record<LicenseId, 'GP' | 'GO' | 'GN'>>> = {
  PT: 'GP',
  PTA: 'GP',
  OT: 'GO',
  OTA: 'GO',
  SLP: 'GN',
};

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

/** The one discipline that the license, or else the code itself, fixes; null where it is open. */
export function fixedDiscipline({ credential }: Service, { disciplines }: CodeRow): Modifier | null {
  const own = new Set((credential?.licenses ?? []).map((license) => DISCIPLINE_OF[license]));
  const [only] = own;
  if (own.size === 1 && only !== undefined) {
    return disciplines.length === 0 || disciplines.includes(only as Modifier) ? (only as Modifier) : null;
  }
  return null;
}
