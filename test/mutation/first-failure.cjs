/** The first test that fails has seen the break: those after it in the file need not run. */
let failed = false;

const untilFailure = (run) =>
  run &&
  (async (...args) => {
    if (failed) return;
    try {
      await run(...args);
    } catch (error) {
      failed = true;
      throw error;
    }
  });
const stopping = (declare) => (name, run, timeout) => declare(name, untilFailure(run), timeout);

const declareTest = globalThis.test;
globalThis.test = Object.assign(stopping(declareTest), declareTest, {
  each: (...table) => stopping(declareTest.each(...table)),
});
globalThis.it = globalThis.test;
