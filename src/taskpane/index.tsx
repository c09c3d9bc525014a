import { associateCommands } from '../commands';
import { startPane } from './start';

/** The page's entry. The engine is joined to the pane here, and the ribbon's buttons to what the pane does. */
const nothing = () => {
  throw new Error('The pane has no engine yet.');
};

const started = startPane(document.getElementById('pane')!, {
  knowledge: null,
  rules: [],
  check: nothing,
  words: { message: nothing, ruleTitle: nothing },
  withOwn: nothing,
  publish: nothing,
});

if (typeof Office !== 'undefined') {
  associateCommands(
    started.then((pane) =>
      pane === null
        ? null
        : {
            checkSheet: () => pane.actions.check(),
            clearMarks: () => pane.actions.clearMarks(),
            freezeToValues: () => pane.actions.freezeToValues(),
          },
    ),
  );
}
