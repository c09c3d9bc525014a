/** Invented rows of a billing sheet: the same on every run, with the repeats that real sheets have. */
export interface Row {
  readonly technique: string;
  readonly minutes: number;
  readonly license: string;
  readonly code: number;
  readonly units: number;
  /** Serial number of Excel's 1900 date system. */
  readonly date: number;
  readonly payer: string;
  readonly state: string;
}

const TECHNIQUES = ['Swedish massage', 'deep tissue', 'MLD', 'NMT', 'myofascial release', 'cupping', 'ther ex', 'gait'];
const LICENSES = ['LMT', 'PT', 'PTA', 'OT', 'DC'];
const CODES = [97124, 97140, 97110, 97112, 97530, 97035, 97161];
const PAYERS = ['Medicare', 'TRICARE', 'UnitedHealthcare', ''];
const STATES = ['TX', 'WA', 'CA', 'NY'];

/** A small linear congruential generator (Numerical Recipes), so that runs can be compared. */
export function rows(count: number): Row[] {
  let seed = 42;
  const next = (most: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % most;
  };
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
  return Array.from({ length: count }, () => {
    const minutes = 8 + next(83);
    return {
      technique: pick(TECHNIQUES),
      minutes,
      license: pick(LICENSES),
      code: pick(CODES),
      units: Math.max(1, Math.floor((minutes + 7) / 15)),
      date: 45_000 + next(365),
      payer: pick(PAYERS),
      state: pick(STATES),
    };
  });
}
