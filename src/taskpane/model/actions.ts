import type { Language } from '../words';
import type { ListState, Item, Tab } from './state';

/** Everything that a person can do in the pane. None of them throws; what goes wrong becomes a notice. */
export interface Actions {
  check(): Promise<void>;
  /** Ends a running check at once; what Excel is still answering is thrown away. */
  cancel(): void;
  changeList(change: Partial<ListState>): void;
  /** Opens the detail and selects the cells in Excel. */
  open(item: Item): Promise<void>;
  closeDetail(): void;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  setTab(tab: Tab): void;
  setLanguage(language: Language): void;
  dismissNotice(): void;
  putSample(): Promise<void>;
}
