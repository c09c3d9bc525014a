import { ofModule } from './run-module';

interface Literal {
  readonly value: unknown;
  readonly entries?: boolean;
}

const LONG = 'A text that is long enough to be worth a place among the data of the build.';

const SOURCES: Readonly<Record<string, { readonly source: string; readonly values: readonly unknown[] }>> = {
  'a text': { source: `export const A = '${LONG}';`, values: [LONG] },
  'a text in pieces': { source: `const A = '${LONG} ' + 'And more.';`, values: [`${LONG} And more.`] },
  'a table of texts, numbers and truths': {
    source: `const A: readonly X[] = ([['${LONG}', 1, -2.5, true, null], { b: \`${LONG}\`, 'c d': {} }] as const) satisfies Y;`,
    values: [[[LONG, 1, -2.5, true, null], { b: LONG, 'c d': {} }]],
  },
  'what an object states beside its functions': {
    source: `define({ id: 'x', title: '${LONG}', check() { return '${LONG}'; }, late: () => ['${LONG}'], list: [1] });`,
    values: [{ id: 'x', title: LONG, list: [1] }],
  },
  'what stands before and behind a spread, apart': {
    source: `const A = { zero: '${LONG}', ...b, one: '${LONG}', f() {}, two: { three: 3 }, ...c('${LONG}'), four: 4 };`,
    values: [{ zero: LONG }, { one: LONG, two: { three: 3 } }, LONG],
  },
  'an object inside, where the outer one computes names': {
    source: `const A = { [b]: '${LONG}', two: { three: '${LONG}' } };`,
    values: [LONG, { three: LONG }],
  },
  'nothing short': { source: `const A = ['a', 'b'];`, values: [] },
  'nothing inside functions and classes': {
    source: `function f(a = '${LONG}') { return ['${LONG}']; } class C { b = ['${LONG}']; }`,
    values: [],
  },
  'nothing that names or types': {
    source: `import a from '${LONG}'; export * from '${LONG}'; import('${LONG}'); type T = '${LONG}'; const b = { '${LONG}': f() }; tag\`${LONG}\`;`,
    values: [],
  },
  'nothing that JSON cannot hold': {
    source: `const A = [/${LONG}/u, undefined, b, \`${LONG}\${c}\`, { __proto__: 1 }];`,
    values: [],
  },
};

const found = ofModule<Readonly<Record<string, readonly Literal[]>>>(
  'scripts/words/find-literals.mjs',
  `Object.fromEntries(Object.entries(input).map(([name, { source }]) => [name, m.findLiterals('a.ts', source)]))`,
  SOURCES,
);

test.each(Object.entries(SOURCES))('of a source file is data: %s', (name, { values }) => {
  expect(found[name]!.map(({ value }) => value)).toEqual(values);
});

test('code reads the data in the place of the literals, and means the same', () => {
  const source = `const T: Readonly<X> = { a: '${LONG}', f: (x) => x, 'b c': [1, 2] }; export const R = [T.a, T['b c'], '${LONG}' + T.f('!')];`;
  const { code, words } = ofModule<{ code: string; words: Record<string, unknown> }>(
    'scripts/words/loader.mjs',
    `(async () => {
      const { default: load } = await import('./scripts/words/loader.mjs');
      const webpack = { rootContext: '/a', resourcePath: '/a/b.ts', _module: { buildInfo: {} }, getOptions: () => ({ words: 'W' }) };
      return { code: load.call(webpack, input), words: webpack._module.buildInfo.words };
    })()`,
    source,
  );
  expect(code).not.toContain(LONG);
  expect(Object.keys(words).every((key) => /^w[0-9a-f]{6}$/.test(key))).toBe(true);
  const plain = code
    .replace(/^import.*\n/, '')
    .replace(/: Readonly<X>/, '')
    .replace('export const R =', 'return');
  expect(new Function('MOVED_WORDS', plain)(words)).toEqual([LONG, [1, 2], `${LONG}!`]);
});
