import base from '../../jest.config.js';

const [node] = base.projects;

/** The test files that have to see the breaks, as scripts/mutation/parts.mjs finds them. */
const files = process.env.MUTATION_TESTS.split(',');

/** The tests of the engine alone: what reaches a rule only through Excel, the pane or a file proves little about it. */
export default {
  ...node,
  rootDir: '../..',
  testMatch: files.map((file) => `<rootDir>/${file}`),
};
