import type { CellValue, Rows } from '../../host/model';
import type { ExcelHost } from '../../host';
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
  private readonly known = new Map<string, Answer>();
  private readonly asked = new Set<string>();
  private recalculating = false;

  constructor(
    private readonly grid: StartedGrid,
    private readonly host: () => ExcelHost,
  ) {}

  add({ namespace, functions }: Addin): void {
    for (const facts of functions) {
      const { description, parameters } = facts;
      const words = {
        name: `${namespace}.${facts.name}`.toUpperCase(),
        description,
        parameters: parameters.map((each) => ({
          name: each.name,
          description: each.description ?? '',
          optional: each.optional === true,
        })),
      };
      this.grid.addFunction(words, (args) => this.answer(facts, args));
    }
  }

  /** Another workbook has another add-in page, whose answers may differ. */
  forget(): void {
    this.known.clear();
    this.asked.clear();
  }

  private answer(facts: FunctionFacts, given: readonly unknown[]): Answer {
    const args = facts.parameters.map((parameter, at) => shaped(given[at] ?? null, parameter.dimensionality));
    const key = JSON.stringify([facts.id, args]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (!this.asked.has(key)) void this.ask(facts.id, args, key);
    return BUSY;
  }

  private async ask(id: string, args: readonly unknown[], key: string): Promise<void> {
    this.asked.add(key);
    const result = await this.host().functions.call(id, args, { errorsAsArguments: true }).result;
    if (!this.asked.delete(key)) return;
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.known.set(key, result.kind === 'error' ? result.error : result.kind === 'array' ? result.rows : result.value);
    if (this.asked.size === 0) this.recalculate();
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

/** Excel gives a function that takes a range an array even for one cell, and one that takes a value the first cell. */
function shaped(value: unknown, dimensionality: 'matrix' | 'scalar' | undefined): unknown {
  const isRange = Array.isArray(value);
  if (value === null) return null;
  if (dimensionality === 'matrix') return isRange ? value : [[value]];
  return isRange ? (value as readonly (readonly unknown[])[])[0]?.[0] : value;
}
