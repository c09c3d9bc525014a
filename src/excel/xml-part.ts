import type { Result } from '../domain';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** The custom XML part of a namespace; null where there is none. Of several, written at one moment, the last counts. */
export function readXmlPart(namespace: string): Promise<Result<string | null, ExcelProblem>> {
  return inExcel(async (context) => {
    const last = (await partsOf(context, namespace)).at(-1);
    if (last === undefined) return null;
    const xml = last.getXml();
    await context.sync();
    // The answer of a call needs no load.
    // eslint-disable-next-line office-addins/load-object-before-read
    return xml.value;
  });
}

/** Puts a document in place of what the namespace has; null takes it away. */
export function writeXmlPart(namespace: string, xml: string | null): Promise<Result<undefined, ExcelProblem>> {
  return inExcel(async (context) => {
    for (const part of await partsOf(context, namespace)) part.delete();
    if (xml !== null) context.workbook.customXmlParts.add(xml);
    await context.sync();
    return undefined;
  });
}

async function partsOf(context: Excel.RequestContext, namespace: string): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items');
  await context.sync();
  return parts.items;
}
