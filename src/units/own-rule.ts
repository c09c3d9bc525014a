/**
 * Codes that never enter the pool of 15-minute minutes.
 *
 * The total-time table is printed for 15-minute therapy codes (Medicare Claims Processing Manual, Pub. 100-04, ch. 5,
 * 20.2.C). A code with another unit length (97545 two hours, 97546 one hour, 97550 and 98960-98962 thirty minutes)
 * therefore counts alone: a unit once the midpoint of its own length is passed (CPT's general rule for time), or once
 * its length is full where a clinic has chosen whole units. These 15-minute codes do the same:
 * - 97551 continues 97550, the caregiver training without the patient;
 * - 97810-97814 count the acupuncturist's face-to-face minutes, at least 8 for an increment; the time the needles
 *   stay in never counts, and 97811/97814 also need a re-insertion, which minutes alone cannot show.
 */
const OUTSIDE_POOL: ReadonlySet<string> = new Set(['97551', '97810', '97811', '97813', '97814']);

/**
 * Codes of a first increment whose further time has a code of its own (97546, 97551, 97811, 97814): one unit at most.
 * 97129 is not among them, because its minutes are pooled; that it is billed once is its cap's business.
 */
const FIRST_INCREMENT: ReadonlySet<string> = new Set(['97545', '97550', '97810', '97813']);

export const UNIT = 15;

export const isPooled = (code: string, unitMinutes: number | null): boolean =>
  unitMinutes === UNIT && !OUTSIDE_POOL.has(code);

export const mostUnitsOf = (code: string): number => (FIRST_INCREMENT.has(code) ? 1 : Infinity);
