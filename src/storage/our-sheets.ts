import { WAIVER_SHEET } from './waiver';

/** Sheets that this product writes into a workbook. */
export const CLINIC_SHEET = 'CPT clinic';
export const CHANGES_SHEET = 'CPT changes';
export const REPORT_SHEET = 'CPT report';
/** The sheet of findings in the command line's marked copy. */
export const FINDINGS_SHEET = 'Code check';

const NAMES = [WAIVER_SHEET.name, CHANGES_SHEET, REPORT_SHEET, CLINIC_SHEET];
const FINDINGS = new RegExp(`^${FINDINGS_SHEET}(?: \\d+)?$`);

/** A sheet that holds decisions or reports, and no sessions. */
export const isOurSheet = (name: string): boolean => NAMES.some((own) => name.startsWith(own)) || FINDINGS.test(name);
