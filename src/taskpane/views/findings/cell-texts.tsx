import { useEffect, useState } from 'preact/hooks';
import type { Checked, FindingItem } from '../../model/state';
import { usePane } from '../pane';

/** Fields of which a cell may hold what reads as none, so that the lines do not show it. */
const FIELDS: readonly unknown[] = ['code', 'modifiers'];

/** What stands in the cells of a finding about a code or a modifier, where it is more or other than what was read from them. */
export function CellTexts({ item, checked }: { readonly item: FindingItem; readonly checked: Checked }) {
  const { words, actions } = usePane();
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map());
  const { field } = item.finding;
  useEffect(() => {
    let wanted = true;
    setTexts(new Map());
    if (FIELDS.includes(field)) void actions.readCellTexts(item).then((read) => wanted && setTexts(read));
    return () => {
      wanted = false;
    };
  }, [item, checked]);
  const readOf = (row: number) =>
    checked.facts
      .lines(row)
      .flatMap(({ code, modifiers }): readonly string[] => (field === 'code' ? [code ?? ''] : modifiers));
  const other = [...texts].filter(([row, text]) => bare(text) !== bare(readOf(row).join(' ')));
  return other.map(([row, text]) => (
    <p key={row} class="soft about">
      {words.gaps.inCell(String(checked.area.row + row + 1), text)}
    </p>
  ));
}

/** Letters and digits alone: how a cell divides them is no matter. */
const bare = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
