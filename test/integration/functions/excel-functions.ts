import { referenceData } from '../../../src/reference/data';
import { memoryWorkbook, type MemoryWorkbook } from '../../../workbench/host';
import { startExcel, type RunningExcel } from '../../../workbench/host/start-excel';
import { fromNode } from '../../unit/manifest/editions';

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly { readonly id: string; readonly name: string }[];
}

/** `functions.json` as it is built. */
const metadata = (): Metadata =>
  JSON.parse(
    fromNode(
      `import { functionsMetadata } from './scripts/functions-metadata.mjs';
       process.stdout.write((await functionsMetadata('https://x.example')).english);`,
    ),
  ) as Metadata;

export interface FunctionsPage {
  readonly excel: RunningExcel<MemoryWorkbook>;
  /** Calls a function by itself; the answer's cells, or the error of the whole call. */
  call(id: string, ...args: unknown[]): Promise<unknown>;
  /** Types formulas and values into cells of the first sheet and waits until all is computed. */
  type(cells: Readonly<Record<string, string | number>>): Promise<void>;
  values(address: string): Promise<unknown[][]>;
  end(): void;
}

/** A page as Excel loads it: office.js, the tables, the functions' script. Each function is called by the runtime. */
export async function startFunctions(blankAs: 0 | null = 0): Promise<FunctionsPage> {
  const excel = await startExcel({
    workbook: memoryWorkbook([{ name: 'Sheet1' }]),
    functions: { namespace: 'CPT', metadata: metadata(), blankAs },
  });
  Object.assign(globalThis, { therapyCodeReference: referenceData });
  jest.resetModules();
  await import('../../../src/functions/associate');
  return {
    excel,
    async call(id, ...args) {
      const grids = args.map((arg) => (Array.isArray(arg) || arg === null ? arg : [[arg]]));
      const result = await excel.host.functions.call(id, grids, { errorsAsArguments: true }).result;
      if (result.kind === 'error') return `${result.error} ${result.message}`.trim();
      return result.kind === 'array' ? result.rows : [[result.value]];
    },
    async type(cells) {
      for (const [at, typed] of Object.entries(cells)) excel.host.person.type(at, typed);
      await excel.workbook.calculator!.settled();
    },
    values: (address) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    end() {
      Reflect.deleteProperty(globalThis, 'therapyCodeReference');
      excel.dispose();
    },
  };
}
