import { useState } from 'preact/hooks';
import { namesClient } from '../../model/waivers/names-client';
import type { Item } from '../../model/state';
import { usePane } from '../pane';

const REASONS = ['documented', 'payer-agreed', 'other-day', 'not-billed', 'other'] as const;
type Reason = (typeof REASONS)[number];

/** A reason from a short list, own words, initials and perhaps an end: what an auditor will ask for. */
export function WaiveForm({ item, onCancel }: { readonly item: Item; readonly onCancel: () => void }) {
  const { state, words, actions, texts } = usePane();
  const [reason, setReason] = useState<Reason | ''>('');
  const [own, setOwn] = useState('');
  const [initials, setInitials] = useState('');
  const [expires, setExpires] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    if (reason === '' || initials.trim() === '') return setProblem(words.waivers.needReason);
    if (reason === 'other' && own.trim() === '') return setProblem(words.waivers.needWords);
    if (expires !== '' && !(expires > texts.today())) return setProblem(words.waivers.badDate);
    if (state.checked !== null && namesClient(item, state.checked, [own, initials]))
      return setProblem(words.waivers.noNames);
    const said = [reason === 'other' ? '' : words.waivers.reasons[reason], own.trim()].filter(Boolean).join(': ');
    await actions.waive(item, { reason: said, own, initials, expires });
    return undefined;
  };

  return (
    <form
      class="card stack"
      aria-labelledby="waive-heading"
      data-focus-next=".detail .waive | .list"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 id="waive-heading">{words.waivers.heading}</h3>
      <p class="soft">{words.waivers.intro}</p>
      <label class="field">
        <span>{words.waivers.reason}</span>
        <select
          value={reason}
          onChange={(event) => setReason(REASONS.find((one) => one === event.currentTarget.value) ?? '')}
        >
          <option value="" />
          {REASONS.map((one) => (
            <option key={one} value={one} selected={one === reason}>
              {words.waivers.reasons[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{words.waivers.own}</span>
        <textarea rows={2} maxLength={250} value={own} onInput={(event) => setOwn(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{words.waivers.initials}</span>
        <input
          type="text"
          maxLength={12}
          value={initials}
          onInput={(event) => setInitials(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{words.waivers.expires}</span>
        <input type="date" value={expires} onInput={(event) => setExpires(event.currentTarget.value)} />
      </label>
      {problem !== null && (
        <p class="notice" data-tone="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="bar">
        <button type="submit" class="primary">
          {words.waivers.save}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
