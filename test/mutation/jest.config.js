import base from '../../jest.config.js';

const [node] = base.projects;

/** The tests of the engine alone: what reaches a rule only through Excel, the pane or a file proves little about it. */
export default {
  rootDir: '../..',
  testEnvironment: node.testEnvironment,
  // scripts/mutation/bundle-tests.mjs writes it.
  testMatch: ['<rootDir>/.cache/tests-of-part.test.cjs'],
  moduleFileExtensions: ['js', 'cjs', 'json'],
  setupFilesAfterEnv: ['<rootDir>/test/mutation/first-failure.cjs'],
  transform: {},
};
