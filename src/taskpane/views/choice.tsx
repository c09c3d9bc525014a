interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
  /** The choices say by themselves what they are of: in a narrow pane the label would take the room of their counts. */
  readonly bare?: boolean;
}

/** A list to choose from; its label stands before each choice, so that it needs no line of its own. */
export function Choice({ label, value, options, onChoose, bare = false }: ChoiceProps) {
  return (
    <label class="grow">
      <span class="unseen">{label}</span>
      <select class="full" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id} selected={id === value}>
            {bare ? name : `${label}: ${name}`}
          </option>
        ))}
      </select>
    </label>
  );
}
