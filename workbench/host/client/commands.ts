import { EventDispid, MessageCategory, safeArray, type Page } from '../page';

/** Buttons of the ribbon and shortcuts of the keyboard. */
export class Commands {
  private readonly running = new Map<string, (status: number, data: string) => void>();
  private last = 0;

  constructor(private readonly page: Page) {}

  /** Presses a button; resolves with the data of `event.completed()` when the add-in calls it. */
  press(action: string, controlId = 'control'): Promise<unknown> {
    const handler = this.page.handler(EventDispid.CommandInvoked);
    if (!handler) return Promise.reject(new Error('the add-in does not listen for commands'));
    this.last++;
    const id = `command-${this.last}`;
    return new Promise((resolve, reject) => {
      this.running.set(id, (status, data) => {
        if (status === 0) resolve(data === '' ? undefined : JSON.parse(data));
        else reject(new Error(`the command ${action} ended with status ${status}`));
      });
      const source = JSON.stringify({ source: { id: controlId } });
      handler(EventDispid.CommandInvoked, safeArray([id, action, source]));
    });
  }

  completed(id: string, status: number, data: string): void {
    this.running.get(id)?.(status, data);
    this.running.delete(id);
  }

  /** Presses the keys of a shortcut that the manifest ties to the action. */
  shortcut(action: string): void {
    this.page.post([MessageCategory.Action, 1000, '', JSON.stringify([action, '{}']), 0]);
  }
}
