import { MAX_COLUMNS, MAX_ROWS, intersection, writeA1, type Area } from '../addresses';
import type { Author, SheetModel, WorkbookChange } from '../model';
import type { ServerObject } from '../rich-api';
import { EVENT_TYPES, WORKBOOK_TARGET, valueType, type Session } from '../server-objects';
import { EventDispid, MessageCategory, type Page } from '../page';
import type { Switches } from './switches';

type Args = Readonly<Record<string, unknown>>;
type Change<K extends WorkbookChange['kind']> = Extract<WorkbookChange, { readonly kind: K }>;

const SHIFTS = { Down: 'ShiftCellDown', Left: 'ShiftCellLeft', Right: 'ShiftCellRight', Up: 'ShiftCellUp' } as const;

/** Tells the page what happened to the workbook, if a handler was added for it. */
export class Events {
  /** How many handlers there are, by class, event and target. */
  private readonly listeners = new Map<string, number>();
  private activeSheet: string;

  constructor(
    private readonly session: Session,
    private readonly page: Page,
    private readonly client: string,
    private readonly switches: Switches,
  ) {
    this.activeSheet = session.view.activeSheetId;
  }

  /** A handler was added or taken away. */
  listen(object: ServerObject, event: string, on: boolean): void {
    const key = listenerKey(kindOf(object.className), event, object.eventTarget);
    this.listeners.set(key, Math.max((this.listeners.get(key) ?? 0) + (on ? 1 : -1), 0));
  }

  get listenerCount(): number {
    return [...this.listeners.values()].reduce((sum, count) => sum + count, 0);
  }

  onView(what: 'sheet' | 'selection'): void {
    const { view } = this.session;
    if (what === 'sheet') {
      this.fire('worksheet', 'Deactivated', this.activeSheet, { worksheetId: this.activeSheet });
      this.activeSheet = view.activeSheetId;
      this.fire('worksheet', 'Activated', this.activeSheet, { worksheetId: this.activeSheet });
      return;
    }
    const { sheetId, areas } = view.selection;
    this.fire('worksheet', 'SelectionChanged', sheetId, { worksheetId: sheetId, address: joined(areas) });
    this.page.handler(EventDispid.SelectionChanged)?.(EventDispid.SelectionChanged, null);
  }

  onChange(change: WorkbookChange, author: Author | null): void {
    const own = author?.by === 'addin' && author.client === this.client;
    if (own && !this.switches.ownEvents) return;
    const source = author === null || author.client === this.client ? 'Local' : 'Remote';
    const who = { source, triggerSource: own ? 'ThisLocalAddin' : 'Unknown' };
    switch (change.kind) {
      case 'edited':
        return this.edited(change, who);
      case 'inserted':
      case 'deleted':
        return this.shifted(change, who);
      case 'settings':
        this.page.handler(EventDispid.SettingsChanged)?.(EventDispid.SettingsChanged, null);
        return;
      case 'tableAdded':
      case 'tableDeleted': {
        const { sheetId, tableId } = change;
        const event = change.kind === 'tableAdded' ? 'Added' : 'Deleted';
        return this.fire('table', event, tableId, { tableId, worksheetId: sheetId, source });
      }
      default:
        return this.onSheetChange(change, source);
    }
  }

  private onSheetChange(
    change: Exclude<
      WorkbookChange,
      Change<'edited' | 'inserted' | 'deleted' | 'settings' | 'tableAdded' | 'tableDeleted'>
    >,
    source: string,
  ): void {
    const { sheetId: worksheetId } = change;
    const fire = (event: keyof (typeof EVENT_TYPES)['worksheet'], args: Args) =>
      this.fire('worksheet', event, worksheetId, { worksheetId, source, ...args });
    switch (change.kind) {
      case 'formatted':
        return this.withReference(worksheetId, change.area, 'FormatChanged', (referenceId) =>
          fire('FormatChanged', { address: writeA1(change.area), referenceId }),
        );
      case 'sorted':
        return fire('RowSorted', { address: writeA1(change.area) });
      case 'rowHidden': {
        const hidden = this.sheet(worksheetId)?.rowHidden(change.area.row) === true;
        return fire('RowHiddenChanged', { address: writeA1(change.area), changeType: hidden ? 'Hidden' : 'Unhidden' });
      }
      case 'calculated':
        return fire('Calculated', { address: joined(change.areas) });
      case 'sheetAdded':
        return fire('Added', {});
      case 'sheetDeleted':
        return fire('Deleted', {});
      case 'sheetRenamed':
        return fire('NameChanged', { nameAfter: this.sheet(worksheetId)?.name });
      case 'visibility':
        return fire('VisibilityChanged', { visibilityAfter: this.sheet(worksheetId)?.visibility });
      case 'protection':
        return fire('ProtectionChanged', { isProtected: this.sheet(worksheetId)?.store.protection !== null });
      case 'filtered':
        // This client library knows no event for filters.
        return;
    }
  }

  private edited(change: Change<'edited'>, who: Args): void {
    const { sheetId, areas, before, after } = change;
    const single = before !== undefined && after !== undefined;
    const details = single
      ? {
          valueBefore: before,
          valueAfter: after,
          valueTypeBefore: valueType(before),
          valueTypeAfter: valueType(after),
        }
      : {};
    this.dataChanged(sheetId, areas, { ...who, ...details, changeType: 'RangeEdited', shiftDirection: 'None' });
  }

  private shifted({ kind, sheetId, area, shift }: Change<'inserted' | 'deleted'>, who: Args): void {
    const what = area.columns === MAX_COLUMNS ? 'Row' : area.rows === MAX_ROWS ? 'Column' : 'Cell';
    const changeType = `${what}${kind === 'inserted' ? 'Inserted' : 'Deleted'}`;
    this.dataChanged(sheetId, [area], { ...who, changeType, shiftDirection: SHIFTS[shift] });
  }

  private dataChanged(worksheetId: string, areas: readonly Area[], args: Args): void {
    const [first] = areas;
    if (!first) return;
    const address = joined(areas);
    this.withReference(worksheetId, first, 'DataChanged', (referenceId) => {
      this.fire('worksheet', 'DataChanged', worksheetId, { ...args, worksheetId, address, referenceId });
    });
    for (const table of this.session.workbook.tables) {
      if (table.sheetId !== worksheetId || !areas.some((area) => intersection(area, table.area))) continue;
      this.fire('table', 'DataChanged', table.id, { ...args, worksheetId, tableId: table.id, address });
    }
  }

  /** The range that a handler gets by `event.getRange` is kept only where somebody listens. */
  private withReference(
    sheetId: string,
    area: Area,
    event: 'DataChanged' | 'FormatChanged',
    tell: (referenceId: string) => void,
  ): void {
    const sheet = this.sheet(sheetId);
    if (!sheet || !this.isHeard('worksheet', event, sheetId)) return this.session.enableEvents ? tell('') : undefined;
    tell(this.session.references.keep(this.session.objects.range(sheet, area)));
  }

  private isHeard(kind: EventKind, event: string, target: string): boolean {
    return [target, WORKBOOK_TARGET].some((each) => (this.listeners.get(listenerKey(kind, event, each)) ?? 0) > 0);
  }

  private fire(kind: 'worksheet', event: keyof (typeof EVENT_TYPES)['worksheet'], target: string, args: Args): void;
  private fire(kind: 'table', event: keyof (typeof EVENT_TYPES)['table'], target: string, args: Args): void;
  private fire(kind: EventKind, event: string, target: string, args: Args): void {
    if (!this.session.enableEvents) return;
    const types: Readonly<Record<string, number>> = EVENT_TYPES[kind];
    for (const each of [target, WORKBOOK_TARGET]) {
      if ((this.listeners.get(listenerKey(kind, event, each)) ?? 0) === 0) continue;
      this.page.post([MessageCategory.Event, types[event]!, each, JSON.stringify(args), 0]);
    }
  }

  private sheet(id: string): SheetModel | undefined {
    return this.session.workbook.sheets.find((sheet) => sheet.id === id);
  }
}

type EventKind = keyof typeof EVENT_TYPES;

const kindOf = (className: string): EventKind => (className.startsWith('Worksheet') ? 'worksheet' : 'table');
const listenerKey = (kind: EventKind, event: string, target: string): string => `${kind}/${event}/${target}`;
const joined = (areas: readonly Area[]): string => areas.map(writeA1).join(',');
