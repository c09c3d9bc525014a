import fc from 'fast-check';
import {
  createLineReader,
  detectNearAndFar,
  findPlace,
  placesOf,
  type Cell,
  type SheetTop,
} from '../../../../src/sheet';
import { briefs, type Row } from '../support/read-rows';

const LABELS: Row = ['Date of Service', 'Client', 'Therapist', 'Treatment', 'CPT Code', 'Units', 'Minutes', 'Payer'];
const GROUPS: Row = ['Visit', '', '', 'Service', '', '', '', 'Claim'];
const SESSION: Row = [45505, 'Client', 'Max Movewell', 'Therapeutic exercise', 97110, 2, 30, 'Medicare Part B'];
const SUM: Row = ['Subtotal', '', '', '', '', 7, 90, ''];

/** What stands around the sessions of each page. */
interface Layout {
  /** How many sessions each page has. */
  readonly pages: readonly number[];
  readonly above: readonly Row[];
  readonly title: (page: number) => readonly Row[];
  readonly isGrouped: boolean;
  readonly besideLabels: (page: number) => Cell;
  readonly below: readonly Row[];
  /** In which order the columns stand. */
  readonly order: readonly number[];
}

const inOrder = (row: Row, order: readonly number[]): Row => order.map((column) => row[column]!);

function sheetOf({ pages, above, title, isGrouped, besideLabels, below, order }: Layout): readonly Row[] {
  return [
    ...above,
    ...pages.flatMap((count, page) => [
      ...title(page),
      ...(isGrouped ? [inOrder(GROUPS, order)] : []),
      [...inOrder(LABELS, order), besideLabels(page)],
      ...Array.from({ length: count }, (_, at) =>
        inOrder([(SESSION[0]! as number) + page, `Client ${page} ${at}`, ...SESSION.slice(2)], order),
      ),
      ...below.map((row) => (row.length === SUM.length ? inOrder(row, order) : row)),
    ]),
    ['Printed at the end of the month'],
  ];
}

/** The sessions that are read of the table that is found, as the doors do. */
function readOf(rows: readonly Row[]): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const whole = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''));
  const top: SheetTop = { used: { row: 0, column: 0, rows: rows.length, columns }, top: whole, tables: [] };
  const place = findPlace(top, placesOf(top), (sample) => detectNearAndFar(sample, 1900), null);
  if (typeof place === 'string') throw new Error(place);
  expect(place.tables).toHaveLength(1);
  const reader = createLineReader(place.detection.mapping);
  whole.slice(place.area.row, place.area.row + place.area.rows).forEach((row, at) => reader.row(row, at));
  // A row of groups that comes again is a row that cannot be read; it hides none of the others.
  return briefs(reader.finish()).filter((brief) => !brief.startsWith('?'));
}

const sessionsOf = ({ pages }: Layout): readonly string[] =>
  pages.flatMap((count, page) => Array<string>(count).fill(`2024-08-0${1 + page} 97110 x2 30min`));

const PLAIN: Layout = {
  pages: [5, 5, 5, 5],
  above: [],
  title: () => [],
  isGrouped: false,
  besideLabels: () => '',
  below: [],
  order: LABELS.map((_, at) => at),
};
const titled = (page: number): readonly Row[] => [[`Therapist: Max ${page}`]];

describe('a table begins under the first of equal headers', () => {
  it.each<[string, Partial<Layout>]>([
    ['with a title, sums and a blank row on each page', { above: [['August'], []], title: titled, below: [SUM, []] }],
    ['with sums alone', { pages: [3, 3, 3], above: [['August'], []], below: [SUM] }],
    ['with short pages before long ones', { pages: [1, 2, 20], title: titled, below: [SUM, []] }],
    ['with the page’s number beside the labels', { besideLabels: (page) => `Page ${page}`, below: [SUM, []] }],
    ['with pages that have no session', { pages: [0, 0, 4, 0, 0, 0], title: titled, below: [[]] }],
    ['of two rows', { pages: [3, 4, 8], isGrouped: true, below: [SUM, []] }],
  ])('%s', (_, layout) => {
    const all = { ...PLAIN, ...layout };
    expect(readOf(sheetOf(all))).toEqual(sessionsOf(all));
  });

  it('whatever stands around the pages', () => {
    const layout = fc.record<Layout>({
      // Of more numbered pages than sessions, labels are what most rows say: such a sheet is declined.
      pages: fc
        .array(fc.nat(12), { minLength: 1, maxLength: 5 })
        .filter((counts) => counts.reduce((sum, count) => sum + count) >= counts.length),
      above: fc.constantFrom<readonly Row[]>(
        [],
        [['Clinic of nobody, August'], []],
        [['Printed by X'], ['Week 32'], []],
      ),
      title: fc.constantFrom(
        () => [],
        titled,
        (page: number) => [['Therapist:', `Max ${page}`]],
      ),
      isGrouped: fc.boolean(),
      besideLabels: fc.constantFrom(
        () => '',
        (page: number) => `Page ${page}`,
      ),
      below: fc.constantFrom<readonly Row[]>([], [[]], [SUM], [SUM, []], [['', 'Subtotal', '', '', '', 7, 90, ''], []]),
      order: fc.shuffledSubarray([...PLAIN.order], { minLength: LABELS.length }),
    });
    fc.assert(
      fc.property(layout, (all) => expect(readOf(sheetOf(all))).toEqual(sessionsOf(all))),
      { numRuns: 100 },
    );
  });
});
