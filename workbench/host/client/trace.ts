import type { MemberUse } from '../rich-api';

/** One request of the add-in: names of members only, no values. */
export interface TracedRequest {
  /** Members in the order in which they were used, each once (`Worksheet.getRange`, `Range.values`). */
  readonly members: readonly string[];
  /** Members that were written or may have changed something. */
  readonly written: readonly string[];
  /** Excel's error code, or `status 5103`; null where the request went well. */
  readonly error: string | null;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Gathers the members of the request that is being carried out. */
export class MemberLog {
  private readonly used = new Set<string>();
  private readonly set = new Set<string>();

  note(member: string, use: MemberUse): void {
    this.used.add(member);
    if (use === 'write') this.set.add(member);
  }

  result(error: string | null, requestBytes: number, responseBytes: number): TracedRequest {
    return { members: [...this.used], written: [...this.set], error, requestBytes, responseBytes };
  }
}

/** Bytes of a text as UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
    // The two halves of a pair make four bytes together.
    if (unit >= 0xd800 && unit <= 0xdfff) bytes -= 1;
  }
  return bytes;
}
