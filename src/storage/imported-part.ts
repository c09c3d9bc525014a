import * as v from 'valibot';
import type { ImportedCaps, ImportedPairs } from '../reference';
import { readEntry, writeEntry, type EntryKind } from './entry';
import { importedCapsEntry, importedPairsEntry } from './imported-entries';

/** What a workbook holds of CMS's own tables; null where the built-in table answers. */
export interface ImportedTables {
  readonly pairs: ImportedPairs | null;
  readonly caps: ImportedCaps | null;
}

export const NO_TABLES: ImportedTables = { pairs: null, caps: null };

/** The custom XML part of a workbook that holds them is known by the namespace of its root. */
export const TABLES_NAMESPACE = 'urn:therapy-code-check:cms-tables';

/** Tells everyone with the workbook that its tables are others now: settings are announced, XML parts are not. */
export const tablesEntry: EntryKind<string> = {
  key: 'tcc.tables',
  version: 1,
  schema: v.pipe(v.string(), v.maxLength(100)),
};

/** The tables as one XML document, each an entry like those in settings. */
export function writeImportedPart({ pairs, caps }: ImportedTables): string {
  const element = (name: string, text: string | null) => (text === null ? '' : `<${name}>${escaped(text)}</${name}>`);
  const content =
    element('pairs', pairs && writeEntry(importedPairsEntry, pairs)) +
    element('caps', caps && writeEntry(importedCapsEntry, caps));
  return `<tables xmlns="${TABLES_NAMESPACE}">${content}</tables>`;
}

/** Reads the part; anyone may have written it. `newer` where a newer add-in did: then it is to be left alone. */
export function readImportedPart(xml: string | null): { readonly tables: ImportedTables; readonly newer: boolean } {
  const read = <T>(name: string, kind: EntryKind<T>) =>
    readEntry(kind, unescaped(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml ?? '')?.[1] ?? null));
  const [pairs, caps] = [read('pairs', importedPairsEntry), read('caps', importedCapsEntry)];
  return {
    tables: {
      pairs: pairs.state === 'kept' ? pairs.value : null,
      caps: caps.state === 'kept' ? caps.value : null,
    },
    newer: pairs.state === 'newer' || caps.state === 'newer',
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const unescaped = (text: string | null): string | null =>
  text?.replace(/&(lt|gt|quot|amp);/g, (_, name: 'lt' | 'gt' | 'quot' | 'amp') => SIGNS[name]) ?? null;
const SIGNS = { lt: '<', gt: '>', quot: '"', amp: '&' } as const;
