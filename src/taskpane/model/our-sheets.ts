import { CLINIC_SHEET } from '../../excel';
import { WAIVER_SHEET } from '../../storage';
import { LOG_SHEET } from './fixing';
import { REPORT_SHEET } from './report-model';

const NAMES = [WAIVER_SHEET.name, LOG_SHEET.name, REPORT_SHEET, CLINIC_SHEET];

/** A sheet that this add-in writes holds decisions or reports, no sessions; a second one has a number behind its name. */
export const isOurSheet = (name: string): boolean => NAMES.some((own) => name.startsWith(own));
