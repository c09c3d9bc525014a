import type { TablePart } from './parts';

/** The tables of CMS that are read: pairs of codes (PTP) and caps on units (MUE). */
export const CMS_TABLES = ['pairs', 'caps'] as const;
export type CmsTable = (typeof CMS_TABLES)[number];

/** Rows in which a header of CMS is looked for. */
const TOP_ROWS = 60;

/** Which table a file holds: CMS's own names tell, for a file under another name its first rows do; null for neither. */
export async function cmsTableOf(name: string, open: () => TablePart): Promise<CmsTable | null> {
  if (/mue/i.test(name)) return 'caps';
  if (/ccipra|ptp/i.test(name)) return 'pairs';
  const top = await topOf(open());
  if (/\bMUE\b/i.test(top)) return 'caps';
  return /column\s*1\b/i.test(top) ? 'pairs' : null;
}

async function topOf(part: TablePart): Promise<string> {
  if ('text' in part) {
    for await (const text of part.text) return text;
    return '';
  }
  const top: string[] = [];
  for await (const row of part.rows) if (top.push(row.join('\t')) === TOP_ROWS) break;
  return top.join('\n');
}
