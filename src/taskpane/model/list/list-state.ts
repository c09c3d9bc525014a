export const DIMENSIONS = ['rule', 'todo', 'severity', 'provider', 'payer', 'day'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const SHOWN = ['open', 'all', 'fixable', 'waived', 'notCheckable'] as const;
export type Shown = (typeof SHOWN)[number];

export interface ListState {
  readonly groupBy: Dimension | 'none';
  readonly shown: Shown;
  /** One value a dimension; all must fit. */
  readonly only: Readonly<Partial<Record<Dimension, string>>>;
  readonly search: string;
  readonly closedGroups: ReadonlySet<string>;
  /** Key of the item whose detail is open. */
  readonly selected: string | null;
  /** Key of the item whose waiver is being written. */
  readonly waiving: string | null;
}

export const FIRST_LIST: ListState = {
  groupBy: 'none',
  shown: 'open',
  only: {},
  search: '',
  closedGroups: new Set(),
  selected: null,
  waiving: null,
};
