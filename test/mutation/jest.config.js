import base from '../../jest.config.js';

const [node] = base.projects;

/** `MUTATION_TESTS=check,rules/sheet`: the folders of test/unit that have to see the breaks; a part runs much faster. */
const folders = (process.env.MUTATION_TESTS ?? 'units,rules,check,docs').split(',');

/** The tests of the engine alone: what reaches a rule only through Excel, the pane or a file proves little about it. */
export default {
  ...node,
  rootDir: '../..',
  testMatch: folders.map((folder) => `<rootDir>/test/unit/${folder}/**/*.test.ts`),
};
