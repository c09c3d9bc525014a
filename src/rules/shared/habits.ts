/** Sums kept by a key (a provider, a provider's code): what a pattern remembers in place of the lines. */
export class Habits<Key, First, Habit> {
  private readonly habits = new Map<Key, Habit>();

  /** `begin` makes the habit of a key from the first thing that is seen of it. */
  constructor(private readonly begin: (first: First) => Habit) {}

  of(key: Key, seen: First): Habit {
    let habit = this.habits.get(key);
    if (habit === undefined) this.habits.set(key, (habit = this.begin(seen)));
    return habit;
  }

  /** In the order in which they began. */
  all(): Iterable<Habit> {
    return this.habits.values();
  }
}
