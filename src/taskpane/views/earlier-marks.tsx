import { earlierMarks } from '../model/marks/kept-marks';
import { usePane } from './pane';

/** Marks that were in the workbook before this pane, with the date on which they hold. */
export function EarlierMarks() {
  const { state, words, actions } = usePane();
  const marks = earlierMarks(state);
  if (marks.length === 0) return null;
  return (
    <div class="stack" role="group" aria-label={words.marks.earlier}>
      {marks.map(({ place, sheetName, mode, asOf }) => (
        <div class="bar small" key={place}>
          <span class="grow soft">
            {sheetName}: {mode === 'column' ? words.marks.movesAlong(asOf) : words.marks.asOf(asOf)}
          </span>
          <button
            type="button"
            class="plain"
            aria-label={`${words.marks.clear}: ${sheetName}`}
            onClick={() => void actions.clearMarks(place)}
          >
            {words.marks.clear}
          </button>
        </div>
      ))}
    </div>
  );
}
