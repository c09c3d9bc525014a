/** A file as the list of contents of a ZIP names it. */
export interface ListedFile {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const ZIP64_FIELD = 1;
const END_BYTES = 22;
/** The end of a ZIP may have a remark of so many bytes behind it. */
const TAIL = END_BYTES + 0xffff;
const IN_ZIP64 = 0xffffffff;

const MOST_FILES = 10_000;
const MOST_LIST_BYTES = 16 * 1024 ** 2;

/** The files of a ZIP by its list of contents, without its folders. Throws where that is cut, or does not fit the file. */
export async function listedFiles(zip: Blob): Promise<readonly ListedFile[]> {
  const { start, length } = await placeOfList(zip);
  if (length > MOST_LIST_BYTES || start + length > zip.size) throw damaged();
  const list = await bytesAt(zip, start, length);
  const files: ListedFile[] = [];
  for (let at = 0; at < length;) {
    if (list.getUint32(at, true) !== LISTED || files.length === MOST_FILES) throw damaged();
    const [name, extra, remark] = [28, 30, 32].map((field) => list.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    files.push(listed(list, at, name, extra));
    at += 46 + name + extra + remark;
  }
  assertApart(files, start);
  return files.filter((file) => !file.name.endsWith('/'));
}

function listed(list: DataView, at: number, nameLength: number, extra: number): ListedFile {
  const flags = list.getUint16(at + 8, true);
  const [packed, unpacked, place] = [20, 24, 42].map((field) => list.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  const large = zip64Field(list, at + 46 + nameLength, extra);
  const real = (value: number) => (value === IN_ZIP64 ? large() : value);
  const name = new Uint8Array(list.buffer, at + 46, nameLength);
  return {
    name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(name),
    encrypted: (flags & 1) !== 0,
    method: list.getUint16(at + 10, true),
    crc: list.getUint32(at + 16, true),
    // The field holds those that did not fit, in this order.
    unpacked: real(unpacked),
    packed: real(packed),
    at: real(place),
  };
}

/** Gives the numbers of an entry that are too large for its record, one after the other. */
function zip64Field(list: DataView, start: number, length: number): () => number {
  let at = start;
  const end = start + length;
  while (at + 4 <= end && list.getUint16(at, true) !== ZIP64_FIELD) at += 4 + list.getUint16(at + 2, true);
  at += 4;
  return () => {
    if (at + 8 > end) throw damaged();
    at += 8;
    return large(list, at - 8);
  };
}

/** Files that share bytes are how a small ZIP unpacks to anything; no packer makes them. */
function assertApart(files: readonly ListedFile[], end: number): void {
  let free = 0;
  for (const { at, packed } of [...files].sort((one, other) => one.at - other.at)) {
    if (at < free) throw damaged();
    free = at + 30 + packed;
  }
  if (free > end) throw damaged();
}

async function placeOfList(zip: Blob): Promise<{ readonly start: number; readonly length: number }> {
  const before = Math.max(0, zip.size - TAIL);
  const tail = await bytesAt(zip, before, zip.size - before);
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) throw damaged();
  const [length, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (end < 20 || tail.getUint32(end - 20, true) !== LOCATOR_64) return { start, length };
  const record = await bytesAt(zip, large(tail, end - 12), 56);
  if (record.getUint32(0, true) !== END_64) throw damaged();
  return { start: large(record, 48), length: large(record, 40) };
}

/** Reads exactly these bytes; throws a `RangeError` where a field lies beyond them. */
export async function bytesAt(zip: Blob, start: number, length: number): Promise<DataView> {
  const bytes = await zip.slice(start, start + length).arrayBuffer();
  if (bytes.byteLength < length) throw damaged();
  return new DataView(bytes);
}

const large = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

export const damaged = (): Error => new Error('no whole ZIP');
