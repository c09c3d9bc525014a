import { useState } from 'preact/hooks';
import type { SourceId } from '../../../domain';
import { usePane } from '../pane';

interface Source {
  readonly title: string;
  readonly url?: string;
  readonly date?: string;
}

type Texts = Readonly<Record<SourceId, Source>>;

/** Where a finding's row of reference data was read: titles and addresses, fetched from beside the page when they are asked for. */
export function Sources({ ids }: { readonly ids: readonly SourceId[] }) {
  const { words } = usePane();
  const [texts, setTexts] = useState<Texts | 'missing' | null>(null);
  const load = async () => {
    if (texts !== null && texts !== 'missing') return;
    const found = await fetch('sources.json').then(
      (answer) => (answer.ok ? (answer.json() as Promise<Texts>) : null),
      () => null,
    );
    setTexts(found ?? 'missing');
  };
  return (
    <details onToggle={(event) => void (event.currentTarget.open && load())}>
      <summary>{words.detail.sources(ids.length)}</summary>
      {texts === null && <p class="soft">{words.detail.sourcesLoading}</p>}
      {texts === 'missing' && <p class="soft">{words.detail.sourcesMissing}</p>}
      {texts !== null && texts !== 'missing' && (
        <ul>
          {ids.map((id) => {
            const source = Object.hasOwn(texts, id) ? texts[id] : undefined;
            return (
              <li key={id}>
                {[source?.title ?? id, source?.date].filter(Boolean).join(', ')}
                {source?.url !== undefined && <span class="soft address"> {source.url}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
