/** What comes between the add-in and Excel: an error in the answer, the status of the call itself, others, silence. */
export type Fault =
  | {
      /** Excel's error code (`GeneralException`). */
      readonly code: string;
      /** Actions of the request that are carried out before it fails; none where left out. */
      readonly afterActions?: number;
    }
  | {
      /** Of the call: 5012 is a session that timed out, 7000 a lack of rights. */
      readonly status: number;
    }
  | {
      /** Happens just before the request, which then goes its way: a colleague's edit, a sheet that is protected. */
      readonly meanwhile: () => void;
    }
  | 'unanswered';

/** Excel on the web takes and gives 5 MB a request. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What a test turns to play Excel's moods. */
export class Switches {
  /** Bytes of a request and of an answer; null for no limit. */
  payloadLimit: number | null;
  /** The document was opened for reading only: every change is refused. */
  readOnly: boolean;
  /** Events of the add-in's own changes; Excel fires them, a test may not want them. */
  ownEvents = true;
  private cellEdit: 'closed' | 'open' | number = 'closed';
  private readonly faults = new Map<number, Fault>();
  private readonly waiting: (() => void)[] = [];

  constructor(given: { readonly payloadLimit?: number | null; readonly readOnly?: boolean } = {}) {
    this.payloadLimit = given.payloadLimit ?? null;
    this.readOnly = given.readOnly ?? false;
  }

  /** A person begins to type into a cell: requests are refused, so many of them or until `endCellEdit`. */
  beginCellEdit(requests?: number): void {
    this.cellEdit = requests ?? 'open';
  }

  endCellEdit(): void {
    this.cellEdit = 'closed';
    for (const go of this.waiting.splice(0)) go();
  }

  /** The request with this number (1 is the next one) fails. Clean-up requests of the client are not counted. */
  failRequest(number: number, fault: Fault): void {
    this.faults.set(number, fault);
  }

  /** Counts one request; the fault that was set for it, if any. */
  takeFault(): Fault | null {
    const fault = this.faults.get(1) ?? null;
    const left = [...this.faults].filter(([number]) => number > 1);
    this.faults.clear();
    for (const [number, later] of left) this.faults.set(number - 1, later);
    return fault;
  }

  /** Is a cell being edited, as this request sees it? One that asks to wait does so (`delayForCellEdit`). */
  async isCellEdited(delays: boolean): Promise<boolean> {
    if (this.cellEdit === 'closed') return false;
    if (typeof this.cellEdit === 'number') {
      this.cellEdit = this.cellEdit > 1 ? this.cellEdit - 1 : 'closed';
      return !delays;
    }
    if (!delays) return true;
    await new Promise<void>((go) => this.waiting.push(go));
    return false;
  }
}
