import { COUNTING_RULES, type CountingRule, type Profile } from '../../../domain';
import { NO_PROFILE_DRAFT } from '../../model/setup/profile-draft';
import { usePane } from '../pane';
import { Unsaved } from './unsaved';

const HOURS_MOST = 24;

/** What holds where the sheet has no column for it. */
export function ProfileForm({ profile }: { readonly profile: Profile }) {
  const { state, words, actions, texts } = usePane();
  const { changed, badHours } = state.profileDraft ?? NO_PROFILE_DRAFT;
  const draft = { ...profile, ...changed };
  const { setup } = words;
  const change = (part: Partial<Profile>) => actions.draftProfile({ badHours, changed: { ...changed, ...part } });
  const unknown = texts.unknownInProfile(draft);
  return (
    <form
      class="stack"
      aria-labelledby="profile-heading"
      onSubmit={(event) => {
        event.preventDefault();
        if (badHours === null) void actions.saveProfile(changed);
      }}
    >
      <h2 id="profile-heading">{setup.profile}</h2>
      <p class="soft">{setup.profileIntro}</p>
      <Field
        label={setup.license}
        value={draft.license}
        problem={unknown.license ? setup.unknownLicense : null}
        onInput={(license) => change({ license })}
      />
      <Field
        label={setup.state}
        value={draft.state}
        problem={unknown.state ? setup.unknownState : null}
        onInput={(state) => change({ state })}
      />
      <Field
        label={setup.payer}
        value={draft.payer}
        problem={unknown.payer ? setup.unknownPayer : null}
        options={texts.payerNames()}
        onInput={(payer) => change({ payer })}
      />
      <label class="field">
        <span>{setup.countingRule}</span>
        <select
          value={draft.countingRule ?? ''}
          onChange={(event) =>
            change({ countingRule: COUNTING_RULES.find((rule) => rule === event.currentTarget.value) ?? null })
          }
        >
          {([null, ...COUNTING_RULES] as const).map((rule: CountingRule | null) => (
            <option key={rule ?? 'payer'} value={rule ?? ''} selected={rule === draft.countingRule}>
              {setup.countingRules[rule ?? 'payer']}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{setup.hoursWorked}</span>
        <input
          type="number"
          min="0"
          max={HOURS_MOST}
          step="0.5"
          value={badHours ?? draft.hoursWorked ?? ''}
          aria-describedby={badHours === null ? undefined : 'hours-problem'}
          onInput={(event) => {
            const { value } = event.currentTarget;
            const hours = Number(value);
            const isGood = value === '' || (hours >= 0 && hours <= HOURS_MOST);
            const asked = isGood ? { hoursWorked: value === '' ? null : hours } : {};
            actions.draftProfile({ changed: { ...changed, ...asked }, badHours: isGood ? null : value });
          }}
        />
        {badHours !== null && (
          <span id="hours-problem" class="notice" data-tone="caution">
            {setup.badHours(HOURS_MOST)}
          </span>
        )}
      </label>
      <div class="bar">
        <button id="save-profile" type="submit" class="primary">
          {setup.save}
        </button>
        {(badHours !== null || Object.keys(changed).length > 0) && (
          <Unsaved next="#save-profile" onDrop={() => actions.draftProfile(null)} />
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly problem: string | null;
  readonly options?: readonly string[];
  readonly onInput: (value: string | null) => void;
}

function Field({ label, value, problem, options, onInput }: FieldProps) {
  const id = `field-${label.replace(/[^a-z]+/gi, '-')}`;
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        maxLength={120}
        value={value ?? ''}
        list={options ? id : undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onInput={(event) => onInput(event.currentTarget.value.trim() === '' ? null : event.currentTarget.value.trim())}
      />
      {options && (
        <datalist id={id}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      {problem !== null && (
        <span id={`${id}-problem`} class="notice" data-tone="caution">
          {problem}
        </span>
      )}
    </label>
  );
}
