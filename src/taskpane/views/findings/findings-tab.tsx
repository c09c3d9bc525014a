import { useEffect, useMemo } from 'preact/hooks';
import { itemOfKey } from '../../model/list/items';
import { listView } from '../../model/list/list';
import type { ListSource } from '../../model/list/list-source';
import { prepareTexts } from '../../model/list/search';
import { runInSlices } from '../../model/slices';
import type { Checked, Item } from '../../model/state';
import type { Words } from '../../words';
import { usePane } from '../pane';
import { Detail, type Around } from './detail';
import { FindingsList } from './findings-list';
import { ListTools } from './list-tools';

export function FindingsTab({ checked }: { readonly checked: Checked }) {
  const { state, words, texts } = usePane();
  const source: ListSource = useMemo(
    () => ({
      items: checked.items,
      facts: checked.facts,
      sheetRow: (row) => checked.area.row + row + 1,
      text: texts.item,
      action: texts.action,
      actionId: texts.actionId,
      ruleTitle: texts.ruleTitle,
      speaksOf: texts.speaksOf,
      severities: words.severity,
      notCheckable: words.list.notCheckable,
      unknown: words.list.unknown,
      wholeSheet: words.report.wholeSheet,
      rowWords: [words.list.where(''), words.list.wheres('')],
      dayFirst: words.list.dayFirst,
    }),
    [checked, words, texts],
  );
  const { selected } = state.list;
  const view = useMemo(() => listView(source, state.list), [source, state.list]);
  const open = useMemo(() => (selected === null ? undefined : itemOfKey(checked.items, selected)), [checked, selected]);
  const isRunning = state.running !== null;
  useEffect(() => {
    // Rows are marked first: nobody has asked for a word yet that is not in view.
    if (isRunning) return;
    const wanted = { stopped: false };
    void runInSlices(prepareTexts(source.items, source.text), wanted);
    return () => {
      wanted.stopped = true;
    };
  }, [source, isRunning]);
  const { report } = checked;
  if (report.findings.length === 0 && report.notCheckable.length === 0) {
    return <p>{cleanText(checked, words)}</p>;
  }
  return (
    <>
      {report.findings.length === 0 && <p>{words.summary.cleanBut}</p>}
      <ListTools view={view} />
      {view.rows.length === 0 ? <p>{words.list.empty}</p> : <FindingsList view={view} checked={checked} />}
      {open && <Detail item={open} checked={checked} around={around(view.fitting, open)} />}
    </>
  );
}

/** The findings before and after one, in the order of the list. */
function around(items: readonly Item[], open: Item): Around {
  const at = items.indexOf(open);
  return {
    position: at + 1,
    total: items.length,
    previous: at > 0 ? items[at - 1]! : null,
    next: at === -1 ? (items[0] ?? null) : (items[at + 1] ?? null),
  };
}

/** Never that all is well where rules were switched off, or rows or columns not looked at. */
function cleanText({ rulesOff, found }: Checked, { ruleSwitches, setup, summary }: Words): string {
  if (rulesOff.length > 0) return ruleSwitches.clean;
  return found.outside.length > 0 || found.isCut ? setup.cleanThere : summary.clean;
}
