import type { Authority, MessageData, Stamp } from '../../domain';

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

/** Which of the two texts, and its data: with the edition where that has to be named. */
export const saidBy = (id: string, data: MessageData, outside: boolean, { edition }: Stamp) =>
  outside ? { messageId: `${id}-by`, data: { ...data, edition } } : { messageId: id, data };

/** An authority with the edition of its table as detail: one for all findings by one table. */
export function withEdition(authority: Authority): (stamp: Stamp) => Authority {
  const known = new WeakMap<Stamp, Authority>();
  return (stamp) => {
    let own = known.get(stamp);
    if (own === undefined) known.set(stamp, (own = { ...authority, detail: `table of ${stamp.edition}` }));
    return own;
  };
}
