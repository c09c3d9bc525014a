import { startPane } from './start';

/** The page's entry. The engine is joined to the pane here. */
const nothing = () => {
  throw new Error('The pane has no engine yet.');
};

void startPane(document.getElementById('pane')!, {
  knowledge: null,
  rules: [],
  check: nothing,
  words: { message: nothing, ruleTitle: nothing },
  withOwn: nothing,
  publish: nothing,
});
