import { formatArea, overlaps, parseArea, type TableChoice } from '../sheet';

/** What people call a table of a sheet that has several: the name of the Excel table, else the cells under its header. */
export const tableName = ({ name, area }: Pick<TableChoice, 'name' | 'area'>): string =>
  name === '' ? formatArea(area) : name;

/** From left to right, then from the top down. */
export const inPlace = (a: Pick<TableChoice, 'area'>, b: Pick<TableChoice, 'area'>): number =>
  a.area.column - b.area.column || a.area.row - b.area.row;

/** Is it the table that is asked for, by its name or by some of its cells? A header stands above the cells of its table. */
export function fits(asked: string): (table: TableChoice) => boolean {
  const cells = /\d/.test(asked) ? parseArea(asked) : null;
  return ({ name, area }) =>
    (name !== '' && name.toLowerCase() === asked.trim().toLowerCase()) || (cells !== null && overlaps(cells, area));
}
