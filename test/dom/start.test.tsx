import { followTheme } from '../../src/taskpane/look/theme';
import { startPane } from '../../src/taskpane/start';
import { loadWords, wordsOf } from '../../src/taskpane/words';

const page = () => {
  document.body.innerHTML = '<div id="pane"></div>';
  return document.getElementById('pane')!;
};
const browserSpeaks = (language: string) => jest.spyOn(navigator, 'language', 'get').mockReturnValue(language);

beforeAll(() => loadWords('es'));
afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
  Reflect.deleteProperty(globalThis, 'Office');
});

test.each([
  ['es-MX', 'es'],
  ['en-US', 'en'],
] as const)('without office.js the pane speaks the browser’s language: %s', async (locale, language) => {
  browserSpeaks(locale);
  const at = page();
  await startPane(at, null);
  expect(at.textContent).toContain(wordsOf(language).start.noOffice);
  expect(document.documentElement.lang).toBe(language);
});

test('where office.js knows Office’s language, that counts', async () => {
  browserSpeaks('en-US');
  const HostType = { Excel: 'Excel' };
  const context = { displayLanguage: 'es-ES' };
  Object.assign(globalThis, { Office: { context, HostType, onReady: () => Promise.resolve({ host: 'Word' }) } });
  const at = page();
  await startPane(at, null);
  expect(at.textContent).toContain(wordsOf('es').start.wrongHost);
});

test('a theme that Office has changed meanwhile is taken over when the pane is used again', () => {
  const officeTheme = { bodyBackgroundColor: '#FFFFFF' };
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
  const element = document.createElement('div');
  followTheme(element);
  expect(element.dataset['theme']).toBe('light');
  officeTheme.bodyBackgroundColor = '#262626';
  window.dispatchEvent(new Event('focus'));
  expect(element.dataset['theme']).toBe('dark');
});
