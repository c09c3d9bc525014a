/**
 * The engine as one script for SQL engines that run plain JavaScript (`npm run build:udf`): no Node, no DOM, no clock. It defines
 * one global, `therapyCodeCheck`; docs/scale.md shows the SQL around it.
 */
import { createKnowledge, type Knowledge } from '../reference';
import { referenceData } from '../reference/data';
import { about as aboutScript } from './about';
import { clientDayChecker, parsed } from './check-client-day';

let knowledge: Knowledge | undefined;
const known = (): Knowledge => (knowledge ??= createKnowledge(referenceData));
const check = clientDayChecker(known);

/** The answer as JSON text, which every engine can hand on. */
export const checkClientDay = (records: unknown, options?: unknown): string => JSON.stringify(check(records, options));

/** Version, tables and the rules that do and do not run with these options, as JSON text. */
export function about(options?: unknown): string {
  const told = aboutScript(parsed(options), known());
  return JSON.stringify(told.ok ? told.value : { error: told.error });
}
