import { useEffect, useState } from 'preact/hooks';
import type { PlacedWaiver } from '../model/state';
import { UNREAD } from '../../storage';
import { Decision } from './decision';
import { usePane } from './pane';

/** The decisions that stand in the workbook, those that nobody has looked at yet, and those that no longer fit. */
export function WaiversTab() {
  const { state, words, actions } = usePane();
  // Before a check nobody has read them.
  const [isRead, setRead] = useState(state.checked !== null);
  useEffect(() => {
    if (!isRead) void actions.lookAtWaivers().then(setRead);
  }, []);
  const standing = state.waivers.filter((waiver) => waiver.withdrawn === '');
  const fitting = standing.filter((waiver) => waiver.fits);
  const unseen = standing.filter((waiver) => waiver.unseen);
  const stale = standing.filter((waiver) => !waiver.fits && !waiver.unseen);
  return (
    <section class="scroll stack" aria-labelledby="waivers-heading">
      <h2 id="waivers-heading">{words.waivers.list}</h2>
      {(isRead || state.checked !== null) && standing.length + state.waiversUnread.length === 0 && (
        <p>{words.waivers.none}</p>
      )}
      {UNREAD.map((why) => {
        const rows = state.waiversUnread.filter((unread) => unread.why === why).map(({ row }) => row);
        return (
          rows.length > 0 && (
            <p key={why} class="notice" data-tone="problem">
              {words.waivers.unread[why](rows.join(', '))}
            </p>
          )
        );
      })}
      <WaiverList waivers={fitting} />
      {unseen.length > 0 && (
        <>
          <p class="notice">{words.waivers.unseen}</p>
          <WaiverList waivers={unseen} />
        </>
      )}
      {stale.length > 0 && (
        <>
          <p class="notice" data-tone="caution">
            {words.waivers.stale}
          </p>
          <WaiverList waivers={stale} />
        </>
      )}
    </section>
  );
}

function WaiverList({ waivers }: { readonly waivers: readonly PlacedWaiver[] }) {
  const { texts } = usePane();
  return (
    <>
      {waivers.map((waiver) => (
        <div key={waiver.at} class="card stack">
          <h3>{texts.ruleTitle(waiver.ruleId)}</h3>
          <p>{waiver.reason}</p>
          <p class="soft">
            {waiver.date} {waiver.services}
            {waiver.rows.includes(': ') && ` \u00b7 ${waiver.rows}`}
          </p>
          <Decision waiver={waiver} />
        </div>
      ))}
    </>
  );
}
