import { SEVERITIES, type Severity } from '../../domain';
import { ByteTable } from '../bytes/byte-table';
import { encoded } from '../bytes/utf8';
import { viewOf } from '../bytes/words';
import { hashText, type Hash } from '../fingerprint';
import type { Answer, Verdict } from '../judge';

export type RecordFormat = 'jsonl' | 'tsv';

/** An answer as it is written, beside the ids of the records. */
export interface Prepared {
  /** Everything of the answer's line but the ids, with the line end. */
  readonly bytes: Uint8Array;
  readonly hash: Hash;
  readonly verdict: Verdict;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly notCheckable: number;
  /** How many days have had it since they were counted last. */
  uses: number;
}

/** The distinct answers; many days have the same. */
export class Answers {
  private readonly known = new ByteTable();
  private prepared: Prepared[] = [];
  private text = 0;

  constructor(private readonly to: RecordFormat) {}

  /** The number of the answer. */
  add(answer: Answer): number {
    const json = JSON.stringify(answer);
    const bytes = encoded(json);
    const number = this.known.number(viewOf(bytes), 0, bytes.length);
    this.prepared[number] ??= this.prepare(answer, json);
    return number;
  }

  at(number: number): Prepared {
    return this.prepared[number]!;
  }

  /** Bytes that they take, about. */
  get weight(): number {
    return this.known.weight + this.text + this.prepared.length * 300;
  }

  [Symbol.iterator](): Iterator<Prepared> {
    return this.prepared[Symbol.iterator]();
  }

  clear(): void {
    this.known.clear();
    this.prepared = [];
    this.text = 0;
  }

  private prepare({ verdict, findings, notCheckable }: Answer, json: string): Prepared {
    const line =
      this.to === 'tsv' ? `]\t${verdict}\t${JSON.stringify({ findings, notCheckable })}\n` : `],${json.slice(1)}\n`;
    const bytes = encoded(line);
    this.text += bytes.length;
    const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
    for (const { severity } of findings) counts[severity]++;
    // The fingerprint does not depend on the form of the output.
    return { bytes, hash: hashText(json), verdict, findings: counts, notCheckable: notCheckable.length, uses: 0 };
  }
}
