import { useState } from 'preact/hooks';
import { COUNTING_RULES, type CountingRule, type Profile } from '../../../domain';
import { usePane } from '../pane';

const HOURS_MOST = 24;

/** What holds where the sheet has no column for it. */
export function ProfileForm({ profile }: { readonly profile: Profile }) {
  const { words, actions, texts } = usePane();
  // Only what was changed here, so that a colleague's changes meanwhile are seen and kept.
  const [changed, setChanged] = useState<Partial<Profile>>({});
  // What was typed for the hours where it is no number of hours: it is neither kept nor dropped in silence.
  const [badHours, setBadHours] = useState<string | null>(null);
  const draft = { ...profile, ...changed };
  const { setup } = words;
  const change = (part: Partial<Profile>) => setChanged({ ...changed, ...part });
  const save = async () => {
    // From now on the fields show what the workbook holds, which may not be what was asked for.
    if (!(await actions.saveProfile(changed))) return;
    setChanged((now) =>
      Object.fromEntries(Object.entries(now).filter(([name, value]) => changed[name as keyof Profile] !== value)),
    );
  };
  const unknown = texts.unknownInProfile(draft);
  return (
    <form
      class="stack"
      aria-labelledby="profile-heading"
      onSubmit={(event) => {
        event.preventDefault();
        if (badHours === null) void save();
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
            setBadHours(isGood ? null : value);
            if (isGood) change({ hoursWorked: value === '' ? null : hours });
          }}
        />
        {badHours !== null && (
          <span id="hours-problem" class="notice" data-tone="caution">
            {setup.badHours(HOURS_MOST)}
          </span>
        )}
      </label>
      <div>
        <button type="submit" class="primary">
          {setup.save}
        </button>
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
