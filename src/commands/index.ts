/** What the ribbon's buttons do. Names are those of the manifest. */
export interface RibbonCommands {
  checkSheet(): Promise<void>;
  clearMarks(): Promise<void>;
  freezeToValues(): Promise<void>;
}

/** The manifest's names of the commands, each of which must be associated. */
export const COMMAND_NAMES: readonly (keyof RibbonCommands)[] = ['checkSheet', 'clearMarks', 'freezeToValues'];

/**
 * Joins the ribbon's buttons to what they do. They wait for the pane, which may still be starting; where it could not
 * start (no Excel, no tables), a button shows the pane, which says why.
 */
export function associateCommands(ready: Promise<RibbonCommands | null>): void {
  for (const name of COMMAND_NAMES) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        const commands = await ready;
        // The answer is told in the pane, so it is shown first.
        await Office.addin.showAsTaskpane();
        await commands?.[name]();
      } finally {
        // Excel shows the button as busy until it hears this, also after a failure.
        event.completed();
      }
    });
  }
}

/** The namespace of our functions in this edition, as the page says it; the manifest is filled from the same place. */
export const functionNamespace = (page: Document): string =>
  page.querySelector('meta[name="function-namespace"]')?.getAttribute('content') ?? '';
