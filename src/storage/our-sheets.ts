import { WAIVER_SHEET } from './waiver';

/** Sheets that this product writes into a workbook. */
export const CLINIC_SHEET = 'CPT clinic';
export const CHANGES_SHEET = 'CPT changes';
export const REPORT_SHEET = 'CPT report';
/** The sheet of findings in the command line's marked copy. */
export const FINDINGS_SHEET = 'Code check';

const NAMES = [WAIVER_SHEET.name, CHANGES_SHEET, REPORT_SHEET, CLINIC_SHEET, FINDINGS_SHEET];
/** A second one has a number behind it, and Excel puts one in brackets behind a copy. A year makes a name somebody's own. */
const OURS = new RegExp(`^(?:${NAMES.join('|')})(?: \\d{1,3}| \\(\\d{1,3}\\))?$`, 'i');

/** A sheet that holds decisions or reports, and no sessions. */
export const isOurSheet = (name: string): boolean => OURS.test(name);
