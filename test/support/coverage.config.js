import base from '../../jest.config.js';

const [node] = base.projects;

/** The pure engine: what a branch of it decides, a biller relies on. */
const FOLDERS = ['domain', 'reference', 'units', 'suggest', 'rules', 'check', 'sheet'];
const LEAST = 95;

/** `npm run coverage`: fails where fewer than 95 of 100 branches of a folder are taken by the unit tests. */
export default {
  ...node,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/unit/**/*.test.ts'],
  collectCoverage: true,
  collectCoverageFrom: FOLDERS.map((folder) => `src/${folder}/**/*.ts`),
  coverageDirectory: 'coverage/engine',
  coverageReporters: ['text-summary', 'html', 'json-summary'],
  coverageThreshold: Object.fromEntries(FOLDERS.map((folder) => [`./src/${folder}/`, { branches: LEAST }])),
};
