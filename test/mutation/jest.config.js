import base from '../../jest.config.js';

const [node] = base.projects;

/** The tests of the engine alone: what reaches a rule only through Excel, the pane or a file proves little about it. */
export default {
  ...node,
  rootDir: '../..',
  testMatch: ['units', 'rules', 'check'].map((folder) => `<rootDir>/test/unit/${folder}/**/*.test.ts`),
};
