import type { Authority } from '../../domain';

/** Who says so, as shown with findings. */
export const CMS_UNITS: Authority = {
  name: 'CMS Medicare Claims Processing Manual, Pub. 100-04',
  detail: 'ch. 5, 20.2.C; as of 2026-11',
  confidence: 'verified',
};
export const CPT_MIDPOINT: Authority = {
  name: "CPT's rule for time",
  detail: 'a unit from the midpoint on, each code alone; as of 2026-11',
  confidence: 'verified',
};
export const OWN_CHOICE: Authority = { name: "The clinic's own counting rule", confidence: 'primary' };
export const PTP: Authority = { name: 'CMS NCCI PTP edits, practitioner', confidence: 'primary' };
export const MUE: Authority = { name: 'CMS NCCI MUE, practitioner', confidence: 'primary' };
export const CODE_TABLE: Authority = {
  name: 'Code table',
  detail: 'dates by CMS files and pages to 2026-11',
  confidence: 'verified',
};
export const CPT_FORM: Authority = { name: 'CPT and HCPCS', detail: 'form of a code', confidence: 'primary' };
export const CLAIM_FORM: Authority = {
  name: 'CMS Medicare Claims Processing Manual, Pub. 100-04',
  detail: 'ch. 26, form CMS-1500; as of 2026-11',
  confidence: 'verified',
};
export const ADD_ON_CODES: Authority = {
  name: 'Code table',
  detail: 'codes that are reported beside a first code only; as of 2026-11',
  confidence: 'verified',
};
export const LICENSE_TABLE: Authority = {
  name: 'License scope, as collected',
  detail: "AMA letters 2001-2002, payers' policies to 2026-11",
  confidence: 'verified',
};
export const MASSAGE_ARTICLE: Authority = {
  name: 'AMA letters on 97124 and 97140',
  detail: 'as reported by Denning, 2009',
  confidence: 'verified',
};
export const THERAPY_MODIFIERS: Authority = {
  name: 'CMS therapy modifiers',
  detail: 'GP, GO, GN; CQ and CO since 2020',
  confidence: 'verified',
};
export const MODIFIER_FORM: Authority = { name: 'CPT and HCPCS', detail: 'form of a modifier', confidence: 'primary' };
/** What the modifiers mean in our own words; that two of them exclude each other follows from it. */
export const MODIFIER_MEANINGS: Authority = {
  name: 'Meanings of the modifiers',
  detail: 'as of 2026-11',
  confidence: 'single',
};
export const PTP_MODIFIERS: Authority = {
  name: 'CMS NCCI on modifier 59 and X{EPSU}',
  detail: 'in use since 2015',
  confidence: 'verified',
};
export const PAYERS: Authority = { name: 'Payer profiles', detail: '2026-11', confidence: 'verified' };
export const TECHNIQUES: Authority = {
  name: 'Techniques table',
  detail: 'names and short forms; as of 2026-11',
  confidence: 'verified',
};
export const RECORDS: Authority = {
  name: 'CMS Medicare Benefit Policy Manual, Pub. 100-02',
  detail: 'ch. 15, 220.3; as of 2026-11',
  confidence: 'verified',
};
export const ARITHMETIC: Authority = { name: 'Arithmetic of the sheet', confidence: 'primary' };
export const OFFICE_VISITS: Authority = {
  name: 'Payers on office visits beside manipulation',
  detail: 'modifier 25; Horizon BCBSNJ, reviewed 2023-02-23; Illinois Chiropractic Society',
  confidence: 'verified',
};
export const ASSISTANTS: Authority = {
  name: 'CMS Medicare Claims Processing Manual, Pub. 100-04',
  detail: 'ch. 5, 20.1; CQ and CO from 2020-01-01',
  confidence: 'verified',
};
export const GROUP_WORK: Authority = {
  name: 'CMS on group therapy',
  detail: '11 scenarios; 97150 and one-on-one codes; as of 2026-11',
  confidence: 'verified',
};
export const ONE_LINE: Authority = {
  name: 'Medicare contractor First Coast (FCSO)',
  detail: 'a timed code on one line for a date, since 2021-04-19',
  confidence: 'verified',
};
export const LNI_MASSAGE: Authority = {
  name: 'Washington L&I on massage therapy',
  detail: 'WAC 296-23-250; as of 2026-11',
  confidence: 'primary',
};
export const KX: Authority = {
  name: 'CMS on the KX modifier',
  detail: 'services above the yearly threshold, to 2026',
  confidence: 'verified',
};
export const CO_TREATMENT: Authority = {
  name: 'CMS 11 Part B billing scenarios, as told by WebPT',
  detail: 'page of 2024-02-28; two therapists share the minutes',
  confidence: 'verified',
};
