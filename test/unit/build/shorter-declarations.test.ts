import { ofModule } from './run-module';

const SOURCES: Readonly<Record<string, string>> = {
  'const a = [1]; export {};': 'let a = [1]; export {};',
  'export const f = () => { const b = [2]; return b; };': 'export let f = () => { let b = [2]; return b; };',
  // It is in the script that uses it.
  'const NONE = -1; export {};': 'let NONE = -1; export {};',
  // Other scripts hold the number, and not a getter.
  'export const NONE = -2147483648;': 'export const NONE = -2147483648;',
  'export const ROWS = 1 << 14;': 'export const ROWS = 1 << 14;',
  'export const LOWEST = -(2 ** 30);': 'export const LOWEST = -(2 ** 30);',
  'export const A = 1, B = [2];': 'export let A = 1, B = [2];',
};

const built = ofModule<Readonly<Record<string, string>>>(
  'scripts/shorter-declarations.mjs',
  `(async () => {
    const { default: ts } = await import('typescript');
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    const transformers = { after: [m.shorterDeclarations] };
    const text = (source) => ts.transpileModule(source, { compilerOptions, transformers }).outputText;
    return Object.fromEntries(input.map((source) => [source, text(source).replace(/\\s+/g, ' ').trim()]));
  })()`,
  Object.keys(SOURCES),
);

test.each(Object.entries(SOURCES))('%s is built as: %s', (source, wanted) => {
  expect(built[source]).toBe(wanted);
});
