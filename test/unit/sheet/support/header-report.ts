import { HEADER_SETS, OWN_ROWS, lexiconWithout, scoreSet, type HeaderSet, type Score } from './header-sets';

const percent = (right: number, columns: number): string =>
  columns === 0 ? '-' : `${((100 * right) / columns).toFixed(1)} %`;

const total = (scores: readonly Score[], key: 'columns' | 'right' | 'extra'): number =>
  scores.reduce((sum, score) => sum + score[key], 0);

/** How many columns are found with the whole lexicon, and with what each source alone has taught taken out. */
export function headerReport(): string {
  const sessions = HEADER_SETS.filter((set) => set.use !== 'negative');
  const all = sessions.map((set) => scoreSet(set));
  const sources = [...new Set(sessions.map((set) => set.source))];
  const lines = [['source', 'columns', 'right', 'right without its own words'].join('\t')];
  const leftOut: Score[] = [];
  for (const source of sources) {
    const own = (set: HeaderSet) => set.source === source;
    const lexicon = lexiconWithout(source);
    const without = sessions.filter(own).map((set) => scoreSet(set, lexicon));
    const full = sessions.filter(own).map((set) => scoreSet(set));
    leftOut.push(...without);
    lines.push([source, total(full, 'columns'), total(full, 'right'), total(without, 'right')].join('\t'));
  }
  const negatives = HEADER_SETS.filter((set) => set.use === 'negative');
  const accepted = negatives.filter((set) => scoreSet(set).detection.accepted !== false);
  const acceptedWithout = negatives.filter(
    (set) => scoreSet(set, lexiconWithout(set.source)).detection.accepted !== false,
  );
  const columns = total(all, 'columns');
  const own = OWN_ROWS.filter((set) => set.use !== 'negative').map((set) => scoreSet(set));
  const ownColumns = total(own, 'columns');
  const ownNegatives = OWN_ROWS.filter((set) => set.use === 'negative');
  const ownAccepted = ownNegatives.filter((set) => scoreSet(set).detection.accepted !== false);
  return [
    ...lines,
    '',
    `whole lexicon: ${total(all, 'right')} of ${columns} columns right (${percent(total(all, 'right'), columns)}), ` +
      `${total(all, 'extra')} further columns given a field`,
    `each source left out: ${total(leftOut, 'right')} of ${columns} (${percent(total(leftOut, 'right'), columns)})`,
    `sheets of another kind accepted: ${accepted.length} of ${negatives.length}; each left out: ${acceptedWithout.length}`,
    `rows of our own: ${total(own, 'right')} of ${ownColumns} (${percent(total(own, 'right'), ownColumns)}), ` +
      `${total(own, 'extra')} further columns given a field; ` +
      `sheets of another kind accepted: ${ownAccepted.length} of ${ownNegatives.length}`,
    ...leftOut.flatMap((score) => score.wrong).map((wrong) => `  left out: ${wrong}`),
  ].join('\n');
}
