/** Name of the one cell that formulas take as their profile. */
export const PROFILE_NAME = 'CPT_PROFILE';
