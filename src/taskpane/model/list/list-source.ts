import type { Severity } from '../../../domain';
import type { RowFacts } from '../check/row-facts';
import type { Item } from '../state';

/** The words of one item, made when they are needed. */
export interface ItemText {
  readonly title: string;
  readonly todo: string | null;
  /** The rule's title; of several, how many they are. */
  readonly rule: string;
  /** The titles of all rules that lack the same; of a finding its one. */
  readonly rules: readonly string[];
}

/** What list and report tell of a row. */
export type ToldFact = 'client' | 'provider' | 'payer' | 'date';

/** What the list is made from. */
export interface ListSource {
  readonly items: readonly Item[];
  readonly facts: RowFacts;
  /** Sheet row number (1-based) of the table's row. */
  readonly sheetRow: (row: number) => number;
  readonly text: (item: Item) => ItemText;
  /** What to do, without the values of the one item. */
  readonly action: (item: Item) => string | null;
  /** Names that in every language. */
  readonly actionId: (item: Item) => string | null;
  readonly ruleTitle: (ruleId: string) => string;
  /** Do findings of the rule speak of this fact of their first row? */
  readonly speaksOf: (ruleId: string, fact: ToldFact) => boolean;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly notCheckable: string;
  readonly unknown: string;
  readonly wholeSheet: string;
  /** How the list begins to say which rows: "Row", "Rows". */
  readonly rowWords: readonly string[];
  /** People of the language write the day of a date before the month. */
  readonly dayFirst: boolean;
}
