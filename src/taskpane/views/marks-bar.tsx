import { usePane } from './pane';

/** Marks on or off, and the dated legend that says when they hold. */
export function MarksBar() {
  const { state, words, actions } = usePane();
  const { checked, marked } = state;
  if (checked === null) return null;
  return (
    <div class="bar" role="group" aria-label={words.marks.label}>
      {marked === null ? (
        checked.protected ? (
          <span class="soft">{words.marks.protected}</span>
        ) : (
          <button type="button" onClick={() => void actions.mark()}>
            {words.marks.mark}
          </button>
        )
      ) : (
        <>
          <span class="grow soft">
            {words.marks.on(marked.rows)} {words.marks.asOf(marked.asOf)}
            {state.freshness === 'moved' && ` ${words.marks.stale}`}
          </span>
          <button type="button" onClick={() => void actions.clearMarks()}>
            {words.marks.clear}
          </button>
        </>
      )}
    </div>
  );
}
