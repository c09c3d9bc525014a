import { readAddin } from './addin';
import { SAMPLE_NAME, SAMPLE_SHEET, fillSample } from './book/sample';
import { newBook, type OpenBook } from './grid/books';
import { AddinFunctions } from './grid/functions';
import { attempt, say } from './notices';
import { Pane } from './pane';
import { fillRibbon } from './ribbon';

/** Starts the workbench: the grid, the add-in's functions and buttons, the sample, and the pane on it. */
async function start(): Promise<void> {
  const addin = await readAddin();
  const grid = globalThis.grid.startGrid(document.getElementById('grid')!);
  const pane = new Pane();
  const functions = new AddinFunctions(grid, () => pane.host);
  let open: OpenBook | null = null;

  const show = (name: string, sheetName: string, fill: (book: OpenBook) => void) => {
    const first = open === null;
    open = newBook(grid, name, sheetName, open);
    if (first) functions.add(addin);
    functions.forget();
    pane.start({ workbook: open.workbook, view: open.view, client: 'workbench' });
    fill(open);
    document.getElementById('file-name')!.textContent = name;
  };
  const showSample = async () => {
    const csv = await (await fetch('/sample/sessions.csv')).text();
    show(SAMPLE_NAME, SAMPLE_SHEET, ({ workbook }) => fillSample(workbook, csv, addin.namespace));
    say('');
  };

  fillRibbon(addin, async ({ id, action }) => {
    pane.show();
    if (action !== null) await pane.run(action, id);
  });
  document.getElementById('sample')!.addEventListener('click', () => void attempt('"Sample"', showSample));
  await showSample();
}

void attempt('Starting the workbench', start);
