/** Sheet and name of the one cell that formulas take as their profile. */
export const CLINIC_SHEET = 'CPT clinic';
export const PROFILE_NAME = 'CPT_PROFILE';
