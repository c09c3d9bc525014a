/**
 * Prints how well header labels are recognized: with the whole lexicon, and with each source's own words left out in
 * turn. Run: node scripts/header-report.mjs
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
};

// The sources are TypeScript without file extensions in their imports: compile each as it is asked for.
require.extensions['.ts'] = (module, file) => {
  module._compile(ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: options }).outputText, file);
};

const { headerReport } = require(join(root, 'test/unit/sheet/support/header-report.ts'));
console.log(headerReport());
