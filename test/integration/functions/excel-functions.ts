import { referenceData } from '../../../src/reference/data';
import { memoryWorkbook } from '../../../workbench/host';
import { startExcel } from '../../../workbench/host/start-excel';

/** A page as Excel loads it: office.js, the tables, the functions' script. Each function is called by the runtime. */
export async function startFunctions() {
  const excel = await startExcel({ workbook: memoryWorkbook([{ name: 'Sheet1' }]) });
  Object.assign(globalThis, { therapyCodeReference: referenceData });
  await import('../../../src/functions/associate');
  const call = async (id: string, ...args: unknown[]): Promise<unknown> => {
    const grids = args.map((arg) => (Array.isArray(arg) || arg === null ? arg : [[arg]]));
    const result = await excel.host.functions.call(id, grids, { errorsAsArguments: true }).result;
    if (result.kind === 'error') return `${result.error} ${result.message}`.trim();
    return result.kind === 'array' ? result.rows : [[result.value]];
  };
  return {
    excel,
    call,
    end() {
      Reflect.deleteProperty(globalThis, 'therapyCodeReference');
      excel.dispose();
    },
  };
}
