import { ExcelHost, type HostOptions } from './client';

/**
 * In a page, before office.js is loaded: the object that office.js takes for desktop Excel. A frame asks the page
 * around it, which then has one host for each frame; a page of its own makes its own.
 */
export interface HostOffer {
  /** A new page: answers with the object for its `window.external`. */
  (page: Window): object;
}

declare global {
  interface Window {
    /** Set by a page that holds the workbook; frames with an add-in in them ask it. */
    excelHostFor?: HostOffer;
  }
}

export function placeExternal(page: Window, external: object): void {
  Object.defineProperty(page, 'external', { value: external, configurable: true, writable: true });
}

/** The offer of the page around this one, if it makes one. */
export function offerAround(page: Window): HostOffer | null {
  if (page.parent === page) return null;
  try {
    return page.parent.excelHostFor ?? null;
  } catch {
    // A page of another origin does not say.
    return null;
  }
}

/**
 * For the page that holds the workbook: each frame that asks gets a new host, and the one before it, of a page that was
 * left or loaded again, is ended. `onHost` is told of each.
 */
export function offerHosts(page: Window, options: () => HostOptions, onHost: (host: ExcelHost) => void): void {
  let last: ExcelHost | null = null;
  page.excelHostFor = () => {
    last?.dispose();
    last = new ExcelHost(options());
    onHost(last);
    return last.external;
  };
}
