/*
 * The script of the custom functions: a classic script that has associated every function when it has run. Excel
 * calls formulas at once, and one that is not there yet gives #VALUE! (office-js #5686).
 */
import { createKnowledge, loadedReferenceData } from '../reference';
import * as shells from './functions';
import { useKnowledge } from './known';

useKnowledge(() => {
  const data = loadedReferenceData(globalThis);
  return data === null ? null : createKnowledge(data);
});
for (const [name, shell] of Object.entries(shells)) CustomFunctions.associate(name.toUpperCase(), shell);
