import { associateCommands } from '../commands';
import { loadedReferenceData } from '../reference';
import { startPane } from './start';

/** The page's entry: the pane, and the ribbon's buttons joined to what it does. */
const started = startPane(document.getElementById('pane')!, loadedReferenceData(globalThis));

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
