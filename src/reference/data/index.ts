import type { ReferenceData } from '../reference-data';
import caps from './caps.json';
import codes from './codes.json';
import licenses from './licenses.json';
import pairs from './pairs.json';
import payers from './payers.json';
import states from './states.json';
import techniques from './techniques.json';

/**
 * The built-in tables. The command line, the library and the tests take them from here; the add-in loads the same tables by
 * a script of their own, so that they are no part of its code. What the types cannot say is held by the data's tests.
 */
export const referenceData = { codes, pairs, caps, techniques, licenses, states, payers } as unknown as ReferenceData;
