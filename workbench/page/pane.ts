import type { ExcelHost, HostOptions } from '../host';
import { offerHosts } from '../host/load-browser';

const frame = () => document.getElementById('pane') as HTMLIFrameElement;
const side = () => document.getElementById('side')!;

/** How long a button waits for the add-in to start. */
const START = 20_000;

/** The add-in's page beside the grid. It is loaded anew for each workbook that is opened, as in Excel. */
export class Pane {
  private host: ExcelHost | null = null;
  private options: HostOptions | null = null;

  constructor() {
    offerHosts(
      window,
      () => this.options!,
      (host) => {
        this.host = host;
      },
    );
    document.getElementById('close')!.addEventListener('click', () => this.show(false));
  }

  start(options: HostOptions): void {
    this.host = null;
    this.options = options;
    frame().src = '/addin/taskpane.html';
  }

  show(shown = true): void {
    side().hidden = !shown;
  }

  /** Runs a command of the add-in, when it has started. */
  async run(action: string, controlId: string): Promise<void> {
    const { commands } = await this.started();
    await commands.press(action, controlId);
  }

  /** The host of the add-in's page, when its functions can be called. */
  async started(): Promise<ExcelHost> {
    const deadline = performance.now() + START;
    while (!this.host?.functions.ready) {
      if (performance.now() > deadline) throw new Error('the add-in has not started. Reload this page and try again.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return this.host;
  }
}
