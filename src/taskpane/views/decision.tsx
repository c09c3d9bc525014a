import type { PlacedWaiver } from '../model/state';
import { usePane } from './pane';

/** Who waived it, when and until when, and the way back. */
export function Decision({ waiver }: { readonly waiver: PlacedWaiver }) {
  const { words, actions } = usePane();
  return (
    <>
      <p class="soft">
        {words.waivers.by(waiver.initials, waiver.waivedOn)}
        {waiver.expires !== '' && ` \u00b7 ${words.waivers.until(waiver.expires)}`}
      </p>
      <div>
        <button type="button" onClick={() => void actions.withdrawWaiver(waiver)}>
          {words.waivers.remove}
        </button>
      </div>
    </>
  );
}
