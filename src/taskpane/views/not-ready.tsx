import type { HostState } from '../model/state';
import type { Words } from '../words';

/** What is said where the pane cannot work: Excel, its version or the data are missing. */
export function NotReady({ host, words }: { readonly host: HostState; readonly words: Words }) {
  const text = {
    starting: words.start.loading,
    ready: words.start.loading,
    'no-office': words.start.noOffice,
    'wrong-host': words.start.wrongHost,
    'too-old': words.start.tooOld,
    'no-data': words.start.noData,
  }[host];
  const waits = host === 'starting' || host === 'ready';
  return (
    <main class="pane">
      <h1>{words.title}</h1>
      <p role={waits ? 'status' : 'alert'}>{text}</p>
      {(host === 'no-office' || host === 'no-data') && (
        <p>
          {/* The page's own address, with all that Excel has written into it. */}
          <a href="">{words.start.again}</a>
        </p>
      )}
    </main>
  );
}
