/** The native host hands arrays over in this form. */
export interface SafeArray {
  toArray(): readonly unknown[];
}

export const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values });

export type EventHandler = (dispid: number, payload: SafeArray | null) => void;
export type Callback = (answer: SafeArray) => void;
