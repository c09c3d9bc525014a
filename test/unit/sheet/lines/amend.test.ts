import { isoDate, LineTableBuilder, minutes, NONE, serviceLine, type Modifier } from '../../../../src/domain';
import { amend } from '../../../../src/sheet/lines/amend';

describe('amending a line', () => {
  const built = (facts: Parameters<typeof amend>[2]) => {
    const builder = new LineTableBuilder(new Set(['date', 'minutes']));
    builder.add(serviceLine({ date: isoDate('2024-08-05'), minutes: minutes(30), modifiers: ['GP' as Modifier] }));
    amend(builder, 0, facts);
    return builder.build();
  };

  it('changes what is given, and nothing else', () => {
    expect(built({ date: isoDate('2024-05-08') }).line(0)).toMatchObject({ date: isoDate('2024-05-08'), minutes: 30 });
    expect(built({ minutes: minutes(15) }).line(0)).toMatchObject({ date: isoDate('2024-08-05'), minutes: 15 });
    const unread = [{ field: 'date', problem: 'ambiguous-date' }] as const;
    expect(built({ unread }).line(0)).toMatchObject({ unread, minutes: 30, modifiers: ['GP'] });
  });

  it('takes a fact away', () => {
    const table = built({ date: null, minutes: null, unread: [] });
    expect(table.line(0)).toMatchObject({ date: null, minutes: null, unread: [] });
    expect(table.keys.date[0]).toBe(NONE);
  });
});
