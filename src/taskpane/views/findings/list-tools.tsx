import type { ListView } from '../../model/list/list';
import { DIMENSIONS, SHOWN, type Dimension, type ListState, type Shown } from '../../model/state';
import { Choice } from '../choice';
import { usePane } from '../pane';

/** No single value. A blank cell is one, and names have no space around them. */
const ALL = '  ';

/** Search, state, grouping, one value of what is grouped by; and every filter that is on, so that none works unseen. */
export function ListTools({ view }: { readonly view: ListView }) {
  const { state, words, actions } = usePane();
  const { list } = state;
  const { groupBy } = list;
  const filtered = list.search !== '' || Object.keys(list.only).length > 0;
  return (
    <div class="stack tight tools" role="search">
      <input
        type="search"
        aria-label={words.list.search}
        placeholder={words.list.searchHint}
        value={list.search}
        onInput={(event) => actions.changeList({ search: event.currentTarget.value })}
      />
      <div class="bar filters">
        <Choice
          label={words.list.filter}
          bare
          value={list.shown}
          options={SHOWN.map((shown) => [shown, words.list.counted(words.list.filters[shown], view.counts[shown])])}
          onChoose={(shown) => actions.changeList({ shown: shown as Shown })}
        />
        <Choice
          label={words.list.group}
          value={groupBy}
          options={(['none', ...DIMENSIONS] as const).map((name) => [name, words.list.groups[name]])}
          onChoose={(name) =>
            actions.changeList({ groupBy: name as ListState['groupBy'], closedGroups: new Set<string>() })
          }
        />
        {groupBy !== 'none' && (
          <Choice
            label={words.list.groups[groupBy]}
            value={list.only[groupBy] ?? ALL}
            options={[
              [ALL, words.list.any],
              ...view.values.map(({ value, label, count }) => [value, words.list.counted(label, count)] as const),
            ]}
            onChoose={(value) => actions.changeList({ only: withOnly(list.only, groupBy, value) })}
          />
        )}
      </div>
      <div class="bar tight">
        <span class="soft grow" aria-live="polite">
          {words.list.shown(view.fitting.length, view.total)}
        </span>
        {view.only.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            class="filter"
            aria-label={words.list.dropFilter(words.list.groups[name], label)}
            onClick={() => actions.changeList({ only: withOnly(list.only, name, ALL) })}
          >
            {label} {'\u2715'}
          </button>
        ))}
        {filtered && (
          <button type="button" class="plain" onClick={() => actions.changeList({ search: '', only: {} })}>
            {words.list.clearFilter}
          </button>
        )}
      </div>
    </div>
  );
}

function withOnly(only: ListState['only'], name: Dimension, value: string): ListState['only'] {
  const { [name]: _, ...others } = only;
  return value === ALL ? others : { ...others, [name]: value };
}
