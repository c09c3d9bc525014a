/**
 * Breaks the engine on purpose, one place at a time, and counts the breaks that no test sees. A part at a time:
 * `npm run mutation -- --mutate 'src/units/**'`. The report stands in coverage/mutation.
 */
export default {
  mutate: ['src/units/**/*.ts', 'src/rules/**/*.ts', 'src/check/**/*.ts', '!src/**/index.ts'],
  testRunner: 'jest',
  jest: { configFile: 'test/mutation/jest.config.js' },
  plugins: ['@stryker-mutator/jest-runner', './test/mutation/leave-prose.js', './test/mutation/survivors.js'],
  ignorers: ['leave-prose'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'html', 'progress-append-only'],
  htmlReporter: { fileName: 'coverage/mutation/index.html' },
  clearTextReporter: { allowColor: false, reportTests: false },
  tempDirName: '.cache/mutation',
  // Types are not checked when tests run, so there is nothing to switch off.
  disableTypeChecks: false,
  ignorePatterns: ['.cache', 'dist', 'coverage', 'docs', 'bench', 'assets'],
};
