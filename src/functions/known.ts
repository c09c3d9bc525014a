import { EMPTY_PROFILE, type Profile } from '../domain';
import type { Knowledge } from '../reference';

/** What a formula may use: the built-in knowledge, or that of a workbook's profile. */
export interface Known {
  readonly knowledge: Knowledge;
  readonly profile: Profile;
}

let builtIn: (() => Knowledge | null) | null = null;
let first: Known | null = null;
const profiles = new Map<string, Known>();
let revision = 0;

/** The door says where the built-in knowledge comes from; it is built when the first formula asks. */
export function useKnowledge(source: () => Knowledge | null): void {
  builtIn = source;
  first = null;
  revision++;
}

/** The built-in knowledge, built once for formulas and pane together; null where the reference tables did not load. */
export function builtInKnowledge(): Knowledge | null {
  return known(null)?.knowledge ?? null;
}

/**
 * Lets formulas that name this stamp use a clinic's own payers, techniques and tables. The stamp stands in one named
 * cell of the workbook; whoever changes what it stands for gives it a new text, so that Excel recalculates.
 */
export function publishProfile(stamp: string, content: Known): void {
  if (profiles.size >= MOST_PROFILES && !profiles.has(stamp)) profiles.delete(profiles.keys().next().value!);
  profiles.set(stamp, content);
  revision++;
}
const MOST_PROFILES = 20;

/** What the stamp names; the built-in knowledge where there is no stamp; null where it is not loaded. */
export function known(stamp: string | null): Known | null {
  if (stamp !== null) return profiles.get(stamp) ?? null;
  const knowledge = first === null && builtIn !== null ? builtIn() : null;
  if (knowledge !== null) first = { knowledge, profile: EMPTY_PROFILE };
  return first;
}

/** Changes whenever an earlier answer may no longer hold. */
export const knownRevision = (): number => revision;
