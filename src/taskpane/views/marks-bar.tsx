import { usePane } from './pane';

/** Marks on or off, the way of marking, and the dated legend that says when they hold. */
export function MarksBar() {
  const { state, words, actions } = usePane();
  const { checked, marked, markMode } = state;
  if (checked === null) return null;
  if (checked.readOnly) return <p class="soft">{words.marks.readOnly}</p>;
  if (checked.protected) return <p class="soft">{words.marks.protected}</p>;
  return (
    <div class="stack" role="group" aria-label={words.marks.label}>
      {markMode === null && <Offer />}
      <div class="bar small">
        {marked === null ? (
          markMode !== null && (
            <button type="button" class="plain" onClick={() => void actions.mark()}>
              {words.marks.mark}
            </button>
          )
        ) : (
          <>
            <span class="grow soft">
              {marked.rows !== null && words.marks.on(marked.rows)}{' '}
              {marked.mode === 'column' ? words.marks.movesAlong(marked.asOf) : words.marks.asOf(marked.asOf)}
              {marked.mode === 'formats' && state.freshness === 'moved' && ` ${words.marks.stale}`}
            </span>
            <button type="button" class="plain" onClick={() => void actions.clearMarks()}>
              {words.marks.clear}
            </button>
          </>
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
