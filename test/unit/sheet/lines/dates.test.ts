import { briefs, readSheet, type Row } from '../support/read-rows';
import type { DateOrder } from '../../../../src/sheet';

const dates = (cells: Row, dateOrder?: DateOrder) => {
  const rows = cells.map((date) => [date, 'Avery Sample', 97140, 1]);
  const table = readSheet([['Date of Service', 'Client', 'CPT', 'Units'], ...rows], dateOrder ? { dateOrder } : {});
  return { lines: briefs(table).map((text) => text.replace(' 97140 x1', '')), notes: table.notes };
};

describe('the order of day and month', () => {
  it('is told by the other dates of the column', () => {
    expect(dates(['3/4/2024', '3/25/2024'])).toMatchObject({
      lines: ['2024-03-04', '2024-03-25'],
      notes: { dateOrder: 'month-first', openDates: 1 },
    });
    expect(dates(['3/4/2024', '25/3/2024'])).toMatchObject({
      lines: ['2024-04-03', '2024-03-25'],
      notes: { dateOrder: 'day-first', openDates: 1 },
    });
  });

  it('is told by a later row as well as by an earlier one', () => {
    expect(dates(['25/3/2024', '3/4/2024']).lines).toEqual(['2024-03-25', '2024-04-03']);
  });

  it('is the US one where nothing tells it, and that is said', () => {
    expect(dates(['3/4/2024', '3/5/2024'])).toMatchObject({
      lines: ['2024-03-04', '2024-03-05'],
      notes: { dateOrder: 'assumed-month-first', openDates: 2 },
    });
  });

  it('leaves a date ambiguous where the column has both', () => {
    expect(dates(['3/4/2024', '25/3/2024', '3/25/2024'])).toMatchObject({
      lines: ['97140 x1 !date:ambiguous-date', '2024-03-25', '2024-03-25'],
      notes: { dateOrder: 'contradictory' },
    });
  });

  it('can be said by a person', () => {
    expect(dates(['3/4/2024'], 'day-first').lines).toEqual(['2024-04-03']);
    expect(dates(['3/4/2024'], 'contradictory').lines).toEqual(['97140 x1 !date:ambiguous-date']);
  });

  it('is not asked for where no date is open', () => {
    expect(dates(['2024-03-04', '4/4/2024', '']).notes).toMatchObject({ dateOrder: null, openDates: 0 });
  });

  // A workbook of US settings that opens a day-first text file: 25/03/2024 stays a text, 03/04/2024 becomes March 4.
  it('is doubted where a program has turned some of the dates into numbers and left the others', () => {
    expect(dates([45355, 45376, '25/03/2024']).lines).toEqual([
      '97140 x1 !date:ambiguous-date',
      '2024-03-25',
      '2024-03-25',
    ]);
    expect(dates([45355, 45376, '3/25/2024']).lines).toEqual(['2024-03-04', '2024-03-25', '2024-03-25']);
  });

  it('keeps what else was unread in the line', () => {
    const table = readSheet([
      ['Date', 'Client', 'CPT', 'Units'],
      ['3/4/2024', 'Avery Sample', 97140, 'two'],
      ['25/3/2024', 'Avery Sample', 97140, 1],
    ]);
    expect(briefs(table)[0]).toBe('2024-04-03 97140 !units:not-a-number');
  });
});

describe('the date system', () => {
  it('is the workbook\u2019s', () => {
    const rows: Row[] = [
      ['Date', 'Client', 'CPT'],
      [44047, 'Avery Sample', 97140],
    ];
    expect(briefs(readSheet(rows, { dateSystem: 1904 }))).toEqual(['2024-08-05 97140']);
    expect(briefs(readSheet(rows))).toEqual(['2020-08-04 97140']);
  });
});
