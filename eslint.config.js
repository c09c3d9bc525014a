import officeAddins from 'eslint-plugin-office-addins';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** What only doors and adapters may know. The engine below them is pure: no Excel, no DOM, no clock, no I/O. */
const HOST_GLOBALS = [
  'Excel',
  'Office',
  'OfficeExtension',
  'CustomFunctions',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'process',
  'performance',
];
const ENGINE = [
  'domain',
  'reference',
  'units',
  'suggest',
  'rules',
  'check',
  'sheet',
  'storage',
  'xlsx',
  'answers',
  'library',
  'transform',
  'udf',
].map((f) => `src/${f}/**/*.ts`);

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.cache/', 'workbench/node_modules/', 'workbench/dist/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    // Cells are untrusted: no pattern of ours may take more than linear time on any text.
    files: ['src/**/*.ts', 'src/**/*.tsx', 'workbench/host/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  {
    files: ['src/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'warn',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-office-initialize': 'error',
    },
  },
  {
    files: ENGINE,
    rules: {
      'no-restricted-globals': [
        'error',
        ...HOST_GLOBALS.map((name) => ({ name, message: 'The engine knows no host: see docs/architecture.md.' })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: '"Today" is an argument (asOf).',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: '"Today" is an argument (asOf).',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'The engine is deterministic.',
        },
      ],
    },
  },
  { files: ['src/cli/**/*.ts', 'bench/**', 'scripts/**', 'workbench/**'], rules: { 'no-console': 'off' } },
);
