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
  read(cells: RowCells, row: number, facts: SheetFacts): Who {
    const provider = this.providerName(cells) ?? facts.provider ?? null;
    return {
      client: this.clientNumber(cells, row) ?? this.clientNamed(this.clientName(cells) ?? facts.client ?? null, row),
      provider: this.providerNamed(provider, row),
      visit: this.visit(cells, row),
      billingGroup: this.billingGroup(cells, row),
      credential: this.credentialOf(provider),
    };
  }

  spellings(): Generator<void, readonly Spelling[]> {
    return spellingsOf([
      ['client', this.clients],
      ['provider', this.providers],
    ]);
  }

  /** The client's number where the row has one, else the name counts; a number and a name are never taken for each other. */
  clientNumber(cells: RowCells, row: number): number | null {
    const id = joinedText(this.readers, cells, this.at.clientId);
    return id === null ? null : this.clients.key(`#${id}`, row);
  }

  clientName = (cells: RowCells): string | null => joinedText(this.readers, cells, this.at.client);
  clientNamed = (name: string | null, row: number): number | null => keyOf(this.clients, name, row);
  providerName = (cells: RowCells): string | null => joinedText(this.readers, cells, this.at.provider);
  providerNamed = (name: string | null, row: number): number | null => keyOf(this.providers, name, row);
  credentialOf = (provider: string | null): string | null => (provider === null ? null : this.credential(provider));

  visit(cells: RowCells, row: number): number | null {
    const visit = joinedText(this.readers, cells, this.at.visit) ?? joinedText(this.readers, cells, this.at.claim);
    return keyOf(this.visits, visit, row);
  }

  billingGroup(cells: RowCells, row: number): number | null {
    return keyOf(this.groups, joinedText(this.readers, cells, this.at.billingGroup), row);
  }
}

type RowCells = readonly (Cell | undefined)[];

const keyOf = (keys: KeyInterner, text: string | null, row: number): number | null =>
  text === null ? null : keys.key(text, row);

function* spellingsOf(
  names: readonly (readonly [Spelling['field'], KeyInterner])[],
): Generator<void, readonly Spelling[]> {
  const found: Spelling[] = [];
  for (const [field, keys] of names) found.push(...(yield* keys.spellings(field)));
  return found;
}
