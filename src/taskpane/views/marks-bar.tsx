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
    </div>
  );
}

/** Asked once a workbook. */
function Offer() {
  const { words, actions } = usePane();
  return (
    <div class="card stack tight small">
      <p>{words.marks.offer}</p>
      <div class="bar tight">
        <button type="button" onClick={() => void actions.chooseMarks('column')}>
          {words.marks.column}
        </button>
        <button type="button" onClick={() => void actions.chooseMarks('formats')}>
          {words.marks.formats}
        </button>
        <button type="button" onClick={() => void actions.chooseMarks('none')}>
          {words.marks.none}
        </button>
      </div>
    </div>
  );
}
