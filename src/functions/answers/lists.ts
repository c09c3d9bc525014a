import type { PayerRow, TechniqueRow } from '../../reference';
import { oneValue, type SheetFunction } from '../cell-function';
import { CellError, readText, type Answer } from '../cells';
import type { Known } from '../known';
import { tableFunction } from '../table-function';

/** TECHNIQUES: the dictionary as a table, filtered by a text; the first row names the columns. */
export const techniques = list({
  id: 'TECHNIQUES',
  header: ['Technique', 'Codes', 'Also called', 'Caution'],
  rows: ({ knowledge }) => knowledge.techniques,
  searched: ({ name, synonyms, codes }: TechniqueRow) => [name, ...synonyms, ...codes.map(({ code }) => code ?? '')],
  cells: ({ name, synonyms, codes, caution }) => [
    name,
    codes.length === 0 ? 'none' : [...new Set(codes.map(({ code }) => code ?? 'none'))].join(' or '),
    synonyms.join('; '),
    caution ?? '',
  ],
});

/** PAYERS: the payers as a table, filtered by a text; `unknown` means that nothing is assumed. */
export const payers = list({
  id: 'PAYERS',
  header: ['Payer', 'Line', 'Counting rule', 'Pair edits bind', 'Caps bind', 'Also called'],
  rows: ({ knowledge }) => knowledge.payers,
  searched: ({ id, name, aliases, line }: PayerRow) => [id, name, line, ...aliases],
  cells: ({ name, line, countingRule, pairsBind, capsBind, aliases }) => [
    name,
    line,
    countingRule.value,
    pairsBind.value,
    capsBind.value,
    aliases.join('; '),
  ],
});

interface List<Row> {
  readonly id: string;
  readonly header: readonly string[];
  rows(known: Known): readonly Row[];
  searched(row: Row): readonly string[];
  cells(row: Row): readonly Answer[];
}

function list<Row>({ id, header, rows, searched, cells }: List<Row>): SheetFunction {
  return tableFunction({
    id,
    parameters: ['text', 'profile'],
    answer([textCell], known) {
      const wanted = oneValue('text', textCell);
      if (wanted instanceof CellError) return [[wanted]];
      const text = readText(wanted)?.toLowerCase() ?? '';
      const found = rows(known).filter((row) => searched(row).some((word) => word.toLowerCase().includes(text)));
      const body = found.length > 0 ? found.map(cells) : [['nothing found', ...header.slice(1).map(() => '')]];
      return [header, ...body];
    },
  });
}
