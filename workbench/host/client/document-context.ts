import type { WorkbookModel } from '../model';

/** What is said of the host and the document when a page starts; read once, by `GetContext`. */
export interface HostFacts {
  readonly workbook: WorkbookModel;
  /** Requirement sets with their versions. */
  readonly sets: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly theme: OfficeTheme;
  /** Unique for each page, or the client takes the settings of an earlier one from its cache. */
  readonly instance: string;
  readonly readOnly: () => boolean;
  /** The pane is shown when the page starts. */
  readonly shown: boolean;
}

/** `#RRGGBB`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#F3F3F3',
  controlForegroundColor: '#000000',
};

const asInteger = (color: string): number => Number.parseInt(color.slice(1), 16);

export function documentContext(facts: HostFacts) {
  const { workbook, locale, instance } = facts;
  const { documentSettings } = workbook.store;
  const settings = {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of documentSettings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      documentSettings.clear();
      keys.forEach((key, at) => documentSettings.set(key, values[at]!));
    },
  };
  const theme = Object.fromEntries(
    Object.entries(facts.theme).map(([name, color]) => [name, asInteger(String(color))]),
  );
  return {
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetHostFullVersion: () => '16.0.17328.20000',
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => `C:\\Sheets\\${workbook.name}`,
    GetAppCapabilities: () => (facts.readOnly() ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionRef: () => instance,
    GetInstanceId: () => instance,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetSupportedMatrix: () => JSON.stringify(facts.sets),
    GetInitialDisplayMode: () => (facts.shown ? 2 : 1),
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
  };
}
