import { RULES } from '../../../src/rules';
import { loadWords, wordsOf, type Words } from '../../../src/taskpane/words';
import { SPANISH_VALUES } from '../../../src/taskpane/words/es-values';

let es: Words;
beforeAll(async () => {
  await loadWords('es');
  es = wordsOf('es');
});

/** Every text of the pane, the rules and the values; of a function what its source holds. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'function') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [String(value)];
}

test.each([
  ['No revisable', /verificable/i],
  ['reclamo', /reclamaci[oó]n/i],
  ['plan de atención', /plan de cuidado/i],
  ['profesional', /proveedor/i],
  ['denegación', /nega(?:ci[oó]n|do|r)|nieg/i],
  ['visita de consultorio', /visitas? m[eé]dicas?|visitas? de consulta /i],
  ['agregar', /(?<![a-zñ])a[nñ]ad/i],
  ['facturar', /reporta/i],
  ['par, tope', /edici[oó]n(?:es)? (?:MUE|para)/i],
  ['comillas', /[«»]/],
  ['acentos', /ningun |segun |tambien|codigo|linea\b|unica/i],
])('%s is the one word for it', (_, other) => {
  const all = [...texts(es), ...Object.values(SPANISH_VALUES)];
  const wrong = all.filter((text) => other.test(text.replaceAll(/den(?:ega|ieg)/gi, '')));
  expect(wrong).toEqual([]);
});

test('a part of the pane that a text sends to is called what its tab says', () => {
  const named = texts(es).flatMap((text) => [...text.matchAll(/ en “([^”$]+)”/g)].map(([, name]) => name!));
  const parts = [...Object.values(es.tabs), es.check.shown];
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !parts.includes(name))).toEqual([]);
});

test('no text holds the id of a rule', () => {
  const ids = RULES.map(({ id }) => id).filter((id) => id.includes('-'));
  const said = [
    ...Object.entries(es.rules).flatMap(([, text]) => text),
    ...RULES.flatMap(({ explanation, title, messages }) => [explanation, title, ...Object.values(messages)]),
  ];
  expect(said.filter((text) => ids.some((id) => text.includes(id)))).toEqual([]);
});

test('numbers and genders agree', () => {
  expect(es.ruleSwitches.group('Línea', 1, 25)).toBe('Línea (25, 1 desactivada)');
  expect(es.summary.spellings(1)).toMatch(/^1 nombre aparece escrito de/);
  expect(es.summary.spellings(2)).toMatch(/^2 nombres aparecen escritos de/);
  expect(es.live.rechecked(2)).toBe('2 filas editadas y revisadas de nuevo');
  expect(es.fixes.unsure(2)).toContain('2 celdas cambiaron');
  expect(`${es.tables.pairs}, ${es.tables.caps}: ${es.tables.builtIn}`).toBe('Pares, Topes de unidades: incluidos');
  expect(es.list.any).toBe('Cualquiera');
});

test.each(['en', 'es'] as const)('fields that cannot be read are called by their names (%s)', (language) => {
  const { notices, setup } = wordsOf(language);
  const said = notices.setAside(['state', 'hoursWorked', 'rulesOff']);
  expect(said).toContain(setup.roles.state);
  expect(said).toContain(setup.hoursWorked);
  expect(said).not.toMatch(/hoursWorked|rulesOff/);
});
