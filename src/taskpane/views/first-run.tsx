import { LanguageChoice } from './language-choice';
import { usePane } from './pane';

/** What a newcomer sees: how it works, in three sentences, and a sample to try it on. */
export function FirstRun() {
  const { words, actions } = usePane();
  return (
    <section class="stack" aria-labelledby="first-run">
      <h2 id="first-run">{words.firstRun.heading}</h2>
      {words.firstRun.sentences.map((sentence, at) => (
        <p key={at}>{sentence}</p>
      ))}
      <div>
        <button type="button" onClick={() => void actions.putSample()}>
          {words.firstRun.sample}
        </button>
      </div>
      <LanguageChoice />
    </section>
  );
}
