import { createMatcher } from '../../../src/suggest';
import { testKnowledge } from '../knowledge';

const { techniques } = testKnowledge();
const { match } = createMatcher(techniques);

/** Names that are not read as their own technique alone, and why. */
const DECLARED: Readonly<Record<string, { readonly status: string; readonly why: string }>> = {
  'initial eval': { status: 'ambiguous', why: 'said in every discipline; the license tells whose evaluation it is' },
  evaluation: { status: 'ambiguous', why: 'as above' },
  IE: { status: 'ambiguous', why: 'as above: initial evaluation' },
  're-eval': { status: 'ambiguous', why: 'as above' },
  reeval: { status: 'ambiguous', why: 'as above' },
  reassessment: { status: 'ambiguous', why: 'as above' },
};

const names = techniques.flatMap((technique) =>
  [technique.name, ...technique.synonyms].map((name) => ({ name, technique })),
);

test('the dictionary has all its names', () => {
  expect(techniques.length).toBeGreaterThanOrEqual(164);
  expect(names.length).toBeGreaterThanOrEqual(710);
});

test.each(names)('$name is read as itself', ({ name, technique }) => {
  const read = match(name);
  const declared = DECLARED[name];
  if (declared) {
    expect(read.status).toBe(declared.status);
    expect(read.candidates).toContain(technique);
    expect(read.candidates.length).toBeGreaterThan(1);
    return;
  }
  expect({ status: read.status, found: read.found.map((found) => found.technique.name) }).toEqual({
    status: 'known',
    found: [technique.name],
  });
  expect(read.found[0]!.corrected).toBe(false);
});

const VARIANTS: readonly (readonly [what: string, change: (name: string) => string])[] = [
  ['in capitals', (name) => name.toUpperCase()],
  ['in lower case', (name) => name.toLowerCase()],
  ['with spaces around and doubled', (name) => `  ${name.replace(/ /g, '  ')} `],
  ['with minutes behind', (name) => `${name}, 50 min`],
  ['with a side and a region behind', (name) => `${name} - L shoulder`],
  ['said twice', (name) => `${name}; ${name}`],
];

test.each(VARIANTS)('every name %s is read alike', (_what, change) => {
  const wrong = names.filter(({ name }) => {
    const plain = match(name);
    const read = match(change(name));
    return (
      read.status !== plain.status ||
      read.candidates.map(({ id }) => id).join() !== plain.candidates.map(({ id }) => id).join()
    );
  });
  expect(wrong.map(({ name }) => `${name} -> ${change(name)}`)).toEqual([]);
});

test('a clinic that gives a word its own meaning is understood', () => {
  const own = { ...techniques[0]!, id: 'own-si', name: 'SI', synonyms: ['NMT'] };
  const read = createMatcher([own, ...techniques]).match;
  expect(read('SI')).toMatchObject({ status: 'known', found: [{ technique: { id: 'own-si' } }] });
  expect(read('nmt')).toMatchObject({ status: 'known', found: [{ technique: { id: 'own-si' } }] });
});
