import { fail, ok, type Result } from '../domain';

/** A person's decision, with a reason, that a finding does not hold for one session. One row of the waivers sheet. */
export interface Waiver {
  readonly ruleId: string;
  readonly ruleVersion: number;
  /** ISO date of service; empty where the finding has none. */
  readonly date: string;
  /** Codes and units, `97140 x2; 97110 x1`. */
  readonly services: string;
  /** Sheet rows when it was waived, for people; rows move. */
  readonly rows: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly initials: string;
  readonly waivedOn: string;
  /** ISO date of its last day; empty where it has no end. */
  readonly expires: string;
  /** ISO date on which it was taken back; empty where it stands. */
  readonly withdrawn: string;
  /** Numbers of the sheet and of the table that it was waived in, with the salt; empty where nothing tells. */
  readonly place: string;
}

export const WAIVER_SHEET = {
  name: 'CPT waivers',
  header: [
    'Rule',
    'Rule version',
    'Date of service',
    'Codes and units',
    'Rows when waived',
    'Fingerprint',
    'Reason',
    'Initials',
    'Waived on',
    'Expires',
    'Withdrawn on',
    'Table',
  ],
} as const;

export const WITHDRAWN_COLUMN = 10;
export const FINGERPRINT_COLUMN = 5;

export const waiverRow = (waiver: Waiver): readonly string[] => [
  waiver.ruleId,
  String(waiver.ruleVersion),
  waiver.date,
  waiver.services,
  waiver.rows,
  waiver.fingerprint,
  waiver.reason,
  waiver.initials,
  waiver.waivedOn,
  waiver.expires,
  waiver.withdrawn,
  waiver.place,
];

const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Those without a beginning were made of fewer facts: they are read, and fit nothing any more. */
const FINGERPRINT = /^(?:p2-)?[0-9a-f]{16}$/;

/** Why a row of the sheet waives nothing: it is no waiver, has a date that is none or could be two, or lacks reason or initials. */
export const UNREAD = ['other', 'date', 'unsigned'] as const;
export type Unread = (typeof UNREAD)[number];

/**
 * Reads a row of the sheet, which anyone may have edited. `isoOf` reads a date as people type it: as ISO, blank for none, null
 * where it is no date or may be two.
 */
export function readWaiver(cells: readonly unknown[], isoOf: (cell: unknown) => string | null): Result<Waiver, Unread> {
  const text = (at: number) => String(cells[at] ?? '').trim();
  const version = Number(text(1));
  const [date, waivedOn, expires, withdrawn] = [isoOf(cells[2]), isoOf(cells[8]), isoOf(cells[9]), isoOf(cells[10])];
  if (!RULE_ID.test(text(0)) || !Number.isInteger(version) || !FINGERPRINT.test(text(5))) return fail('other');
  if (date === null || waivedOn === null || expires === null || withdrawn === null) return fail('date');
  if (withdrawn === '' && (text(6) === '' || text(7) === '')) return fail('unsigned');
  return ok({
    ruleId: text(0),
    ruleVersion: version,
    date,
    services: text(3),
    rows: text(4),
    fingerprint: text(5),
    reason: text(6),
    initials: text(7),
    waivedOn,
    expires,
    withdrawn,
    place: text(11),
  });
}

/** Does it stand on this day (ISO)? */
export const standsOn = ({ expires, withdrawn }: Waiver, today: string): boolean =>
  withdrawn === '' && (expires === '' || expires >= today);

/** Where a waiver was given, in numbers that say nothing of the names of sheet and table. */
export const placeOf = (salt: string, sheet: string, table: string): string =>
  [sheet, table].map((name) => fingerprint(salt, [name]).slice(0, 8)).join('-');

/** A number of a session's facts and a salt, 64 bits in hexadecimal; says nothing about them by itself. */
export function fingerprint(salt: string, facts: readonly (string | number)[]): string {
  const text = [salt, ...facts].join('\u001f');
  return hex(fnv(text, 0x811c9dc5)) + hex(fnv(text, 0x9747b28c));
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // Both halves would move alike without a last stir (the finalizer of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');
