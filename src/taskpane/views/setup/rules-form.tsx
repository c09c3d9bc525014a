import { useRef, useState } from 'preact/hooks';
import type { Scope } from '../../../rules';
import type { RuleText } from '../../model/texts';
import { usePane } from '../pane';
import { SeverityMark } from '../severity';

const SCOPES: readonly Scope[] = ['line', 'client-day', 'provider-day', 'episode', 'sheet'];

/** Every rule by what it looks at, with a search, a switch and why it matters; what is off is said first. */
export function RulesForm() {
  const { state, words, actions, texts } = usePane();
  const [search, setSearch] = useState('');
  const rules = texts.rules();
  const off = new Set(state.profile.rulesOff);
  const choose = useRef<HTMLElement>(null);
  const offHere = rules.filter(({ id }) => off.has(id));
  const found = rules.filter((rule) => fits(rule, search));
  const known = new Set(rules.map(({ id }) => id));
  const unknown = state.profile.rulesOff.filter((id) => !known.has(id));
  const { ruleSwitches } = words;
  return (
    <section class="stack" aria-labelledby="rules-heading">
      <h2 id="rules-heading">{ruleSwitches.heading}</h2>
      <p class="soft">{ruleSwitches.intro}</p>
      <p>{ruleSwitches.count(offHere.length, rules.length)}</p>
      {unknown.length > 0 && <p class="soft">{ruleSwitches.unknown(unknown.join(', '))}</p>}
      {offHere.length > 0 && (
        <>
          <ul>
            {offHere.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
          <div>
            <button
              type="button"
              onClick={() => {
                // The button goes with the last rule that is off; the focus must not go with it.
                choose.current?.focus();
                void actions.switchRules(
                  offHere.map(({ id }) => id),
                  true,
                );
              }}
            >
              {ruleSwitches.allOn}
            </button>
          </div>
        </>
      )}
      <details>
        <summary ref={choose}>{ruleSwitches.choose}</summary>
        <div class="stack">
          <label class="field">
            <span>{ruleSwitches.search}</span>
            <input
              type="search"
              value={search}
              placeholder={ruleSwitches.searchHint}
              onInput={(event) => setSearch(event.currentTarget.value)}
            />
          </label>
          <p class="soft" role="status">
            {search.trim() !== '' && ruleSwitches.found(found.length)}
          </p>
          {SCOPES.map((scope) => (
            <Group
              key={scope}
              scope={scope}
              rules={found.filter((rule) => rule.scope === scope)}
              off={off}
              search={search}
            />
          ))}
        </div>
      </details>
    </section>
  );
}

interface GroupProps {
  readonly scope: Scope;
  readonly rules: readonly RuleText[];
  readonly off: ReadonlySet<string>;
  readonly search: string;
}

/** Opened by a search, which would else find what is not seen. */
function Group({ scope, rules, off, search }: GroupProps) {
  const { ruleSwitches } = usePane().words;
  if (rules.length === 0) return null;
  return (
    <details open={search.trim() !== ''}>
      <summary>{ruleSwitches.group(ruleSwitches.groups[scope], countOff(rules, off), rules.length)}</summary>
      <ul class="rules" aria-label={ruleSwitches.groups[scope]}>
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} on={!off.has(rule.id)} />
        ))}
      </ul>
    </details>
  );
}

function Rule({ rule: { id, title, why, severity }, on }: { readonly rule: RuleText; readonly on: boolean }) {
  const { words, actions } = usePane();
  return (
    <li>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => void actions.switchRules([id], event.currentTarget.checked)}
        />
        <span>
          {title}{' '}
          <span class="soft">
            <span class="unseen">{words.ruleSwitches.atMost}: </span>
            <SeverityMark kind={severity} />
          </span>
        </span>
      </label>
      <details>
        <summary>
          {words.ruleSwitches.why}
          <span class="unseen">: {title}</span>
        </summary>
        <p class="soft">{why}</p>
      </details>
    </li>
  );
}

const countOff = (rules: readonly RuleText[], off: ReadonlySet<string>): number =>
  rules.filter(({ id }) => off.has(id)).length;

function fits({ id, title, why }: RuleText, search: string): boolean {
  const words = search.trim().toLowerCase().split(/\s+/);
  const text = `${id} ${title} ${why}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
