import { ExcelHost, type HostOptions } from '../host';

declare global {
  interface Window {
    /** Called by the pane's page before it loads office.js. */
    workbenchHost(): ExcelHost['external'];
  }
}

const frame = () => document.getElementById('pane') as HTMLIFrameElement;
const side = () => document.getElementById('side')!;

/** How long a button waits for the add-in to start. */
const START = 20_000;

/** The add-in's page beside the grid: one for each workbook that is opened, as in Excel. */
export class Pane {
  private current: ExcelHost | null = null;

  constructor() {
    window.workbenchHost = () => this.host.external;
    document.getElementById('close')!.addEventListener('click', () => this.show(false));
  }

  get host(): ExcelHost {
    if (!this.current) throw new Error('no workbook is open; choose "Sample" or "Open file".');
    return this.current;
  }

  start(options: HostOptions): void {
    this.current?.dispose();
    this.current = new ExcelHost(options);
    frame().src = '/addin/taskpane.html';
  }

  show(shown = true): void {
    side().hidden = !shown;
  }

  /** Runs a command of the add-in, when it has started. */
  async run(action: string, controlId: string): Promise<void> {
    const deadline = performance.now() + START;
    while (!this.host.functions.ready) {
      if (performance.now() > deadline) throw new Error('the add-in has not started. Reload this page and try again.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await this.host.commands.press(action, controlId);
  }
}
