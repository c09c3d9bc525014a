/**
 * Loads the custom functions as Excel does: the built classic scripts, run in a world that has `CustomFunctions` and
 * nothing of Node. For the generated documentation and for benchmarks.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import webpack from 'webpack';
import config from '../webpack.config.js';

const folder = fileURLToPath(new URL('../.cache/functions/', import.meta.url));

/** Excel's error object, as far as the functions use it. */
class HostError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Each function by its id; it takes grids and gives a grid. */
export async function loadFunctions() {
  const { entry, ...rest } = config({ out: folder });
  await built({ ...rest, entry: { functions: entry.functions } });
  const functions = new Map();
  const ErrorCode = {
    invalidValue: '#VALUE!',
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    invalidNumber: '#NUM!',
    nullReference: '#NULL!',
  };
  const world = vm.createContext({
    CustomFunctions: { associate: (id, shell) => functions.set(id, shell), Error: HostError, ErrorCode },
  });
  for (const file of ['reference.js', 'words.js', 'functions.js'])
    vm.runInContext(await readFile(folder + file, 'utf8'), world);
  return functions;
}

const built = (settings) =>
  new Promise((resolve, reject) => {
    webpack(settings, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
