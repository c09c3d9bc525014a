/**
 * Generates `functions.json` from the comments of `src/functions/functions.ts`, and `functions-es.json`.
 *
 * Microsoft's generator reads comments and types only; what it cannot say is added here: errors inside ranges are
 * passed to the functions (`allowErrorForDataTypeAny`), and each function has its place in the help page.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import metadata from 'custom-functions-metadata';

const shells = fileURLToPath(new URL('../src/functions/functions.ts', import.meta.url));
const spanishWords = new URL('../src/functions/functions-es.json', import.meta.url);

/** Both files' texts, the same on every machine. */
export async function functionsMetadata(baseUrl) {
  const { metadataJson, errors } = await metadata.generateCustomFunctionsMetadata(shells);
  if (errors.length > 0) throw new Error(`src/functions/functions.ts: ${errors.join('; ')}`);
  const { functions } = JSON.parse(metadataJson);
  const spanish = JSON.parse(readFileSync(spanishWords, 'utf8'));
  return {
    english: asText(functions.map((f) => withHelp(f, baseUrl))),
    spanish: asText(functions.map((f) => withHelp(inSpanish(f, spanish), baseUrl))),
  };
}

const withHelp = (f, baseUrl) => ({ ...f, helpUrl: `${baseUrl}/help/functions.html#${f.id.toLowerCase()}` });

/** Ids, order and types stay; only what people read is changed. */
function inSpanish(f, words) {
  const own = words[f.id];
  if (!own || own.parameters.length !== f.parameters.length) {
    throw new Error(`src/functions/functions-es.json does not fit ${f.id}.`);
  }
  return {
    ...f,
    description: own.description,
    parameters: f.parameters.map((p, i) => ({ ...p, name: own.parameters[i][0], description: own.parameters[i][1] })),
  };
}

const asText = (functions) =>
  `${JSON.stringify({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
