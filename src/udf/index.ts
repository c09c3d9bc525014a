/**
 * The engine as one script for SQL engines that run plain JavaScript (`npm run build:udf`): no Node, no DOM, no clock. It defines
 * one global, `therapyCodeCheck`; docs/scale.md shows the SQL around it.
 */
import { createKnowledge, type Knowledge } from '../reference';
import { referenceData } from '../reference/data';
import { clientDayChecker } from './check-client-day';

let knowledge: Knowledge | undefined;
const check = clientDayChecker(() => (knowledge ??= createKnowledge(referenceData)));

/** The answer as JSON text, which every engine can hand on. */
export const checkClientDay = (records: unknown, options?: unknown): string => JSON.stringify(check(records, options));
