import type { ReferenceData } from './reference-data';

const TABLES: readonly (keyof ReferenceData)[] = [
  'codes',
  'pairs',
  'caps',
  'techniques',
  'licenses',
  'states',
  'payers',
];

/**
 * The tables that `reference.js` has put on the global object; null where the script did not load or was cut off.
 * What is in the tables is held by their own tests, not looked at again on every start.
 */
export function loadedReferenceData(global: object): ReferenceData | null {
  const value = (global as { therapyCodeReference?: unknown }).therapyCodeReference;
  if (typeof value !== 'object' || value === null) return null;
  const whole = TABLES.every((name) => typeof (value as Record<string, unknown>)[name] === 'object');
  return whole ? (value as ReferenceData) : null;
}
