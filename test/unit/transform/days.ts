import fc from 'fast-check';

/** Fields of the tests' records, in their order. */
export const FIELDS = 'id,patient,date,code,units,minutes,modifier,license,payer,state,provider,start,end,technique';
export type Cells = readonly string[];

const of = (...values: readonly string[]) => fc.constantFrom(...values);

/** A record but for its id and client; some cells blank or unreadable. */
const facts = fc
  .tuple(
    of('2024-08-05', '8/15/2024', '2024-08-06', '3/4/2024', '', 'soon'),
    of('97110', '97140', '97124', '97530', '97001', '97161', '99999', '', '97140-59', 'x'),
    of('1', '2', '3', '4', '', '1.5', '-1'),
    of('7', '15', '23', '33', '50', '', '0:45', 'about an hour'),
    of('', 'GP', '59', 'GP, KX', 'ZZ'),
    of('PT', 'LMT', 'OT', ''),
    of('Medicare', 'UnitedHealthcare', 'Self-pay', '', 'Nobody Insurance'),
    of('TX', 'WA', ''),
    of('Lee Kneads, LMT', 'Max Movewell', ''),
    of('9:00', '10:00', ''),
    of('9:45', '11:00', ''),
    of('Swedish massage', 'ther ex', 'zzz', ''),
  )
  .map((cells) => cells as readonly string[]);

/** Clients' days: every client of its own, its records on one or several dates, sorted by date. */
export const clients = fc
  .array(fc.tuple(fc.boolean(), fc.array(facts, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 12 })
  .map((list) =>
    list.flatMap(([named, records], client): readonly Cells[] =>
      [...records]
        .sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0))
        .map((cells, i) => [`r${client}-${i}`, named ? `Client ${client} Sample` : '', ...cells]),
    ),
  );
