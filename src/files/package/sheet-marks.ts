import { escapeXml, insertAt, prefixOf, tags } from '../../xlsx';

/** One conditional format over some areas. */
export interface SheetMark {
  /** Areas, each an address such as `A3:K5`, joined by blanks. */
  readonly areas: string;
  readonly formula: string;
  /** Index of its look among the workbook's differential formats. */
  readonly look: number;
}

const END_OF_DATA = /<\/(?:[A-Za-z_][\w.-]*:)?sheetData\s*>|<(?:[A-Za-z_][\w.-]*:)?sheetData(?:\s[^<>]*)?\/>/g;
/** Longer than any spelling of the end of the data. */
const OVERLAP = 400;

/** Elements that must stand behind conditional formats (ECMA-376, CT_Worksheet). */
const FOLLOWERS = new Set(
  (
    'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties ' +
    'cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
    'webPublishItems tableParts extLst'
  ).split(' '),
);

/**
 * Puts conditional formats into a sheet's part on its way through: cells pass by unread, and only what stands behind them
 * is held.
 */
export function addSheetMarks(marks: readonly SheetMark[]): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const encoder = new TextEncoder();
  let held = '';
  let head = '';
  let inTail = false;
  const take = (text: string, send: (piece: string) => void) => {
    held += text;
    if (head.length < OVERLAP) head += text.slice(0, OVERLAP * 10);
    // The last end of data counts: an earlier one could only be text of a cell.
    const end = [...held.matchAll(END_OF_DATA)].filter(({ index }) => !inTail || index > 0).at(-1);
    if (end) {
      send(held.slice(0, end.index));
      held = held.slice(end.index);
      inTail = true;
    } else if (!inTail && held.length > OVERLAP) {
      send(held.slice(0, -OVERLAP));
      held = held.slice(-OVERLAP);
    }
  };
  return new TransformStream({
    transform(block, controller) {
      take(decoder.decode(block, { stream: true }), (piece) => controller.enqueue(encoder.encode(piece)));
    },
    flush(controller) {
      take(decoder.decode(), (piece) => controller.enqueue(encoder.encode(piece)));
      if (!inTail) throw new Error('the sheet has no cells part');
      controller.enqueue(encoder.encode(withMarks(held, prefixOf(head, 'worksheet'), marks)));
    },
  });
}

function withMarks(tail: string, prefix: string, marks: readonly SheetMark[]): string {
  const priority = Math.max(0, ...[...tail.matchAll(/\spriority\s*=\s*["'](\d{1,9})["']/g)].map((m) => Number(m[1])));
  const formats = marks.map(
    ({ areas, formula, look }, at) =>
      `<${prefix}conditionalFormatting sqref="${areas}">` +
      `<${prefix}cfRule type="expression" dxfId="${look}" priority="${priority + at + 1}">` +
      `<${prefix}formula>${escapeXml(formula)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
  );
  return insertAt(tail, placeForFormats(tail, prefix), formats.join(''));
}

/** Before the first child of the sheet that must follow, or before the sheet's end. */
function placeForFormats(tail: string, prefix: string): number {
  let depth = 0;
  let first = true;
  for (const tag of tags(tail)) {
    if (first) {
      first = false;
      continue;
    }
    const local = tag.name.startsWith(prefix) ? tag.name.slice(prefix.length) : tag.name;
    const choice = local === 'AlternateContent' || local.endsWith(':AlternateContent');
    if (depth === 0 && tag.kind !== 'close' && (FOLLOWERS.has(local) || choice)) return tag.start;
    if (depth === 0 && tag.kind === 'close') return tag.start;
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close') depth--;
  }
  return tail.length;
}
