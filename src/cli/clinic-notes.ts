import { EMPTY_PROFILE, type Profile } from '../domain';
import { WAIVER_SHEET, type ImportedTables, type OwnTables, type SettingName } from '../storage';

/** What the reader of a report should know about what was taken from a workbook, and what could not be. */

const FIELDS: Readonly<Record<Exclude<keyof Profile, 'rulesOff'>, string>> = {
  license: 'license',
  state: 'state',
  payer: 'payer',
  countingRule: 'counting rule',
  hoursWorked: 'hours worked',
};

/** Each piece where it holds. */
const where = (holds: boolean, note: () => string): readonly string[] => (holds ? [note()] : []);

/** What only the pane goes by is no loss here. */
const NAMES: Readonly<Partial<Record<SettingName, string>>> = {
  ...FIELDS,
  rulesOff: 'rules switched off',
  columns: 'columns',
  tables: 'tables to check',
};

export function profileNotes(profile: Profile, newer: readonly SettingName[]): readonly string[] {
  const said = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((name) => profile[name] !== EMPTY_PROFILE[name]);
  const named = (settings: readonly SettingName[]) => settings.flatMap((name) => NAMES[name] ?? []).join(', ');
  const own = "in the workbook's own settings, where no flag says otherwise";
  return [
    ...where(said.length > 0, () => `From the workbook's own settings, where no flag says otherwise: ${named(said)}.`),
    ...where(profile.rulesOff.length > 0, () => `Rules switched off ${own}: ${profile.rulesOff.join(', ')}.`),
    ...where(named(newer) !== '', () => `Settings of a newer version that could not be read: ${named(newer)}.`),
  ];
}

interface TablesOfBook {
  readonly own: Pick<OwnTables, 'payers' | 'techniques'>;
  /** Rows of the clinic's own tables that say something that cannot be taken. */
  readonly unread: number;
  readonly incomplete: OwnTables['incomplete'];
  readonly imported: { readonly tables: ImportedTables; readonly newer: boolean };
  /** The settings say that CMS's tables were imported. */
  readonly spoken: boolean;
}

export function tableNotes({ own, unread, incomplete, imported, spoken }: TablesOfBook): readonly string[] {
  const { pairs, caps } = imported.tables;
  const before = (count: number, what: string) =>
    `${count} ${what} of the workbook's own table stand before the built-in ones.`;
  return [
    ...where(own.payers.length > 0, () => before(own.payers.length, 'payers')),
    ...where(own.techniques.length > 0, () => before(own.techniques.length, 'techniques')),
    ...where(unread > 0, () => `${unread} rows of the workbook's own tables say something that cannot be taken.`),
    ...incomplete.map(
      ({ name, missing, header }) =>
        `The workbook's table ${name} lacks columns, so none of its rows is used: ${missing.join(', ')}. Its headings are, in ` +
        `any order: ${header.join(', ')}.`,
    ),
    ...where(pairs !== null, () => `The workbook's own copy of CMS's pairs, ${pairs!.stamp.edition}, answers.`),
    ...where(caps !== null, () => `The workbook's own copy of CMS's caps, ${caps!.stamp.edition}, answers.`),
    ...where(imported.newer, () => "Tables of CMS's in the workbook were written by a newer version and are not used."),
    ...where(
      spoken && pairs === null && caps === null && !imported.newer,
      () =>
        "CMS's tables were imported in the add-in, but this file does not hold them: they may be kept in the browser of whoever " +
        'did. "therapy-code-check data import" takes them for the command line.',
    ),
  ];
}

interface LostChoices {
  readonly choicesLost: boolean;
  readonly waiversUnread: number;
  readonly saltLost: boolean;
}

export function choiceNotes({ choicesLost, waiversUnread, saltLost }: LostChoices): readonly string[] {
  return [
    ...where(
      choicesLost,
      () =>
        'Somebody chose columns or tables in the add-in, but this file does not say which of its sheets was meant: the ' +
        'program that wrote it keeps no ids of sheets. Columns were found anew, and all tables were checked.',
    ),
    ...where(
      waiversUnread > 0,
      () => `${waiversUnread} rows of the sheet "${WAIVER_SHEET.name}" are no waivers that can be read.`,
    ),
    ...where(
      saltLost,
      () =>
        `The sheet "${WAIVER_SHEET.name}" has waivers, but the workbook's settings lack the number that they were made ` +
        'with: none of them could be looked for.',
    ),
  ];
}
