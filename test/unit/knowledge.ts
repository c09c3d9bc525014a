import { createKnowledge, type Knowledge } from '../../src/reference';
import { referenceData } from '../../src/reference/data';

let built: Knowledge | undefined;

/** The knowledge of the built-in tables, built once for a test file. */
export const testKnowledge = (): Knowledge => (built ??= createKnowledge(referenceData));
