/*
 * The script of the custom functions: a classic script that has associated every function when it has run. Excel
 * calls formulas at once, and one that is not there yet gives #VALUE! (office-js #5686).
 */
import * as shells from './functions';

for (const [name, shell] of Object.entries(shells)) CustomFunctions.associate(name.toUpperCase(), shell);
