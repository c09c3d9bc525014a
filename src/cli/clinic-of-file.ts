import { EMPTY_PROFILE, type Profile } from '../domain';
import { readWorkbookNotes } from '../files';
import { extendKnowledge, type Knowledge } from '../reference';
import { PAYERS_TABLE, readOwnTables, readProfile, TECHNIQUES_TABLE } from '../storage';

/** What a workbook says about its clinic: what the add-in's pane would take from it. */
export interface FileClinic {
  readonly profile: Profile;
  readonly knowledge: Knowledge;
  /** What a reader of the report should know about it. */
  readonly notes: readonly string[];
}

const FIELDS: Readonly<Record<Exclude<keyof Profile, 'rulesOff'>, string>> = {
  license: 'license',
  state: 'state',
  payer: 'payer',
  countingRule: 'counting rule',
  hoursWorked: 'hours worked',
};

export const noClinic = (knowledge: Knowledge): FileClinic => ({ profile: EMPTY_PROFILE, knowledge, notes: [] });

/** Reads the settings and the clinic's own tables that an .xlsx workbook carries. */
export async function clinicOfWorkbook(path: string, knowledge: Knowledge): Promise<FileClinic> {
  const { settings, tables } = await readWorkbookNotes(path, [PAYERS_TABLE.name, TECHNIQUES_TABLE.name]);
  const { profile, newer } = readProfile(settings);
  const rowsOf = (name: string) => tables.get(name.toLowerCase()) ?? [];
  const own = readOwnTables(rowsOf(PAYERS_TABLE.name), rowsOf(TECHNIQUES_TABLE.name));
  const said = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter(
    (field) => JSON.stringify(profile[field]) !== JSON.stringify(EMPTY_PROFILE[field]),
  );
  const unread = own.unread.payers.length + own.unread.techniques.length;
  const names = (fields: readonly (keyof Profile)[]) =>
    fields.map((field) => ({ ...FIELDS, rulesOff: 'rules switched off' })[field]).join(', ');
  return {
    profile,
    knowledge: own.payers.length + own.techniques.length === 0 ? knowledge : extendKnowledge(knowledge, own),
    notes: [
      ...(said.length > 0 ? [`From the workbook's own settings, where no flag says otherwise: ${names(said)}.`] : []),
      ...(profile.rulesOff.length > 0
        ? [
            `Rules switched off in the workbook's own settings, where no flag says otherwise: ${profile.rulesOff.join(', ')}.`,
          ]
        : []),
      ...(newer.length > 0 ? [`Settings of a newer version that could not be read: ${names(newer)}.`] : []),
      ...(own.payers.length > 0
        ? [`${own.payers.length} payers of the workbook's own table stand before the built-in ones.`]
        : []),
      ...(own.techniques.length > 0
        ? [`${own.techniques.length} techniques of the workbook's own table stand before the built-in ones.`]
        : []),
      ...(unread > 0 ? [`${unread} rows of the workbook's own tables say something that cannot be taken.`] : []),
    ],
  };
}
