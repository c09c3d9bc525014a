/**
 * The CMS rule for timed codes, written from the sentences of the Medicare Claims Processing Manual (Pub. 100-04,
 * ch. 5, 20.2.C) and from nothing of the product: no formula, no sorting of remainders. It tries every way to bill.
 */

/** The manual's table, as printed: units, fewest minutes, most minutes. "The pattern remains the same" beyond 8. */
const TABLE = [
  [0, 0, 7],
  [1, 8, 22],
  [2, 23, 37],
  [3, 38, 52],
  [4, 53, 67],
  [5, 68, 82],
  [6, 83, 97],
  [7, 98, 112],
  [8, 113, 127],
  [9, 128, 142],
  [10, 143, 157],
  [11, 158, 172],
  [12, 173, 187],
];

/** The number of units that the day's timed minutes support, all services together. */
export function unitsOfTable(total) {
  const line = TABLE.find(([, least, most]) => total >= least && total <= most);
  if (!line) throw new Error(`${total} minutes are beyond the printed table`);
  return line[0];
}

/**
 * May the day's services, `minutes` each, be billed with `units` each?
 * - The total of the units is what the table gives for the total of the minutes.
 * - A service of 15 minutes or more has at least one unit, of 30 or more at least two, and so on.
 * - Time that makes no full 15 is billed where most of it was spent: no service has a unit for such time while another
 *   one with more of it has none, a service has at most one for it, and none without any.
 */
export function mayBeBilled(minutes, units) {
  let total = 0;
  let billed = 0;
  for (const one of minutes) total += one;
  for (const one of units) billed += one;
  if (billed !== unitsOfTable(total)) return false;
  let leastPaid = Infinity;
  let mostUnpaid = 0;
  for (let i = 0; i < minutes.length; i++) {
    let rest = minutes[i];
    let full = 0;
    while (rest >= 15) {
      rest -= 15;
      full += 1;
    }
    if (units[i] === full) mostUnpaid = Math.max(mostUnpaid, rest);
    else if (units[i] === full + 1 && rest > 0) leastPaid = Math.min(leastPaid, rest);
    else return false;
  }
  return mostUnpaid <= leastPaid;
}

/** Every way to bill up to `most` units a service that the manual allows, e.g. `['2,1', '1,2']`. */
export function everyWay(minutes, most = 5) {
  const ways = [];
  const units = new Array(minutes.length).fill(0);
  const fill = (at) => {
    if (at === minutes.length) {
      if (mayBeBilled(minutes, units)) ways.push(units.join());
      return;
    }
    for (units[at] = 0; units[at] <= most; units[at]++) fill(at + 1);
    units[at] = 0;
  };
  fill(0);
  return ways;
}
