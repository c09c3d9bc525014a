/**
 * Loads folders of the engine in plain Node, without a bundler: TypeScript's own transpiler strips the types into
 * `.cache/bench-engine` (CommonJS, the types are checked elsewhere), and the folder's index is loaded from there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, '.cache', 'bench-engine');

/** `loadEngine('units')` gives the exports of `src/units/index.ts`; `needs` are the folders that it imports. */
export function loadEngine(folder, needs) {
  for (const each of [...needs, folder]) transpile(join(root, 'src', each));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }');
  return createRequire(import.meta.url)(join(out, 'src', folder, 'index.js'));
}

function transpile(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const target = join(out, relative(root, file));
    mkdirSync(dirname(target), { recursive: true });
    if (file.endsWith('.json')) writeFileSync(target, readFileSync(file));
    if (!file.endsWith('.ts')) continue;
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    });
    writeFileSync(target.replace(/\.ts$/, '.js'), outputText);
  }
}
