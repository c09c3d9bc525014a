import { usePane } from './pane';

/** Marks on or off, the way of marking, and the dated legend that says when they hold. */
export function MarksBar() {
  const { state, words, actions } = usePane();
  const { checked, marked, markMode } = state;
  if (checked === null) return null;
  if (checked.readOnly || checked.protected) {
    const without = checked.readOnly ? words.marks.readOnly : words.marks.protected;
    return <p class="soft">{marked === null ? without : marked.old ? words.marks.stuck(marked.asOf) : <Dated />}</p>;
  }
  return (
    <div class="stack" role="group" aria-label={words.marks.label}>
      {markMode === null && <Offer />}
      <div class="bar small">
        {marked && (
          <span class="grow soft">
            <Dated />
          </span>
        )}
        {(marked === null ? markMode !== null : marked.old) && (
          <button type="button" class="plain" onClick={() => void actions.mark()}>
            {words.marks.mark}
          </button>
        )}
        {marked && (
          <button type="button" class="plain" onClick={() => void actions.clearMarks()}>
            {words.marks.clear}
          </button>
        )}
      </div>
      {markMode !== null && (
        <details class="small">
          <summary>{words.marks.change}</summary>
          <div class="stack tight">
            <p class="soft">{words.marks.changeHelp}</p>
            <Ways />
          </div>
        </details>
      )}
    </div>
  );
}

/** How many rows are marked, and when that holds. */
function Dated() {
  const { state, words } = usePane();
  const { marked, freshness } = state;
  if (marked === null) return null;
  const { rows, mode, asOf, old } = marked;
  if (old) return <>{words.marks.old(asOf)}</>;
  return (
    <>
      {rows !== null && words.marks.on(rows)}{' '}
      {mode === 'column' ? words.marks.movesAlong(asOf) : words.marks.asOf(asOf)}
      {freshness === 'moved' && ` ${mode === 'column' ? words.marks.apart : words.marks.stale}`}
    </>
  );
}

/** Asked once a workbook. */
function Offer() {
  const { words } = usePane();
  return (
    <div class="card stack tight small">
      <p>{words.marks.offer}</p>
      <Ways />
    </div>
  );
}

const WAYS = ['column', 'formats', 'none'] as const;

/** The ways of marking; the one that holds is pressed. */
function Ways() {
  const { state, words, actions } = usePane();
  return (
    <div class="bar tight" role="group" aria-label={words.marks.change}>
      {WAYS.map((way) => (
        <button
          type="button"
          key={way}
          aria-pressed={state.markMode === null ? undefined : state.markMode === way}
          onClick={() => void actions.chooseMarks(way)}
        >
          {words.marks[way]}
        </button>
      ))}
    </div>
  );
}
