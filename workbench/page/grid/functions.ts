import type { ExcelHost } from '../../host';
import { wireArguments } from '../../host/custom-functions/arguments';
import type { CellValue, Rows } from '../../host/model';
import type { Addin, FunctionFacts } from '../addin';
import type { StartedGrid } from './univer';

type Answer = CellValue | Rows<CellValue>;

const BUSY = '#BUSY!';
/** A sheet that is edited all day asks for ever new things. */
const MOST_REMEMBERED = 50_000;

/**
 * Makes the add-in's functions known to the formula engine. The engine waits for one asynchronous function at a time,
 * so each of ours answers at once: with what is remembered, else with #BUSY!, as Excel shows it, while the add-in is
 * asked. When all that was asked is answered, the sheets are computed once more.
 */
export class AddinFunctions {
  private known = new Map<string, Answer>();
  private asked = new Set<string>();
  private recalculating = false;

  constructor(
    private readonly grid: StartedGrid,
    private readonly addin: Addin,
    private readonly calls: () => Promise<ExcelHost['functions']>,
  ) {
    for (const facts of addin.functions) {
      const { description, parameters } = facts;
      const words = {
        name: `${addin.namespace}.${facts.name}`.toUpperCase(),
        description,
        parameters: parameters.map((each) => ({
          name: each.name,
          description: each.description ?? '',
          optional: each.optional === true,
        })),
      };
      grid.addFunction(words, (args) => this.answer(facts, args));
    }
  }

  /** Another workbook has another add-in page, whose answers may differ. */
  forget(): void {
    this.known = new Map();
    this.asked = new Set();
  }

  private answer(facts: FunctionFacts, given: readonly (Answer | null)[]): Answer {
    // What still waits for a result of its own is waited for.
    if (given.some((arg) => (Array.isArray(arg) ? (arg as Rows<CellValue>).flat() : [arg]).includes(BUSY))) return BUSY;
    const errors = this.addin.errorsAsArguments;
    const args = given.map((value) => (value === null ? null : { value, address: null }));
    const wire = wireArguments(facts, args, { blankAs: 0, errors });
    if (wire.kind === 'error') return wire.error;
    const key = JSON.stringify([facts.id, wire.values]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (!this.asked.has(key)) void this.ask(facts.id, wire.values, key);
    return BUSY;
  }

  private async ask(id: string, args: readonly unknown[], key: string): Promise<void> {
    const { known, asked } = this;
    asked.add(key);
    const calls = await this.calls();
    const result = await calls.call(id, args, { errorsAsArguments: this.addin.errorsAsArguments }).result;
    if (this.asked !== asked) return;
    asked.delete(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, result.kind === 'error' ? result.error : result.kind === 'array' ? result.rows : result.value);
    if (asked.size === 0) this.recalculate();
  }

  private recalculate(): void {
    if (this.recalculating) return;
    this.recalculating = true;
    setTimeout(() => {
      this.recalculating = false;
      this.grid.api.getFormula().executeCalculation();
    }, 0);
  }
}
