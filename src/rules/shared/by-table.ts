import type { Stamp } from '../../domain';

/**
 * The texts of a finding that rests on a table of a quarter: as it stands, and for a date outside the table's own time,
 * where the answer is kept and says whose it is.
 */
export const byTable = (id: string, text: string, todo: string): Readonly<Record<string, string>> => ({
  [id]: text,
  [`${id}.todo`]: todo,
  [`${id}-by`]: text.replace(/\.$/, ' (by the {edition} table).'),
  [`${id}-by.todo`]: todo,
});

/** Which of the two texts, and the edition for it. */
export const saidBy = (id: string, outside: boolean, { edition }: Stamp) =>
  outside ? { messageId: `${id}-by`, named: { edition } } : { messageId: id, named: {} };
