import { checkInSlices } from '../check';
import { associateCommands } from '../commands';
import { builtInKnowledge, publishProfile } from '../functions';
import { createKnowledge, loadedReferenceData } from '../reference';
import { messageText, RULES } from '../rules';
import { startPane } from './start';

/** The page's entry. The engine is joined to the pane here, and the ribbon's buttons to what the pane does. */
const data = loadedReferenceData(globalThis);
const titles = new Map(RULES.map(({ id, title }) => [id, title]));

const knowledge = data === null ? null : (builtInKnowledge() ?? createKnowledge(data));
const started = startPane(
  document.getElementById('pane')!,
  knowledge && {
    knowledge,
    rules: RULES,
    builtIn: data,
    check: checkInSlices,
    words: { message: messageText, ruleTitle: (ruleId) => titles.get(ruleId) ?? ruleId },
    withOwn: (own) => createKnowledge(data!, own),
    publish: publishProfile,
  },
);

if (typeof Office !== 'undefined') {
  associateCommands(
    started.then((actions) =>
      actions === null
        ? null
        : {
            checkSheet: () => actions().check(),
            clearMarks: () => actions().clearMarks(),
            freezeToValues: () => actions().freezeToValues(),
          },
    ),
  );
}
