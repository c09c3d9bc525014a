import { briefs, linesOf, readSheet, type Row } from '../support/read-rows';

const HEADER: Row = ['Date', 'Client', 'Therapist', 'CPT', 'Units', 'Start Time', 'End Time'];
const row = (client: string, start: Row[number], end: Row[number], code = 97140): Row => [
  '2024-08-05',
  client,
  'Lee Kneads',
  code,
  2,
  start,
  end,
];

describe('start and end in place of minutes', () => {
  it.each<[Row[number], Row[number], string]>([
    ['9:00 AM', '9:50 AM', '97140 x2 50min'],
    ['11:30 AM', '12:20 PM', '97140 x2 50min'],
    ['9:00', '9:50', '97140 x2 50min'],
    [0.375, 0.375 + 50 / 1440, '97140 x2 50min'],
    [45509.375, 45509.375 + 50 / 1440, '97140 x2 50min'],
    ['0900', '0950', '97140 x2 50min'],
    ['', '9:50', '97140 x2'],
    ['9:00', '', '97140 x2'],
    ['12:30', '1:20', '97140 x2 !minutes:ambiguous-duration'],
    ['11 PM', '12:15 AM', '97140 x2 !minutes:ambiguous-duration'],
    ['soon', '9:50', '97140 x2 !start:not-a-time'],
  ])('%p to %p: %s', (start, end, expected) => {
    expect(briefs(readSheet([HEADER, row('Avery Sample', start, end)]))).toEqual([`2024-08-05 ${expected}`]);
  });

  it('are the minutes of no single service where several share them', () => {
    const table = readSheet([
      HEADER,
      row('Avery Sample', '9:00', '10:00'),
      row('Avery Sample', '9:00', '10:00', 97110),
      row('Blake Sample', '9:00', '10:00'),
    ]);
    expect(briefs(table)).toEqual([
      '2024-08-05 97140 x2 !minutes:several-values',
      '2024-08-05 97110 x2 !minutes:several-values',
      '2024-08-05 97140 x2 60min',
    ]);
  });

  it('that several services share do not hide that their date is ambiguous', () => {
    const shared = (date: string): Row => [date, ...row('Avery Sample', '9:00', '10:00').slice(1)];
    // The 25th proves one column day-first, the other date month-first: nothing tells which one 3/4 is.
    const table = readSheet([HEADER, shared('3/4/2024'), shared('3/4/2024'), shared('25/3/2024'), shared('3/25/2024')]);
    for (const { unread } of linesOf(table).slice(0, 2)) {
      expect(unread.map(({ field, problem }) => `${field}:${problem}`)).toEqual([
        'date:ambiguous-date',
        'minutes:several-values',
      ]);
    }
  });

  it('are not divided among the codes of one cell', () => {
    const table = readSheet([
      ['Date', 'Client', 'CPT', 'Start', 'End'],
      ['2024-08-05', 'Avery Sample', '97140, 97110', '9:00', '10:00'],
    ]);
    expect(briefs(table)).toEqual([
      '2024-08-05 97140 !minutes:several-values',
      '2024-08-05 97110 !minutes:several-values',
    ]);
  });

  it('stand behind minutes that are said', () => {
    const table = readSheet([
      [...HEADER, 'Minutes'],
      [...row('Avery Sample', '9:00', '10:00'), 45],
      [...row('Blake Sample', '9:00', '10:00'), 'unclear'],
    ]);
    expect(briefs(table)).toEqual(['2024-08-05 97140 x2 45min', '2024-08-05 97140 x2 !minutes:not-a-duration']);
    expect(linesOf(table)[0]).toMatchObject({ start: 540, end: 600 });
  });

  it('make the sheet one that tells minutes', () => {
    expect(readSheet([HEADER]).columns.has('minutes')).toBe(true);
    expect(readSheet([HEADER.slice(0, 6)]).columns.has('minutes')).toBe(false);
  });
});

describe('a column of hours', () => {
  const read = (hours: Row[number], minutes: Row[number]) =>
    briefs(
      readSheet([
        ['Date', 'Client', 'CPT', 'Hours', 'Minutes'],
        ['2024-08-05', 'Avery Sample', 97140, hours, minutes],
      ]),
    );

  it('is read in minutes', () => {
    expect(read(1.5, '')).toEqual(['2024-08-05 97140 90min']);
    expect(read(0.75, '')).toEqual(['2024-08-05 97140 45min']);
  });

  it('stands behind a column of minutes', () => {
    expect(read(1, 45)).toEqual(['2024-08-05 97140 45min']);
  });
});
