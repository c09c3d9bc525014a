/**
 * How the engine is broken on purpose, one place at a time; scripts/mutation/run.mjs runs it for files that have the same
 * tests and adds up. The report of the last part stands in coverage/mutation.
 */
export default {
  testRunner: 'jest',
  jest: { configFile: 'test/mutation/jest.config.js', enableFindRelatedTests: false },
  plugins: ['@stryker-mutator/jest-runner', './test/mutation/leave-prose.js', './test/mutation/survivors.js'],
  ignorers: ['leave-prose'],
  buildCommand: 'node scripts/mutation/bundle-tests.mjs',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A break that never ends is seen by its time; on a crowded machine a test that waits for its turn must not look like one.
  timeoutMS: 10_000,
  // The total of all parts is held to its goal, not each part.
  thresholds: { high: 95, low: 85, break: null },
  reporters: ['clear-text', 'html', 'json', 'progress-append-only', 'survivors'],
  jsonReporter: { fileName: 'coverage/mutation/part.json' },
  htmlReporter: { fileName: 'coverage/mutation/index.html' },
  clearTextReporter: { allowColor: false, reportTests: false },
  tempDirName: '.cache/mutation',
  // Types are not checked when tests run, so there is nothing to switch off.
  disableTypeChecks: false,
  ignorePatterns: ['.cache', 'dist', 'coverage', '/bench', '/assets', '/docs/images'],
};
