import { Choice } from './choice';
import { usePane } from './pane';

/** The one button of the pane, and while it works: how far it is, how fast, and a way to stop it. */
export function CheckBar() {
  const { state, words, actions } = usePane();
  const { running } = state;
  if (state.loading) {
    return (
      <div class="bar" role="group" aria-label={words.start.loadingPart}>
        <progress class="grow" aria-label={words.start.loadingPart} />
      </div>
    );
  }
  if (running === null) {
    return (
      <div class="bar">
        <button type="button" class="primary" onClick={() => void actions.check()}>
          {state.checked === null ? words.check.button : words.check.again}
        </button>
        <button type="button" onClick={() => void actions.checkAll()}>
          {words.check.all}
        </button>
        <ShownTable />
      </div>
    );
  }
  const { phase, place, done, total, rate } = running;
  const label = words.check[phase];
  return (
    <div class="stack" role="group" aria-label={label}>
      <div class="bar">
        <span class="grow">
          {label} {place} {total > 0 && words.check.progress(done, total)}
          {rate !== null && <span class="soft"> ({words.check.rate(rate)})</span>}
        </span>
        <button type="button" onClick={() => actions.cancel()}>
          {words.cancel}
        </button>
      </div>
      {total > 0 ? <progress aria-label={label} value={done} max={total} /> : <progress aria-label={label} />}
    </div>
  );
}

/** Which table's findings are shown, where several were checked. */
function ShownTable() {
  const { state, words, actions } = usePane();
  const { results, checked } = state;
  if (results.size < 2 || checked === null) return null;
  return (
    <Choice
      label={words.check.shown}
      value={checked.key}
      options={[...results].map(([id, kept]) => [id, kept.checked.name] as const)}
      onChoose={actions.showTable}
    />
  );
}
