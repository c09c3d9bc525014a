/** Events by their names in `_Register…Event`, with the numbers of their messages. */
export const EVENT_TYPES = {
  worksheet: {
    Activated: 11,
    Added: 13,
    Calculated: 16,
    ColumnSorted: 20,
    DataChanged: 10,
    Deactivated: 12,
    Deleted: 15,
    FormatChanged: 18,
    FormulaChanged: 23,
    Moved: 27,
    NameChanged: 25,
    ProtectionChanged: 24,
    RowHiddenChanged: 22,
    RowSorted: 19,
    SelectionChanged: 14,
    SingleClicked: 21,
    VisibilityChanged: 26,
  },
  table: { Added: 102, DataChanged: 101, Deleted: 103, SelectionChanged: 100 },
} as const;

export type WorksheetEvent = keyof (typeof EVENT_TYPES)['worksheet'];
export type TableEvent = keyof (typeof EVENT_TYPES)['table'];

/** The target that handlers of a whole collection are called by. */
export const WORKBOOK_TARGET = 'Workbook';

export const WORKSHEETS_EVENTS = Object.keys(EVENT_TYPES.worksheet);
export const WORKSHEET_EVENTS = WORKSHEETS_EVENTS.filter((name) => !['Added', 'Deleted', 'Moved'].includes(name));
export const TABLES_EVENTS = ['Added', 'DataChanged', 'Deleted'];
export const TABLE_EVENTS = ['DataChanged', 'SelectionChanged'];
