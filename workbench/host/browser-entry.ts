import { Calculation, type AddinFunctions } from './calculation';
import { ExcelHost, type HostOptions } from './client';
import { offerAround, placeExternal } from './load-browser';
import { memoryWorkbook, type MemoryWorkbook, type SheetSpec } from './memory';
import { snapshot, type WorkbookSnapshot } from './snapshot';

/**
 * The script to put in front of an add-in's page: in a frame it takes the host that the page around it offers, else it
 * starts a workbook in memory of its own, made from `window.excelHostSetup`.
 */
export interface BrowserSetup extends Partial<Omit<HostOptions, 'workbook' | 'view'>> {
  readonly sheets?: readonly SheetSpec[];
  /** So that cells can call the add-in's functions. */
  readonly functions?: Omit<AddinFunctions, 'calls'>;
}

export interface BrowserHost {
  readonly host: ExcelHost;
  readonly workbook: MemoryWorkbook;
  snapshot(): WorkbookSnapshot;
}

declare global {
  interface Window {
    excelHostSetup?: BrowserSetup;
    excelHost?: BrowserHost;
  }
}

const offer = offerAround(window);
if (offer) {
  placeExternal(window, offer(window));
} else {
  const { sheets, functions, ...options } = window.excelHostSetup ?? {};
  const workbook = memoryWorkbook(sheets);
  const host = new ExcelHost({ ...options, workbook });
  workbook.calculator = new Calculation(workbook, functions ? { ...functions, calls: host.functions } : null);
  window.excelHost = { host, workbook, snapshot: () => snapshot(workbook) };
  placeExternal(window, host.external);
}
