import { readAddin } from './addin';
import { SAMPLE_NAME, SAMPLE_SHEET, addFormulas, fillSample } from './book/sample';
import { openFile, saveFile } from './files';
import { newBook, type OpenBook } from './grid/books';
import { AddinFunctions } from './grid/functions';
import { attempt, say } from './notices';
import { Pane } from './pane';
import { fillRibbon } from './ribbon';

const element = (id: string) => document.getElementById(id)!;

/** Starts the workbench: the sheet first, then, when it is built, the add-in with its functions, buttons and pane. */
async function start(): Promise<void> {
  const grid = globalThis.grid.startGrid(element('grid'));
  let book: OpenBook | null = null;
  const show = (name: string, sheetName: string): OpenBook => {
    book = newBook(grid, name, sheetName, book);
    element('file-name').textContent = name;
    return book;
  };
  const showSample = async (): Promise<OpenBook> => {
    const csv = await (await fetch('/sample/sessions.csv')).text();
    const shown = show(SAMPLE_NAME, SAMPLE_SHEET);
    fillSample(shown.workbook, csv);
    return shown;
  };

  const first = await showSample();
  say('The add-in is being built; its buttons, functions and pane come in a moment.');
  const addin = await readAddin();
  const { namespace } = addin;
  const pane = new Pane();
  const functions = new AddinFunctions(grid, addin, async () => (await pane.started()).functions);
  const begin = ({ workbook, view }: OpenBook) => {
    functions.forget();
    pane.start({ workbook, view, client: 'workbench' });
  };
  fillRibbon(addin, async ({ id, action }) => {
    pane.show();
    if (action !== null) await pane.run(action, id);
  });
  addFormulas(first.workbook, namespace);
  begin(first);
  say('');

  onPress('sample', 'Opening the sample', async () => {
    const shown = await showSample();
    addFormulas(shown.workbook, namespace);
    begin(shown);
    say('This is the sample again, as it was at the start.');
  });
  onPress('save', 'Saving', async () => {
    await saveFile(book!, namespace);
    say(`${book!.workbook.name} was saved where your browser keeps downloads. What the pane remembers is not in it.`);
  });
  const chooser = element('file') as HTMLInputElement;
  onPress('open', 'Opening', () => chooser.click());
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    chooser.value = '';
    if (!file) return;
    void attempt(`Opening ${file.name}`, async () => {
      const lost = await openFile(file, namespace, show);
      begin(book!);
      say(lost.length === 0 ? `${file.name} is open.` : `${file.name} is open. Not shown here: ${lost.join('; ')}.`);
    });
  });
}

function onPress(id: string, what: string, work: () => Promise<void> | void): void {
  element(id).addEventListener('click', () => void attempt(what, work));
}

void attempt('Starting the workbench', start);
