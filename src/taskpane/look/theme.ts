/** How the pane is painted: set as `data-theme` on the page; the values stand in `taskpane.css`. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** What Office says about its colors, `#RRGGBB` each; hosts leave out what they do not know. */
export interface OfficeColors {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

/**
 * Picks the theme from Office's own colors. A pure black ground is high contrast: Office's own dark themes are gray.
 * Light high-contrast schemes are known to the style sheet by `forced-colors`.
 */
export function themeOf(colors: OfficeColors | undefined, prefersDark: boolean): ThemeName {
  const ground = luminance(colors?.bodyBackgroundColor);
  if (ground === null) return prefersDark ? 'dark' : 'light';
  if (ground === 0) return 'contrast';
  return ground < 0.25 ? 'dark' : 'light';
}

/** Relative luminance by WCAG 2.1, 0 (black) to 1 (white); null for a text that is no color. */
export function luminance(color: string | undefined): number | null {
  const match = /^#?([0-9a-f]{6})$/i.exec(color ?? '');
  if (!match) return null;
  const value = Number.parseInt(match[1]!, 16);
  const part = (shift: number) => {
    const share = ((value >> shift) & 255) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

/**
 * Paints the page now, when the system changes its theme, and when a person comes back to the pane: Excel tells add-ins of no
 * change of Office's theme.
 */
export function followTheme(page: HTMLElement): void {
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)');
  const office = typeof Office === 'undefined' ? undefined : Office.context;
  const paint = () => page.setAttribute('data-theme', themeOf(office?.officeTheme, dark?.matches ?? false));
  paint();
  dark?.addEventListener?.('change', paint);
  window.addEventListener('focus', paint);
}
