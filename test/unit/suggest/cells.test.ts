import { createMatcher, type MatchStatus } from '../../../src/suggest';
import fixture from '../../fixtures/technique-cells.json';
import { testKnowledge } from '../knowledge';

interface Cell {
  readonly set: number;
  readonly text: string;
  readonly reads: readonly string[];
}

const { techniques } = testKnowledge();
const { match } = createMatcher(techniques);
/** Measured when this was written. */
const RIGHT = 303;
const cells: readonly Cell[] = fixture.cells;

const read = ({ text }: Cell): { status: MatchStatus; found: readonly string[] } => {
  const { status, found } = match(text);
  return { status, found: found.map(({ technique }) => technique.name) };
};

describe('cells as clinics type them', () => {
  it('are judged in words of the table', () => {
    const names = new Set(techniques.map(({ name }) => name));
    expect(cells.flatMap(({ reads }) => reads).filter((name) => !names.has(name))).toEqual([]);
    expect(cells.length).toBeGreaterThanOrEqual(400);
  });

  it('no guess is wrong: what is read for certain is what stands there', () => {
    const wrong = cells.filter((cell) => {
      const { status, found } = read(cell);
      return status === 'known' && found.join() !== cell.reads.join();
    });
    expect(wrong.map((cell) => `${cell.text} -> ${read(cell).found.join(', ')}`)).toEqual([]);
  });

  it('most of what can be read for certain is read so, and the rest names what it may be', () => {
    const readable = cells.filter(({ reads }) => reads.length > 0);
    const right = readable.filter((cell) => read(cell).status === 'known');
    // More must not become fewer.
    expect(readable.length).toBe(360);
    expect(right.length).toBeGreaterThanOrEqual(RIGHT);
    const lost = readable.filter(({ text }) => match(text).candidates.length === 0);
    expect(lost.map(({ text }) => text)).toEqual([]);
  });
});
