import { code, parseCode, parseModifier } from '../../../src/domain';

describe('parseCode', () => {
  it.each([
    ['97140', '97140'],
    [' 97140 ', '97140'],
    ['g0283', 'G0283'],
    ['0552T', '0552T'],
    ['S8948', 'S8948'],
  ])('reads %j', (text, expected) => {
    expect(parseCode(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['CBAAC', 'abc-code'],
    ['9711O', 'letter-for-digit'],
    ['97l40', 'letter-for-digit'],
    ['9711B', 'malformed'],
    ['9714', 'malformed'],
    ['971400', 'malformed'],
    ['97140-59', 'malformed'],
    ['=97140', 'malformed'],
    ['GG283', 'malformed'],
  ])('refuses %j as %s', (text, error) => {
    expect(parseCode(text)).toEqual({ ok: false, error });
  });

  it('throws for a code in our own data that is none', () => {
    expect(() => code('massage')).toThrow('"massage" is not a five-character procedure code');
  });
});

describe('parseModifier', () => {
  it('reads two letters or digits in any case', () => {
    expect(parseModifier('gp')).toEqual({ ok: true, value: 'GP' });
    expect(parseModifier(' 59 ')).toEqual({ ok: true, value: '59' });
  });
  it.each(['', '5', '59X', 'G-'])('refuses %j', (text) => {
    expect(parseModifier(text)).toEqual({ ok: false, error: 'malformed' });
  });
});
