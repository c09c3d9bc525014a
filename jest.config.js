/**
 * Two projects: `node` for everything pure and for the add-in through the real office.js, `dom` for the views.
 * Types are checked by `tsc` in a step of their own, so the transform only strips them.
 */
const transform = {
  // hucre ships ES modules only, so it is transformed too.
  '^.+\\.(tsx?|mjs)$': [
    'ts-jest',
    {
      diagnostics: false,
      tsconfig: {
        target: 'ES2022',
        module: 'CommonJS',
        moduleResolution: 'node10',
        ignoreDeprecations: '6.0',
        isolatedModules: true,
        allowJs: true,
        esModuleInterop: true,
        resolveJsonModule: true,
        jsx: 'react-jsx',
        jsxImportSource: 'preact',
        types: ['office-js', 'custom-functions-runtime', 'jest', 'node'],
      },
    },
  ],
};
const project = (displayName, testEnvironment, testMatch) => ({
  displayName,
  testEnvironment,
  testMatch,
  transform,
  setupFiles: ['<rootDir>/test/support/property-runs.ts'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  // The part of the package that the pane loads is there as ES module only.
  moduleNameMapper: { '^@zip\\.js/zip\\.js/lib/zip-core-reader\\.js$': '@zip.js/zip.js' },
});

export default {
  // Half of the time tests wait for timers of office.js, so each core takes a file.
  maxWorkers: '100%',
  // No test is about time: this ends one that hangs, also on a machine with much else to do.
  testTimeout: 60_000,
  projects: [
    project('node', 'node', [
      '<rootDir>/test/unit/**/*.test.ts',
      '<rootDir>/test/integration/**/*.test.ts',
      '<rootDir>/test/trust/**/*.test.ts',
    ]),
    {
      ...project('dom', 'jsdom', ['<rootDir>/test/dom/**/*.test.tsx']),
      // Preact's build for browsers is an ES module, which jest does not load.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
    },
  ],
};
