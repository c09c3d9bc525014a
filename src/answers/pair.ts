import { formatIsoDate } from '../domain';
import type { PairAnswer as Looked, PayerRow } from '../reference';

/** What CMS's pair edits say of two codes on one day. */
export interface PairAnswer {
  readonly column1: string;
  readonly column2: string;
  /** 0: never together. 1: a modifier may separate them. null: no edit, or not known. */
  readonly indicator: 0 | 1 | null;
  /** `ended-later`: in force on the day, and ended since. `unknown-code`: outside this product's codes, not checkable. */
  readonly status: 'active' | 'ended-later' | 'none' | 'unknown-code';
  /** Last day of an edit that has ended, `YYYY-MM-DD`. */
  readonly until: string | null;
  /** The day lies outside the time that the table speaks about. */
  readonly outsideTable: boolean;
  readonly table: { readonly name: string; readonly edition: string };
  /** Whether the payer that was asked for follows the table. */
  readonly payer: { readonly id: string; readonly name: string; readonly pairsBind: 'yes' | 'no' | 'unknown' } | null;
}

export const pairAnswer = (answer: Looked, payer: PayerRow | undefined): PairAnswer => ({
  column1: answer.column1,
  column2: answer.column2,
  indicator: answer.indicator,
  status: answer.status,
  until: answer.until === null ? null : formatIsoDate(answer.until),
  outsideTable: answer.outsideTable,
  table: { name: answer.stamp.name, edition: answer.stamp.edition },
  payer: payer ? { id: payer.id, name: payer.name, pairsBind: payer.pairsBind.value } : null,
});
