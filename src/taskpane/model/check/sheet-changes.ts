import { nameOf } from '../setup/tables';
import type { Checked, PaneState } from '../state';
import { withCurrent } from './results';

/** A sheet has another name: everything that was found on it goes by that. */
export function renamed(state: PaneState, worksheetId: string, sheetName: string): Partial<PaneState> {
  const withName = (checked: Checked): Checked => {
    if (checked.worksheetId !== worksheetId) return checked;
    const found = { ...checked.found, sheetName };
    return { ...checked, found, sheetName, name: nameOf(found) };
  };
  return {
    checked: state.checked && withName(state.checked),
    results: new Map([...state.results].map(([key, kept]) => [key, { ...kept, checked: withName(kept.checked) }])),
  };
}

/** A sheet is no longer there, and no mark on it. */
export function deleted(state: PaneState, worksheetId: string): Partial<PaneState> {
  const gone = { freshness: 'gone', marked: null } as const;
  const results = withCurrent(state);
  return {
    ...(state.checked?.worksheetId === worksheetId && gone),
    results: new Map(
      [...results].map(([key, kept]) => [key, kept.checked.worksheetId === worksheetId ? { ...kept, ...gone } : kept]),
    ),
    listedMarks: state.listedMarks.filter((one) => one.worksheetId !== worksheetId),
  };
}
