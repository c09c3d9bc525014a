import { safeArray, type EventHandler } from './safe-array';

/** Numbers of the old interface, by which office.js calls its host and is called by it. */
export const Dispid = { RichApi: 93, CommandCompleted: 94 } as const;
export const EventDispid = {
  SettingsChanged: 1,
  SelectionChanged: 2,
  RichApiMessage: 33,
  CommandInvoked: 39,
} as const;

export const MessageCategory = { CustomFunction: 1, Action: 2, Event: 65_536 } as const;

/** Category, type, target, message, id. */
export type Message = readonly [category: number, type: number, target: string, text: string, id: number];

/** The page on the other side: what it listens to, and the messages on their way to it. */
export class Page {
  private readonly handlers = new Map<number, EventHandler>();
  private queue: Message[] = [];

  listen(dispid: number, handler: EventHandler): void {
    this.handlers.set(dispid, handler);
  }

  forget(dispid: number): void {
    this.handlers.delete(dispid);
  }

  handler(dispid: number): EventHandler | undefined {
    return this.handlers.get(dispid);
  }

  /** Messages of one turn travel together. */
  post(message: Message): void {
    this.queue.push(message);
    if (this.queue.length > 1) return;
    setTimeout(() => {
      const messages = this.queue;
      this.queue = [];
      this.handlers.get(EventDispid.RichApiMessage)?.(EventDispid.RichApiMessage, safeArray(messages));
    }, 0);
  }
}
