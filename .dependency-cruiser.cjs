/**
 * The layer rule (docs/architecture.md): imports point down only, and other folders come in by a folder's index.
 * A folder that is not listed as allowed for another is forbidden to it.
 */
const ENGINE = ['domain', 'reference', 'units', 'suggest', 'rules', 'check'];
const MAY_IMPORT = {
  domain: [],
  reference: ['domain'],
  units: ['domain'],
  suggest: ['domain', 'reference', 'units'],
  rules: ['domain', 'reference', 'units', 'suggest'],
  check: ['domain', 'reference', 'units', 'suggest', 'rules'],
  sheet: ['domain', 'reference'],
  transform: [...ENGINE, 'sheet'],
  udf: [...ENGINE, 'sheet', 'transform'],
  storage: ['domain', 'reference'],
  xlsx: [],
  excel: [...ENGINE, 'sheet', 'storage'],
  files: [...ENGINE, 'sheet', 'storage', 'xlsx'],
  functions: ENGINE,
  taskpane: [...ENGINE, 'sheet', 'storage', 'xlsx', 'excel', 'functions', 'commands'],
  commands: [...ENGINE, 'sheet', 'storage', 'excel'],
  answers: [...ENGINE, 'sheet'],
  library: [...ENGINE, 'sheet', 'answers'],
  cli: [...ENGINE, 'sheet', 'storage', 'files', 'answers', 'transform'],
};

const layers = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `${layer} may import ${allowed.join(', ') || 'nothing of ours'} only`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^(src|workbench|test|bench|scripts)/', pathNot: [layer, ...allowed].map((f) => `^src/${f}/`) },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'front-door',
      comment: "A folder's index is its front door and the only file that other folders import.",
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/.+', pathNot: ['^src/$1/', '^src/[^/]+/index\\.tsx?$', '^src/reference/data/'] },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'engine-has-no-io',
      comment: 'Nothing below the adapters knows the file system, the network or a UI library.',
      severity: 'error',
      from: {
        path: '^src/(domain|reference|units|suggest|rules|check|sheet|storage|xlsx|answers|library|transform|udf)/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-knows-the-workbench',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(workbench|test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
