import { readAddin, type Addin } from './addin';
import { SAMPLE_NAME, SAMPLE_SHEET, addFormulas, fillSample } from './book/sample';
import { newBook, type OpenBook } from './grid/books';
import { AddinFunctions } from './grid/functions';
import { attempt, say } from './notices';
import { Pane } from './pane';
import { fillRibbon } from './ribbon';

/** Starts the workbench: the sheet first, then, when it is built, the add-in with its functions, buttons and pane. */
async function start(): Promise<void> {
  const grid = globalThis.grid.startGrid(document.getElementById('grid')!);
  const pane = new Pane();
  const functions = new AddinFunctions(grid, () => pane.host);
  let addin: Addin | null = null;
  let open: OpenBook | null = null;

  const show = (name: string, sheetName: string): OpenBook => {
    open = newBook(grid, name, sheetName, open);
    document.getElementById('file-name')!.textContent = name;
    return open;
  };
  const showSample = async () => {
    const response = await fetch('/sample/sessions.csv');
    const { workbook } = show(SAMPLE_NAME, SAMPLE_SHEET);
    fillSample(workbook, await response.text());
  };
  const startPane = ({ workbook, view }: OpenBook) => {
    functions.forget();
    pane.start({ workbook, view, client: 'workbench' });
  };

  await showSample();
  say('The add-in is being built; its buttons, functions and pane come in a moment.');
  addin = await readAddin();
  say('');
  functions.add(addin);
  addFormulas(open!.workbook, addin.namespace);
  startPane(open!);
  fillRibbon(addin, async ({ id, action }) => {
    pane.show();
    if (action !== null) await pane.run(action, id);
  });
}

void attempt('Starting the workbench', start);
