import type { Code } from '../../../src/domain';
import { extendKnowledge, type PayerRow, type TechniqueRow } from '../../../src/reference';
import { createSuggester } from '../../../src/suggest';
import { testKnowledge } from '../knowledge';

const base = testKnowledge();
const payer = (row: Partial<PayerRow>): PayerRow => ({
  ...base.payer('self pay')!,
  id: 'own-1',
  name: 'Acme Mutual',
  aliases: [],
  own: true,
  ...row,
});
const technique = (row: Partial<TechniqueRow>): TechniqueRow => ({
  id: 'own-wave',
  name: 'Wave work',
  synonyms: ['WW'],
  codes: [{ code: '97140' as Code, when: 'always', intent: null }],
  caution: null,
  confidence: 'unverified',
  sources: [],
  ...row,
});

describe("a clinic's own payers", () => {
  it('are found before the built-in ones, which keep their own names', () => {
    const known = extendKnowledge(base, { payers: [payer({ aliases: ['UHC'] })] });
    expect(known.payer('acme mutual')?.own).toBe(true);
    expect(known.payer('UHC')?.id).toBe('own-1');
    expect(known.payer('United Healthcare')?.id).toBe('uhc_commercial');
    expect(known.payers).toHaveLength(base.payers.length + 1);
  });

  it('take the place of the built-in one of the same name', () => {
    const known = extendKnowledge(base, { payers: [payer({ name: 'Aetna' })] });
    expect(known.payers.filter(({ name }) => name === 'Aetna')).toHaveLength(1);
    expect(known.payer('aetna')).toMatchObject({ own: true });
  });

  it('a name that two of them have is of neither, and of no built-in one', () => {
    const two = [payer({ aliases: ['UHC'] }), payer({ id: 'own-2', name: 'Beta', aliases: ['UHC'] })];
    expect(extendKnowledge(base, { payers: two }).payer('UHC')).toBeUndefined();
  });

  it('an empty table changes nothing', () => {
    const known = extendKnowledge(base, { payers: [], techniques: [], pairs: null, caps: null });
    expect(known.payer('UHC')).toBe(base.payer('UHC'));
    expect(known.techniques).toBe(base.techniques);
    expect(known.stamps).toEqual(base.stamps);
  });
});

describe("a clinic's own techniques", () => {
  const readBy = (techniques: readonly TechniqueRow[]) => {
    const { match } = createSuggester(extendKnowledge(base, { techniques }));
    return (text: string) => match(text).found.map(({ technique: { id } }) => id);
  };

  it('extend the dictionary', () => {
    const read = readBy([technique({})]);
    expect(read('wave work 30 min, L hip')).toEqual(['own-wave']);
    expect(read('WW + MFR')).toEqual(['own-wave', 'myofascial-release']);
  });

  it('take a word over from the built-in dictionary, which keeps its other words', () => {
    const read = readBy([technique({ synonyms: ['MFR'] })]);
    expect(read('MFR')).toEqual(['own-wave']);
    expect(read('myofascial release')).toEqual(['myofascial-release']);
  });

  it('a technique that loses its name goes on under its next one, and one that loses all is gone', () => {
    const row = base.techniques.find(({ id }) => id === 'myofascial-release')!;
    const named = extendKnowledge(base, { techniques: [technique({ synonyms: [row.name] })] }).techniques;
    expect(named.find(({ id }) => id === row.id)).toMatchObject({ name: row.synonyms[0] });
    const all = extendKnowledge(base, {
      techniques: [technique({ synonyms: [row.name, ...row.synonyms] })],
    }).techniques;
    expect(all.find(({ id }) => id === row.id)).toBeUndefined();
    expect(all).toHaveLength(base.techniques.length);
  });
});
