import type { Notice } from '../model/state';
import { usePane } from './pane';

/** A polite live region: it stays in the page, so that a screen reader hears what is put into it. */
export function NoticeBar() {
  const { state, words, actions } = usePane();
  return (
    <div role="status" aria-live="polite">
      {state.cellIsOpen && <NoticeText notice={{ tone: 'caution', text: (w) => w.notices.cellEdit }} />}
      {state.notice && (
        <div class="notice bar" data-tone={state.notice.tone}>
          <span class="grow">{state.notice.text(words)}</span>
          {state.frozen !== null && (
            <button type="button" onClick={() => void actions.unfreeze()}>
              {words.freeze.undo}
            </button>
          )}
          <button type="button" class="plain" onClick={() => actions.dismissNotice()} aria-label={words.close}>
            {'\u2715'}
          </button>
        </div>
      )}
    </div>
  );
}

export function NoticeText({ notice }: { readonly notice: Notice }) {
  const { words } = usePane();
  return (
    <p class="notice" data-tone={notice.tone}>
      {notice.text(words)}
    </p>
  );
}
