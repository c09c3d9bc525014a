import fc from 'fast-check';
import {
  code,
  isoDate,
  lineTable,
  mayRaiseError,
  minutes,
  serviceLine,
  units,
  type Field,
  type Modifier,
  type ServiceLine,
} from '../../../src/domain';

const said = (lines: readonly ServiceLine[], field: Field) => lineTable(lines).saidByAll(field);

const FULL = serviceLine({
  row: 0,
  code: code('97140'),
  date: isoDate('2024-08-05'),
  units: units(2),
  minutes: minutes(30),
  payer: 'Medicare',
  modifiers: ['GP' as Modifier],
});

describe('what every line says', () => {
  it.each<[Field, Partial<ServiceLine>]>([
    ['code', { code: null }],
    ['date', { date: null }],
    ['units', { units: null }],
    ['minutes', { minutes: null }],
    ['payer', { payer: null }],
    ['payer', { payer: '' }],
    ['modifiers', { unread: [{ field: 'modifiers', problem: 'malformed-modifier' }] }],
  ])('%s: by all, until one line has none', (field, without) => {
    expect(said([FULL, FULL], field)).toBe(true);
    expect(said([FULL, { ...FULL, ...without }], field)).toBe(false);
  });

  it('a line without modifiers says so: none is an answer', () => {
    expect(said([FULL, { ...FULL, modifiers: [] }], 'modifiers')).toBe(true);
  });

  it('of no line everything holds, and of a field that is not kept nothing', () => {
    expect(said([], 'units')).toBe(true);
    expect(said([FULL], 'description')).toBe(false);
  });

  it('agrees with asking each line', () => {
    const line = fc
      .record({
        units: fc.option(fc.nat(9)),
        minutes: fc.option(fc.nat(90)),
        date: fc.option(fc.nat(20000)),
        payer: fc.option(fc.constantFrom('', 'Medicare', 'VA')),
      })
      .map((facts) => serviceLine(facts as unknown as Partial<ServiceLine>));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        for (const field of ['units', 'minutes', 'date', 'payer'] as const) {
          const each = lines.every((one) => one[field] !== null && one[field] !== '');
          expect(said(lines, field)).toBe(each);
        }
      }),
    );
  });
});

it('only what is read in a primary source or in two others may make an error', () => {
  const all = ['primary', 'verified', 'single', 'contradiction', 'unverified'] as const;
  expect(all.filter(mayRaiseError)).toEqual(['primary', 'verified']);
});
