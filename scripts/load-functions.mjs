/**
 * Loads the custom functions as Excel does: the built classic scripts, run in a world that has `CustomFunctions` and
 * nothing of Node. For the generated documentation and for benchmarks.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import vm from 'node:vm';
import { ADDIN, buildAddin } from './addin.mjs';

/** Excel's error object, as far as the functions use it. */
class HostError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Each function by its id; it takes grids and gives a grid. */
export async function loadFunctions() {
  await buildAddin();
  const functions = new Map();
  const ErrorCode = {
    invalidValue: '#VALUE!',
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    invalidNumber: '#NUM!',
    nullReference: '#NULL!',
  };
  // Where the script comes from is all that it asks of the page.
  const document = { currentScript: { tagName: 'SCRIPT', src: 'https://addin.example/functions.js' } };
  const world = vm.createContext({
    document,
    CustomFunctions: { associate: (id, shell) => functions.set(id, shell), Error: HostError, ErrorCode },
  });
  for (const file of ['reference.js', 'words.js', 'functions.js'])
    vm.runInContext(await readFile(join(ADDIN, file), 'utf8'), world);
  return functions;
}
