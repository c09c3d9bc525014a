import { payerText } from '../../../../src/domain';
import { detectTable, matchMapping, sheetFieldColumns, type Detection } from '../../../../src/sheet';
import { briefs, found, linesOf, readSheet, type Row } from '../support/read-rows';

const columns = (detection: Detection) => sheetFieldColumns(found(detection).columns);

/** One therapist's week, as most practices keep it. */
const HEADER: Row = ['Date', 'Client', 'Therapist', 'CPT', 'Units', 'Minutes'];
const ROWS: readonly Row[] = [
  ['2024-08-05', 'Avery Sample', 'Lee Kneads', 97140, 2, 30],
  ['2024-08-06', 'Blake Sample', 'Lee Kneads', 97124, 4, 60],
  ['2024-08-07', 'Casey Sample', 'Lee Kneads', 97112, 1, 15],
];

describe('where a table stands', () => {
  it.each<[string, readonly Row[], number]>([
    ['in the first row', [], 0],
    ['below a title', [['Sessions of August']], 1],
    ['below a title and blank rows', [['Sessions of August'], [], []], 3],
    ['below labels and values', [['Report', 'Sessions'], ['Period', '8/2024'], ['Printed', 45509], []], 4],
    ['far down', Array.from({ length: 40 }, (_, at) => [`remark ${at}`]), 40],
  ])('%s', (_, above, row) => {
    expect(detectTable([...above, HEADER, ...ROWS])).toMatchObject({
      accepted: true,
      headerRows: [row],
      firstDataRow: row + 1,
    });
  });

  it('in columns that do not begin at the left', () => {
    const shifted = [HEADER, ...ROWS].map((row) => [null, '', ...row]);
    expect(columns(detectTable(shifted))).toMatchObject({
      date: [2],
      patient: [3],
      code: [5],
      units: [6],
      minutes: [7],
    });
  });

  it('is not looked for below the rows that were named', () => {
    const rows = [[], [], HEADER, ...ROWS];
    expect(detectTable(rows, { headerWithin: 2 })).toEqual({ accepted: false, reason: 'no-header' });
    expect(detectTable(rows, { headerWithin: 3 }).accepted).toBe(true);
  });

  it('is judged without any row of values', () => {
    expect(columns(detectTable([HEADER]))).toEqual({
      date: [0],
      patient: [1],
      provider: [2],
      code: [3],
      units: [4],
      minutes: [5],
    });
  });
});

describe('headers of two rows', () => {
  it('have groups above their labels', () => {
    const detection = detectTable([
      ['Patient', '', 'Provider', '', 'Service', '', ''],
      ['Name', 'DOB', 'Name', 'Credentials', 'Date', 'CPT', 'Minutes'],
      ['Avery Sample', '1/1/1980', 'Lee Kneads', 'LMT', '2024-08-05', 97140, 30],
    ]);
    expect(detection).toMatchObject({ headerRows: [0, 1], firstDataRow: 2 });
    expect(columns(detection)).toEqual({
      patient: [0],
      provider: [2],
      license: [3],
      date: [4],
      code: [5],
      minutes: [6],
    });
  });

  it('have labels broken in two', () => {
    const detection = detectTable([
      ['Date of', 'Patient', 'Treating', 'Procedure', 'Treatment'],
      ['Service', 'Name', 'Therapist', 'Code', 'Minutes'],
      ['2024-08-05', 'Avery Sample', 'Lee Kneads', 97140, 30],
    ]);
    expect(detection).toMatchObject({ headerRows: [0, 1], firstDataRow: 2 });
    expect(columns(detection)).toEqual({ date: [0], patient: [1], provider: [2], code: [3], minutes: [4] });
  });

  it('are not seen where one row says it all', () => {
    expect(detectTable([['Clinic of the Sample Family', 'August'], HEADER, ...ROWS])).toMatchObject({
      headerRows: [1],
    });
  });
});

describe('what stands above the table', () => {
  const factsOf = (...above: Row[]) =>
    found(detectTable([...above, ['Date', 'CPT', 'Units'], ...ROWS.map((r) => [r[0]!, r[3]!, r[4]!])])).facts;

  it.each<[string, Row, object]>([
    ['label and value in one cell', ['Client: Avery Sample'], { client: 'Avery Sample' }],
    ['label and value in two cells', ['Patient Name', 'Avery Sample'], { client: 'Avery Sample' }],
    ['a label with a colon and the value beside', ['Patient:', 'Avery Sample'], { client: 'Avery Sample' }],
    ['a blank cell between', ['Therapist:', '', 'Lee Kneads'], { provider: 'Lee Kneads' }],
    [
      'several in one cell',
      ["Provider's Name: Lee Kneads Title/Credentials: LMT"],
      { provider: 'Lee Kneads', license: 'LMT' },
    ],
    [
      'several in one row',
      ['Client: Avery Sample', 'Insurance: Acme Mutual'],
      { client: 'Avery Sample', payer: 'Acme Mutual' },
    ],
    ['a form that is not filled in', ['Child: __ EI No. __'], {}],
    ['something else', ['Phone: 555-0100', 'Printed by', 'Max Movewell'], {}],
  ])('%s', (_, row, expected) => {
    expect(factsOf(row)).toEqual(expected);
  });

  it.each<[string, readonly Row[], object]>([
    [
      'labels beside one another, values below',
      [
        ['Therapist', 'Payer', 'State'],
        ['Lee Kneads', 'Acme Mutual', 'WA'],
      ],
      { provider: 'Lee Kneads', payer: 'Acme Mutual', state: 'WA' },
    ],
    [
      'so with colons, one not filled in',
      [
        ['', 'Therapist:', 'Payer:'],
        ['', '', 'Acme Mutual'],
      ],
      { payer: 'Acme Mutual' },
    ],
    ['labels alone, below one another', [['Client'], ['Payer', 'State'], ['Therapist', 'License']], {}],
    [
      'pairs in one row',
      [['Client', 'Avery Sample', 'Payer', 'Acme Mutual']],
      { client: 'Avery Sample', payer: 'Acme Mutual' },
    ],
  ])('%s', (_, rows, expected) => {
    expect(factsOf(...rows)).toEqual(expected);
  });

  it('is no fact of the kept mapping', () => {
    const { mapping } = found(
      detectTable([['Client: Avery Sample'], ['Date', 'CPT', 'Units'], ['2024-08-05', 97140, 1]]),
    );
    expect(JSON.stringify(mapping)).not.toMatch(/avery|sample/i);
  });
});

describe('values beside labels', () => {
  it('tell a column of times from one of lengths', () => {
    const sheet = (times: Row): readonly Row[] => [
      ['Date', 'Patient', 'CPT', 'Time'],
      ...times.map((time, at) => [`2024-08-0${at + 1}`, 'Avery Sample', 97140, time]),
    ];
    expect(columns(detectTable(sheet(['9:30 AM', '10:00 AM', '2:00 PM'])))).toMatchObject({ start: [3] });
    expect(columns(detectTable(sheet([30, 45, 60])))).toMatchObject({ minutes: [3] });
    expect(columns(detectTable(sheet(['0:30', '0:45', '1:00'])))).toMatchObject({ minutes: [3] });
  });

  it('find codes under a label that says nothing', () => {
    const rows = ROWS.map(([date, client, , code, units]) => [date!, client!, code!, units!]);
    expect(columns(detectTable([['Date', 'Client', 'Billed as', 'Units'], ...rows]))).toMatchObject({ code: [2] });
  });

  it('do not take a zip code for a code', () => {
    const rows = ROWS.map(([date, client, therapist]) => [date!, client!, therapist!, '97140', 'paid']);
    expect(detectTable([['Date', 'Client', 'Therapist', 'Zip Code', 'Status'], ...rows]).accepted).toBe(false);
  });

  it('take the place from a label of another kind of state', () => {
    const sheet = (states: Row): readonly Row[] => [
      [...HEADER, 'State'],
      ...ROWS.map((row, at) => [...row, states[at]!]),
    ];
    expect(columns(detectTable(sheet(['OR', 'WA', 'Oregon'])))).toMatchObject({ state: [6] });
    expect(columns(detectTable(sheet(['booked', 'arrived', 'cancelled'])))).not.toHaveProperty('state');
  });

  it('do not hide a column whose cells are badly typed', () => {
    const rows = ROWS.map((row) => [...row.slice(0, 5), 'about an hour']);
    rows.push([...ROWS[0]!.slice(0, 5), 30], [...ROWS[0]!.slice(0, 5), 45]);
    expect(columns(detectTable([HEADER, ...rows]))).toMatchObject({ minutes: [5] });
  });
});

describe('decoys', () => {
  it.each<[Row, object]>([
    [['DOB', 'DOS', 'CPT', 'Patient'], { date: [1] }],
    [['Date Billed', 'Date of Service', 'Date Paid', 'CPT'], { date: [1] }],
    [['Secondary Insurance', 'Primary Insurance', 'CPT', 'DOS'], { payer: [1] }],
    [['Referring Provider', 'Rendering Provider', 'CPT', 'DOS'], { provider: [1] }],
    [['Patient State', 'Provider State', 'CPT', 'DOS'], { state: [1] }],
    [['Units Authorized', 'Units', 'Units Remaining', 'CPT', 'DOS'], { units: [1] }],
    [['Zip Code', 'CPT', 'Location', 'DOS'], { code: [1] }],
    [['Patient Phone', 'Patient Email', 'Patient', 'DOS', 'CPT'], { patient: [2] }],
    [['Diagnosis Description', 'Dx', 'CPT', 'DOS'], { dx: [1] }],
    [['Travel Time', 'Treatment Time', 'CPT', 'DOS'], { minutes: [1] }],
    [['Note Date', 'Note Status', 'Notes', 'DOS', 'CPT'], { notes: [2], date: [3] }],
  ])('%p', (header, expected) => {
    expect(columns(detectTable([header]))).toMatchObject(expected);
  });
});

describe('labels that need others', () => {
  it('take no state from an address, or from among other kinds of state', () => {
    expect(columns(detectTable([['DOS', 'CPT', 'City', 'State', 'Zip']]))).not.toHaveProperty('state');
    expect(columns(detectTable([['DOS', 'CPT', 'State', 'Chart State']]))).not.toHaveProperty('state');
    expect(columns(detectTable([['DOS', 'CPT', 'State']]))).toMatchObject({ state: [2] });
  });

  it('take a last name for a client, but not a bare "last"', () => {
    expect(columns(detectTable([['Last Name', 'DOS', 'CPT']]))).toMatchObject({ patient: [0] });
    expect(columns(detectTable([['Last', 'DOS', 'CPT']]))).not.toHaveProperty('patient');
    expect(columns(detectTable([['Last', 'First', 'DOS', 'CPT']]))).toMatchObject({ patient: [1, 0] });
    expect(columns(detectTable([['Patient Name', 'First', 'Last', 'DOS', 'CPT']]))).toMatchObject({ patient: [0] });
  });

  it('take "Service" for the amount where a ledger goes on with what was paid', () => {
    expect(columns(detectTable([['DOS', 'CPT', 'Service', 'Paid']]))).toMatchObject({ charge: [2] });
    expect(columns(detectTable([['DOS', 'CPT', 'Service', 'Paid', 'Charge']]))).toMatchObject({ charge: [4] });
    expect(columns(detectTable([['DOS', 'CPT', 'Service', 'Minutes']]))).toMatchObject({ technique: [2] });
  });

  it('take a start that is a day and a time for both, where there is no other date', () => {
    expect(columns(detectTable([['start_at', 'end_at', 'patient', 'treatment']]))).toMatchObject({
      date: [0],
      start: [0],
    });
    expect(columns(detectTable([['Date', 'start_at', 'end_at', 'patient']]))).toMatchObject({ date: [0], start: [1] });
  });
});

describe('a tie', () => {
  it('asks which of two columns of one label it is', () => {
    const detection = detectTable([['Date', 'Client', 'CPT', 'Units', 'Units']]);
    expect(detection).toMatchObject({ accepted: 'torn', candidates: [{ role: 'units', columns: [3, 4] }] });
  });

  it('is none where the values tell', () => {
    const rows = ROWS.map(([date, client, , code, units]) => [date!, client!, code!, units!, 'see chart']);
    const detection = detectTable([['Date', 'Client', 'CPT', 'Units', 'Units'], ...rows]);
    expect(detection.accepted).toBe(true);
    expect(columns(detection)).toMatchObject({ units: [3] });
  });

  it('is none for facts that no finding stands on', () => {
    expect(detectTable([['Date', 'Client', 'CPT', 'Units', 'Paid', 'Paid']]).accepted).toBe(true);
  });

  it('names the other columns that were thought of', () => {
    const detection = found(detectTable([['Date of Service', 'Client', 'CPT', 'Units', 'Invoice Date']]));
    expect(detection.alternatives).toEqual([{ role: 'date', columns: [4] }]);
    expect(detection.confidence).toMatchObject({ date: 0.99, client: 0.92, code: 0.98 });
  });
});

describe('sheets of another kind', () => {
  it.each<[string, readonly Row[], string]>([
    ['nothing', [], 'empty'],
    ['blank rows', [[], ['', null]], 'empty'],
    ['prose', [['Dear team,'], ['please find the sessions attached.']], 'no-header'],
    [
      'numbers',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      'no-header',
    ],
    ['rows without a header', ROWS, 'no-header'],
    ['a price list', [['CPT', 'Description', 'Fee']], 'fee-schedule'],
    ['a price list of a payer', [['Procedure Code', 'Procedure Description', 'Charge', 'Allowed']], 'fee-schedule'],
    ['counts by provider', [['Provider', 'CPT', 'Units']], 'summary'],
    ['counts by month', [['Month', 'CPT Code', 'Total Units', 'Total Charges']], 'summary'],
    ['working hours', [['Employee', 'Date', 'Clock In', 'Clock Out']], 'timesheet'],
    ['a school\u2019s register', [['Student', 'Date', 'Time In', 'Time Out', 'Reason']], 'timesheet'],
    ['a salon\u2019s bookings', [['Customer', 'Service', 'Date', 'Start Time', 'End Time', 'Staff']], 'timesheet'],
    ['results of a laboratory', [['Patient ID', 'Lab Test', 'Result', 'Units', 'Date', 'Provider']], 'no-services'],
    ['a list of medication', [['Medication', 'Dose', 'Units', 'Start Date', 'End Date', 'Patient']], 'no-services'],
    ['a code list', [['Code', 'Short Descriptor', 'Time', 'Units']], 'summary'],
    ['a telephone list', [['Client', 'Phone', 'Birthday']], 'no-header'],
    ['an address book', [['First Name', 'Last Name', 'Address', 'City', 'State', 'Zip']], 'no-services'],
    ['a bank statement', [['Date', 'Description', 'Debit', 'Credit', 'Balance']], 'no-services'],
    ['an order book', [['Product Code', 'Customer', 'Order Date', 'Quantity', 'Price']], 'no-services'],
    ['goods', [['Item Code', 'Description', 'Quantity', 'Unit Price', 'Date']], 'no-services'],
    ['courses', [['Student', 'Course', 'Grade', 'Units']], 'no-services'],
    ['the pair table of CMS', [['Column 1', 'Column 2', 'Effective Date', 'Deletion Date', 'Modifier']], 'no-services'],
  ])('%s', (_, rows, reason) => {
    expect(detectTable(rows)).toEqual({ accepted: false, reason });
  });
});

describe('sheets of sessions without a sure column of codes', () => {
  it.each<[string, readonly Row[], object]>([
    [
      'a log of times',
      [['Date', 'Client', 'Start Time', 'End Time']],
      { date: [0], patient: [1], start: [2], end: [3] },
    ],
    [
      'a form that names the client above',
      [['Child: __ Therapist: __'], ['Date', 'Start Time', 'End Time']],
      { date: [0], start: [1], end: [2] },
    ],
    ['treatments to be coded', [['Treatment', 'Minutes', 'Client']], { technique: [0], minutes: [1], patient: [2] }],
    ['units by provider', [['Date', 'Client', 'Therapist', 'Units']], { units: [3] }],
    ['sales of a clinic', [['Date', 'Patient', 'Treatment', 'Payer']], { technique: [2], payer: [3] }],
    ['authorized units', [['Authorization #', 'Units']], { auth: [0], units: [1] }],
    ['a receipt', [['CPT', 'Units', 'Paid']], { code: [0], units: [1], paid: [2] }],
    ['lengths and units alone', [['CPT', 'Minutes', 'Units']], { code: [0], minutes: [1], units: [2] }],
    ['a bare code beside a patient', [['Patient', 'Date', 'Code', 'Units']], { code: [2] }],
    ['a bare code beside a payer', [['Name', 'Date', 'Code', 'Payer']], { code: [2] }],
    [
      'a column for each code',
      [['Date', 'Patient', 'Therapist', 'Units', '97110', '97140']],
      { date: [0], code: [4, 5], units: [4, 5] },
    ],
  ])('%s', (_, rows, expected) => {
    expect(columns(detectTable(rows))).toMatchObject(expected);
  });
});

describe('labels that only their neighbors and values explain', () => {
  it('the days of a claim form, with what stands in its boxes', () => {
    const rows = [
      [
        '2 Patient Name',
        '24A From',
        '24A To',
        '24B POS',
        '24D CPT/HCPCS',
        '24D Modifier',
        '24F Charges',
        '24G Days or Units',
      ],
      ['Avery Sample', '08/13/2024', '08/13/2024', '11', '97140', '59', '45.00', '2'],
      ['Blake Sample', '08/14/2024', '08/14/2024', '11', '97110', 'GP', '40.00', '1'],
    ];
    const detection = detectTable(rows);
    expect(detection.accepted).toBe(true);
    expect(columns(detection)).toMatchObject({ patient: [0], date: [1], code: [4], modifier: [5], units: [7] });
    expect(briefs(readSheet(rows))).toEqual(['2024-08-13 97140-59 x2', '2024-08-14 97110-GP x1']);
  });

  it.each<[string, readonly Row[], object]>([
    ['a time of day behind a date', [['Date', 'Time', 'Client', 'CPT', 'Units']], { date: [0], start: [1] }],
    ['a time behind a technique is its length', [['Date', 'Client', 'Technique', 'Time']], { minutes: [3] }],
    [
      'the amount of a service in a ledger',
      [
        ['CPT', 'Units', 'Service', 'Paid', 'Balance'],
        ['97140', '2', '80.00', '20.00', '60.00'],
      ],
      { code: [0], charge: [2], paid: [3] },
    ],
    [
      'the only date stands where a session starts',
      [
        ['Client', 'CPT', 'Units', 'Session start', 'Session end'],
        ['Avery Sample', '97140', '2', '8/14/2024 9:00', '8/14/2024 9:30'],
      ],
      { date: [3], start: [3], end: [4] },
    ],
    ['words that a database writes together', [['patientname', 'servicedate', 'proccode', 'unitcount']], { code: [2] }],
    ['modifiers by their number alone', [['Patient', 'DOS', 'CPT', 'M1', 'M2', 'Units']], { modifier: [3, 4] }],
    [
      'Spanish labels',
      [['Paciente', 'Fecha de servicio', 'C\u00f3digo', 'Unidades', 'Terapeuta']],
      { patient: [0], date: [1], code: [2], units: [3], provider: [4] },
    ],
  ])('%s', (_, rows, expected) => {
    expect(columns(detectTable(rows))).toMatchObject(expected);
  });

  it('words of the language itself are words like any other', () => {
    const rows = [
      ['constructor: toString'],
      ['__proto__', 'Client', 'DOS', 'CPT', 'constructor', 'Units'],
      ['valueOf'],
    ];
    expect(columns(detectTable(rows))).toEqual({ patient: [1], date: [2], code: [3], units: [5] });
  });

  it('the plan of a SOAP note is no insurance', () => {
    const note = ['Client', 'Date', 'CPT', 'Subjective', 'Objective', 'Assessment', 'Plan'];
    expect(columns(detectTable([note]))).not.toHaveProperty('payer');
  });
});

describe('shapes of files that others made', () => {
  // Sessions of a course: day-month-name dates, lengths in minutes, ids instead of names, a decoy that speaks of units.
  it('sessions with lengths and ids', () => {
    const table = readSheet([
      [
        'session_no',
        'patient_no',
        'therapist_id',
        'therapy_code',
        'date',
        'length_minutes',
        'source_billable_unit_of_time',
      ],
      ['1', '901', 'ZZ001', '97110', '04-NOV-2021', '45', '15'],
      ['2', '902', 'ZZ001', '97161', '05-NOV-2021', '30', ''],
      ['3', '901', 'ZZ002', '97124', '05-NOV-2021', '60', '15'],
    ]);
    expect(briefs(table)).toEqual(['2021-11-04 97110 45min', '2021-11-05 97161 30min', '2021-11-05 97124 60min']);
    const lines = linesOf(table);
    expect(lines.map((line) => [line.client, line.provider, line.visit])).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [0, 1, 2],
    ]);
    expect(table.columns.has('units')).toBe(false);
  });

  // A remittance: a claim's lines with what was paid, several dates and amounts, the kind of provider.
  it('a remittance', () => {
    const table = readSheet([
      'claim_ref line_ref payer_name payer_id plan_product lob state client_ref provider_type dos cpt modifiers icd_primary units billed_amount allowed_amount paid_amount carc rarc denied_flag remit_date'.split(
        ' ',
      ),
      [
        'X1',
        '1',
        'Acme Mutual',
        '00000',
        'Basic',
        'Commercial',
        'OR',
        'ZZ01',
        'DC',
        '2025-01-06',
        '97140',
        '59',
        'M00.00',
        '1',
        '85.00',
        '42.00',
        '0.00',
        '97',
        'N19',
        '1',
        '2025-02-01',
      ],
      [
        'X1',
        '2',
        'Acme Mutual',
        '00000',
        'Basic',
        'Commercial',
        'OR',
        'ZZ01',
        'DC',
        '2025-01-06',
        '98940',
        '',
        'M00.00',
        '1',
        '65.00',
        '31.00',
        '31.00',
        '',
        '',
        '0',
        '2025-02-01',
      ],
    ]);
    expect(briefs(table)).toEqual(['2025-01-06 97140-59 x1', '2025-01-06 98940 x1']);
    const [first, second] = linesOf(table);
    const payer = payerText('Acme Mutual', ['Basic', 'Commercial']);
    expect(first).toMatchObject({ payer, license: 'DC', state: 'OR', charge: 85, unread: [] });
    expect(second!.client).toBe(first!.client);
    expect(second!.visit).toBe(first!.visit);
    expect(table.columns.has('minutes')).toBe(false);
  });
});

describe('plans and lines of business', () => {
  const header: Row = ['DOS', 'Patient', 'CPT', 'Units', 'Minutes'];
  const of = (...labels: string[]) => columns(detectTable([[...header, ...labels]]));

  it.each([
    'LOB',
    'lob',
    'Line of Business',
    'Plan',
    'Plan Type',
    'plan_product',
    'Plan Name',
    'Insurance Type',
    'Insurance Class',
    'Ins. Type',
    'Coverage Type',
    'Coverage',
    'Payer Type',
    'Financial Class',
    'Insurance Plan',
    'Health Plan',
    'Product Type',
  ])('%s beside the payer', (label) => {
    expect(of('Payer', label)).toMatchObject({ payer: [5], plan: [6] });
    expect(of(label, 'Insurance Name')).toMatchObject({ payer: [6], plan: [5] });
  });

  it('a product and its line of business are one fact', () => {
    expect(of('Payer', 'Plan Type', 'LOB')).toMatchObject({ payer: [5], plan: [6, 7] });
  });

  it.each(['Plan', 'Insurance Plan', 'Health Plan', 'Plan Name', 'Financial Class', 'Coverage'])(
    '%s alone is the payer',
    (label) => {
      expect(of(label)).toMatchObject({ payer: [5] });
      expect(of(label).plan).toBeUndefined();
    },
  );

  it.each([
    'Plan of Care',
    'Treatment Plan',
    'Plan ID',
    'Group Number',
    'Payment Plan',
    'Secondary Insurance Type',
    'Secondary Plan',
    'Coverage Start Date',
    'Product',
    'Plan Paid',
  ])('%s is none', (label) => {
    expect(of('Payer', label).plan).toBeUndefined();
  });

  it('the plan of a SOAP note is none', () => {
    expect(of('Payer', 'Subjective', 'Objective', 'Assessment', 'Plan').plan).toBeUndefined();
  });

  it('are read with the payer, and a blank one adds nothing', () => {
    const table = readSheet([
      [...header, 'Payer', 'Plan Type', 'LOB'],
      ['2024-08-05', 'Avery Sample', '97140', 2, 30, 'Acme Mutual', 'PPO', 'MA'],
      ['2024-08-06', 'Avery Sample', '97140', 2, 30, 'Acme Mutual', '', 'n/a'],
      ['2024-08-07', 'Avery Sample', '97140', 2, 30, '', '', 'MA'],
    ]);
    expect(linesOf(table).map(({ payer }) => payer)).toEqual([
      payerText('Acme Mutual', ['PPO', 'MA']),
      'Acme Mutual',
      payerText(null, ['MA']),
    ]);
    expect(table.columns.has('payer')).toBe(true);
  });
});

/** Sheets of our own making; a clinic that gives the same few codes keeps one column for each. */
describe('one column for each code', () => {
  const header = (...labels: Row): Row => ['Date', 'Client', 'Therapist', ...labels];
  const row = (day: number, ...figures: Row): Row => [`2024-08-0${day}`, 'Avery Sample', 'Lee Kneads PT', ...figures];
  const read = (labels: Row, ...rows: Row[]) => {
    const sheet = [header(...labels), ...rows.map((figures, at) => row(at + 1, ...figures))];
    return { columns: columns(detectTable(sheet)), lines: briefs(readSheet(sheet)) };
  };

  it.each<[string, Row]>([
    ['the codes as numbers', [97110, 97140, 97112]],
    ['as texts', ['97110', '97140', '97112']],
    ['with a word before them', ['CPT 97110', 'CPT 97140', 'CPT 97112']],
    ['with a word behind them', ['97110 Units', '97140 units', '97112_units']],
  ])('units under %s', (_, labels) => {
    expect(read(labels, [2, 1, null], [0, '', '1'])).toEqual({
      columns: { date: [0], patient: [1], provider: [2], code: [3, 4, 5], units: [3, 4, 5] },
      lines: ['2024-08-01 97110 x2', '2024-08-01 97140 x1', '2024-08-02 97112 x1'],
    });
  });

  it.each<[string, Row]>([
    ['that say so', ['97110 min', '97140 minutes']],
    ['that are more than units can be', ['97110', '97140']],
  ])('minutes under labels %s', (_, labels) => {
    expect(read(labels, [30, 15], [null, 8])).toEqual({
      columns: { date: [0], patient: [1], provider: [2], code: [3, 4], minutes: [3, 4] },
      lines: ['2024-08-01 97110 30min', '2024-08-01 97140 15min', '2024-08-02 97140 8min'],
    });
  });

  it('units and minutes of each, in whatever order', () => {
    expect(read(['97110 Units', '97110 Min', '97140 Min', '97140 Units'], [2, 30, 15, 1])).toEqual({
      columns: { date: [0], patient: [1], provider: [2], code: [3, 6], units: [3, 6], minutes: [4, 5] },
      lines: ['2024-08-01 97110 x2 30min', '2024-08-01 97140 x1 15min'],
    });
  });

  it('minutes of some codes only belong to none for sure', () => {
    const { lines } = read(['97110 Units', '97110 Min', '97140 Units'], [2, 30, 1]);
    expect(lines).toEqual(['2024-08-01 97110 x2', '2024-08-01 97140 x1']);
  });

  it('the minutes of the day are those of its only service, and of several not told apart', () => {
    expect(read(['97110', '97140', 'Minutes'], [2, 1, 45], [3, null, 45]).lines).toEqual([
      '2024-08-01 97110 x2 !minutes:several-values',
      '2024-08-01 97140 x1 !minutes:several-values',
      '2024-08-02 97110 x3 45min',
    ]);
  });

  it('a cell that is no figure is not guessed at', () => {
    expect(read(['97110', '97140'], ['x', 1]).lines).toEqual([
      '2024-08-01 97110 !units:not-a-number',
      '2024-08-01 97140 x1',
    ]);
  });

  it('of one code only, or beside a column of codes, it is none', () => {
    expect(read(['97110', 'Minutes'], [2, 30]).columns).not.toHaveProperty('code');
    expect(read(['CPT', 'Units', '97110', '97140'], ['97112', 1, 2, 1])).toMatchObject({
      columns: { code: [3], units: [4] },
      lines: ['2024-08-01 97112 x1'],
    });
  });

  it('is known again by its labels where the columns have moved', () => {
    const kept = found(detectTable([header('97110', '97140'), row(1, 2, 1)])).mapping;
    const now: Row = ['Date', 'Client', 'Therapist', 'Room', '97140', '97110'];
    const match = matchMapping({ version: 1, columns: kept.columns, labels: kept.labels }, now);
    expect(match).toMatchObject({
      state: 'moved',
      mapping: { columns: { code: [5, 4] }, codes: { 4: '97140', 5: '97110' } },
    });
  });
});
