import { luminance, themeOf } from '../../../src/taskpane/look/theme';

describe('the theme of the pane', () => {
  // Grounds of Office's own themes: Colorful and White, Dark Gray, Black; and Windows' black high-contrast scheme.
  test.each([
    ['#FFFFFF', 'light'],
    ['#E6E6E6', 'light'],
    ['#262626', 'dark'],
    ['#444444', 'dark'],
    ['#000000', 'contrast'],
  ])('on the ground %s is %s', (bodyBackgroundColor, expected) => {
    expect(themeOf({ bodyBackgroundColor }, false)).toBe(expected);
  });

  test('is the system’s where Office does not say', () => {
    expect(themeOf(undefined, true)).toBe('dark');
    expect(themeOf({}, false)).toBe('light');
    expect(themeOf({ bodyBackgroundColor: 'url(javascript:0)' }, false)).toBe('light');
  });

  test('luminance follows WCAG', () => {
    expect(luminance('#FFFFFF')).toBeCloseTo(1);
    expect(luminance('808080')).toBeCloseTo(0.2159, 3);
    expect(luminance('no color')).toBeNull();
  });
});
