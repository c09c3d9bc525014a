import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as shells from '../../../src/functions/functions';
import signatures from '../../fixtures/functions-signatures.json';
import { fromNode, root } from '../manifest/editions';

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly dimensionality: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
interface Described {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly options?: unknown;
  readonly result: { readonly dimensionality: string };
  readonly parameters: readonly Parameter[];
}
interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly Described[];
}

const { english, spanish } = JSON.parse(
  fromNode(
    `import { functionsMetadata } from './scripts/functions-metadata.mjs';
     const { english, spanish } = await functionsMetadata('https://x.example');
     console.log(JSON.stringify({ english: JSON.parse(english), spanish: JSON.parse(spanish) }));`,
  ),
) as Record<'english' | 'spanish', Metadata>;

const source = readFileSync(join(root, 'src/functions/functions.ts'), 'utf8');

test('ids, names and order of arguments are frozen: workbooks hold them', () => {
  // Arguments and functions may be added at the end of the fixture, and nothing in it may change or go.
  expect(
    Object.fromEntries(
      english.functions.map(({ id, parameters }) => [
        id,
        parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)),
      ]),
    ),
  ).toEqual(signatures);
  expect(english.functions.map(({ id }) => id)).toEqual(Object.keys(signatures));
});

// What the generator does without a word is held here (custom-functions-metadata 2.2.3).
describe('the quirks of the generator', () => {
  test('each shell is a function declaration: it ignores arrow functions', () => {
    expect(english.functions.map(({ id }) => id)).toEqual(
      [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name!.toUpperCase()),
    );
    expect(
      Object.keys(shells)
        .map((name) => name.toUpperCase())
        .sort(),
    ).toEqual(english.functions.map(({ id }) => id).sort());
  });

  test('every argument and result is a grid: a union would have made it a single cell', () => {
    for (const { id, parameters, result } of english.functions) {
      expect([id, result.dimensionality]).toEqual([id, 'matrix']);
      for (const { name, dimensionality, type, repeating } of parameters) {
        expect([id, name, dimensionality, type, repeating]).toEqual([id, name, 'matrix', 'any', undefined]);
      }
    }
  });

  test('ids carry no namespace and no address of a cell, and the name is the id', () => {
    for (const { id, name } of english.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z]{3,}$/);
    }
  });

  test('what people read is a plain sentence, not a tag that was taken for one', () => {
    for (const { functions } of [english, spanish]) {
      for (const { id, description, parameters } of functions) {
        for (const text of [description, ...parameters.map((p) => p.description)]) {
          expect([id, text]).toEqual([id, expect.stringMatching(/^[¿A-ZÁÉÍÓÚ][^@{}\n]{8,254}[.?]$/u)]);
        }
      }
    }
  });

  test('no function is volatile, streaming or asks for addresses; arguments after an optional one are optional', () => {
    for (const { id, options, parameters } of english.functions) {
      expect([id, options]).toEqual([id, undefined]);
      const first = parameters.findIndex(({ optional }) => optional === true);
      if (first >= 0) expect(parameters.slice(first).every(({ optional }) => optional === true)).toBe(true);
    }
  });

  test('errors inside ranges reach the functions, which the generator cannot say', () => {
    expect([english.allowErrorForDataTypeAny, spanish.allowErrorForDataTypeAny]).toEqual([true, true]);
  });
});

test('each function has its place in the help, below the base', () => {
  for (const { id, helpUrl } of english.functions) {
    expect(helpUrl).toBe(`https://x.example/help/functions.html#${id.toLowerCase()}`);
  }
});

test('Spanish has each function, and no other', () => {
  const own = JSON.parse(readFileSync(join(root, 'src/functions/functions-es.json'), 'utf8')) as object;
  expect(Object.keys(own)).toEqual(english.functions.map(({ id }) => id));
});

// The generator makes ids upper case by the machine's language, and Turkish has a dotted capital i.
test('a machine in Turkish makes the same file', () => {
  const made = fromNode(
    `process.env.LC_ALL = 'tr_TR.UTF-8';
     const upper = String.prototype.toLocaleUpperCase;
     String.prototype.toLocaleUpperCase = function () { return upper.call(this, 'tr'); };
     const { functionsMetadata } = await import('./scripts/functions-metadata.mjs');
     process.stdout.write((await functionsMetadata('https://x.example')).english);`,
  );
  expect(JSON.parse(made)).toEqual(english);
});

test("the README's table is the table of the functions", () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const part = readme.slice(readme.indexOf('## Formulas'), readme.indexOf('## The task pane'));
  const rows = part.split('\n').filter((line) => line.startsWith('| `'));
  const calls = rows.flatMap((row) => [...row.split(' | ')[0]!.matchAll(/`([A-Z]+)\(([^`]*)\)`/g)]);
  const listed = calls.map(([, id, args]): [string, string[]] => [
    id!,
    args === 'same arguments' ? signatures.SUGGEST : args === '' ? [] : args!.split(', '),
  ]);
  expect(listed).toEqual(Object.entries(signatures));
});

test('Spanish changes what is read and nothing else', () => {
  const bare = ({ functions }: Metadata) =>
    functions.map(({ id, name, helpUrl, result, parameters }) => ({
      id,
      name,
      helpUrl,
      result,
      parameters: parameters.map(({ dimensionality, type, optional }) => ({ dimensionality, type, optional })),
    }));
  expect(bare(spanish)).toEqual(bare(english));
  for (const [i, f] of spanish.functions.entries()) {
    expect(f.description).not.toBe(english.functions[i]!.description);
    const names = f.parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    f.parameters.forEach(({ description }, at) => {
      expect([f.id, description]).not.toEqual([f.id, english.functions[i]!.parameters[at]!.description]);
    });
  }
});
