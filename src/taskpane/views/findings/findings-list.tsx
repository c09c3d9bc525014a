import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListView } from '../../model/list/list';
import { rowsOf } from '../../model/list/rows-of';
import { keyOfRow, type ListRow } from '../../model/list/list-rows';
import { placeOfRows } from '../../model/list/row-ranges';
import type { Checked, Item } from '../../model/state';
import { usePane } from '../pane';
import { SeverityMark } from '../severity';
import { useActiveRow } from './active-row';
import { scrollTo, windowOf } from './window';

/** Used until the page is laid out. */
const ROW_HEIGHT = 60;
const VIEW_HEIGHT = 480;
/** Rows that are drawn beyond the edge, so that scrolling shows no gaps. */
const BEYOND = 6;

/**
 * The findings as one widget with one tab stop: the list keeps the focus and names the active row. A tree where rows
 * are grouped, a list box where not. Only the rows in view are in the page.
 */
export function FindingsList({ view, checked }: { readonly view: ListView; readonly checked: Checked }) {
  const { state, words, actions } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  // Until the list has been laid out, only what is sure to be seen is drawn.
  const [size, setSize] = useState({ row: ROW_HEIGHT, view: VIEW_HEIGHT, beyond: 0 });
  const [active, setActive] = useActiveRow(view.rows, checked);
  const { rows } = view;

  useLayoutEffect(() => {
    const measure = () =>
      setSize({
        row: probe.current?.offsetHeight || ROW_HEIGHT,
        view: list.current?.clientHeight || VIEW_HEIGHT,
        beyond: BEYOND,
      });
    if (typeof ResizeObserver === 'undefined') return measure();
    // It tells the first size as well, after the page has been laid out and before it is painted.
    const watcher = new ResizeObserver(measure);
    if (list.current) watcher.observe(list.current);
    return () => watcher.disconnect();
  }, []);

  const show = (row: number) => {
    setActive(row);
    const element = list.current;
    if (element) element.scrollTop = scrollTo(row, rows.length, size.row, size.view, element.scrollTop);
  };
  const open = async (item: Item) => {
    await actions.open(item);
    // Selecting cells must not take the focus out of the list; a person who has gone on meanwhile is not fetched back.
    const { activeElement, body } = document;
    if (activeElement === body || activeElement === list.current) list.current?.focus({ preventScroll: true });
  };
  const { selected } = state.list;
  const drawn = useRef(checked);
  // A finding that was opened elsewhere (next, previous) is shown and made active here; one that has moved with its rows is not.
  useEffect(() => {
    const isOpened = drawn.current === checked;
    drawn.current = checked;
    const at = selected === null || !isOpened ? -1 : rows.indexOf(selected);
    if (at !== -1 && at !== active) show(at);
  }, [selected, checked]);
  const toggle = (key: string) => {
    const closed = new Set(state.list.closedGroups);
    const value = key.slice('group '.length);
    if (!closed.delete(value)) closed.add(value);
    actions.changeList({ closedGroups: closed });
  };
  const use = (at: number) => {
    const row = rows.at(at);
    if (!row) return;
    show(at);
    if (row.kind === 'group') toggle(row.key);
    else void open(row.item);
  };
  const step = (by: 1 | -1) => {
    let at = active + by;
    while (rows.at(at)?.kind === 'group') at += by;
    use(at);
  };

  /** The list may have been scrolled out of a low pane by a detail: what moves in it is seen. */
  const move = (row: number) => {
    show(row);
    list.current?.scrollIntoView?.({ block: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(size.view / size.row) - 1);
    const row = rows.at(active);
    const last = rows.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(Math.min(last, active + 1)),
      ArrowUp: () => move(Math.max(0, active - 1)),
      PageDown: () => move(Math.min(last, active + page)),
      PageUp: () => move(Math.max(0, active - page)),
      Home: () => move(0),
      End: () => move(last),
      Enter: () => use(active),
      ' ': () => use(active),
      F8: () => step(event.shiftKey ? -1 : 1),
      ArrowRight: () => row?.kind === 'group' && !row.open && toggle(row.key),
      ArrowLeft: () => row?.kind === 'group' && row.open && toggle(row.key),
    };
    const act = moves[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  };

  const grouped = state.list.groupBy !== 'none';
  const seen = windowOf(rows.length, size.row, size.view, scrollTop, size.beyond);
  return (
    <>
      <div
        ref={list}
        class="list"
        role={grouped ? 'tree' : 'listbox'}
        aria-label={words.list.label}
        aria-description={words.list.keys}
        aria-activedescendant={active < rows.length ? rowId(active) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <div class="list-space" role="presentation" style={{ height: `${seen.height}px` }}>
          {withActive(seen.first, seen.end, active, rows.length).map((at) => (
            <Row
              key={rows.keyAt(at)}
              row={rows.at(at)!}
              at={at}
              grouped={grouped}
              active={at === active}
              top={seen.top + (at - seen.first) * size.row}
              checked={checked}
              onUse={() => use(at)}
            />
          ))}
        </div>
      </div>
      <div ref={probe} class="probe" aria-hidden="true" />
    </>
  );
}

const rowId = (at: number) => `finding-${at}`;

/** The rows in view, and the active one wherever it is: the list names it by its id. */
function withActive(first: number, end: number, active: number, count: number): readonly number[] {
  const rows = Array.from({ length: end - first }, (_, at) => first + at);
  if (active >= count || (active >= first && active < end)) return rows;
  return active < first ? [active, ...rows] : [...rows, active];
}

interface RowProps {
  readonly row: ListRow;
  readonly at: number;
  readonly grouped: boolean;
  readonly active: boolean;
  readonly top: number;
  readonly checked: Checked;
  readonly onUse: () => void;
}

function Row({ row, at, grouped, active, top, checked, onUse }: RowProps) {
  const { state, words, texts } = usePane();
  const common = { id: rowId(at), style: { top: `${top}px` }, onClick: onUse, 'data-active': active ? '' : undefined };
  if (row.kind === 'group') {
    return (
      <div
        {...common}
        class="list-row group"
        role="treeitem"
        aria-level={1}
        aria-posinset={row.position}
        aria-setsize={row.size}
        aria-expanded={row.open}
      >
        <span aria-hidden="true">{row.open ? '\u25be' : '\u25b8'}</span>
        <span class="title">
          {row.label} ({words.number(row.count)})
        </span>
      </div>
    );
  }
  const { item } = row;
  const rows = rowsOf(item);
  const waived = item.kind === 'finding' && item.waived ? ` \u00b7 ${words.list.waivedMark}` : '';
  const where = `${placeOfRows(rows, words, checked.area.row + 1)}${waived}`;
  const { title } = texts.item(item);
  // The parts stand apart on the page; spoken, "row 67" and "3 units" must not become "673 units".
  const apart = <span class="unseen">, </span>;
  return (
    <div
      {...common}
      class="list-row"
      role={grouped ? 'treeitem' : 'option'}
      aria-level={grouped ? row.level : undefined}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={state.list.selected === keyOfRow(row)}
    >
      <SeverityMark kind={item.kind === 'finding' ? item.finding.severity : 'gap'} />
      {apart}
      <span class="where">{where}</span>
      {apart}
      <span class="title" style={{ gridColumn: '1 / -1' }}>
        {title}
      </span>
    </div>
  );
}
