import type { Spelling } from '../../domain';
import type { Cell } from '../cell';
import type { Columns } from '../roles';
import { credentialIn } from '../read/credential';
import { memo } from '../read/memo';
import { KeyInterner } from './key-interner';
import type { SheetFacts } from './sheet-facts';
import { joinedText, type RowReaders } from './row-readers';

export interface Who {
  readonly client: number | null;
  readonly provider: number | null;
  readonly visit: number | null;
  readonly billingGroup: number | null;
  /** Credentials behind the provider's name. */
  readonly credential: string | null;
}

/** Turns names and ids into numbers. Names live as long as this reader and go no further. */
export class WhoReader {
  private readonly clients = new KeyInterner();
  private readonly providers = new KeyInterner();
  private readonly visits = new KeyInterner();
  private readonly groups = new KeyInterner();
  private readonly credential = memo((name) => credentialIn(String(name)));

  constructor(
    private readonly at: Columns,
    private readonly readers: RowReaders,
  ) {}

  /** `facts`: what holds where the row itself names nobody. */
  read(cells: readonly Cell[], row: number, facts: SheetFacts): Who {
    const { at, readers } = this;
    const provider = joinedText(readers, cells, at.provider) ?? facts.provider ?? null;
    const visit = joinedText(readers, cells, at.visit) ?? joinedText(readers, cells, at.claim);
    return {
      client: this.clientOf(cells, row, facts),
      provider: keyOf(this.providers, provider, row),
      visit: keyOf(this.visits, visit, row),
      billingGroup: keyOf(this.groups, joinedText(readers, cells, at.billingGroup), row),
      credential: provider === null ? null : this.credential(provider),
    };
  }

  spellings(): readonly Spelling[] {
    return [...this.clients.spellings('client'), ...this.providers.spellings('provider')];
  }

  /** The client's number where the row has one, else the name; a number and a name are never taken for each other. */
  private clientOf(cells: readonly Cell[], row: number, facts: SheetFacts): number | null {
    const id = joinedText(this.readers, cells, this.at.clientId);
    if (id !== null) return this.clients.key(`#${id}`, row);
    return keyOf(this.clients, joinedText(this.readers, cells, this.at.client) ?? facts.client ?? null, row);
  }
}

const keyOf = (keys: KeyInterner, text: string | null, row: number): number | null =>
  text === null ? null : keys.key(text, row);
