import { bytesAt, damaged, type ListedFile } from './zip-list';

/** Packed bytes that are taken at a time: a block of them unpacks to 64 MB at the very most. */
const BLOCK = 64 * 1024;
const OWN_HEADER = 0x04034b50;

/**
 * The bytes of a file of a ZIP, no faster than they are read. The browser unpacks; bytes that are more, fewer or others than
 * the list of contents says end in an error.
 */
export function unpack(zip: Blob, file: ListedFile): ReadableStream<Uint8Array> {
  const packed = packedBytes(zip, file);
  const bytes = file.method === 0 ? packed : packed.pipeThrough<Uint8Array>(new DecompressionStream('deflate-raw'));
  return bytes.pipeThrough(asListed(file));
}

function packedBytes(zip: Blob, { at: header, method, packed }: ListedFile): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  let left = packed;
  return new ReadableStream(
    {
      async start() {
        if (method !== 0 && method !== 8) throw damaged();
        const own = await bytesAt(zip, header, 30);
        if (own.getUint32(0, true) !== OWN_HEADER) throw damaged();
        at = header + 30 + own.getUint16(26, true) + own.getUint16(28, true);
      },
      async pull(controller) {
        if (left === 0) return controller.close();
        const { buffer } = await bytesAt(zip, at, Math.min(BLOCK, left));
        at += buffer.byteLength;
        left -= buffer.byteLength;
        controller.enqueue(new Uint8Array(buffer as ArrayBuffer));
      },
    },
    { highWaterMark: 0 },
  );
}

function asListed({ unpacked, crc }: ListedFile): TransformStream<Uint8Array, Uint8Array> {
  let length = 0;
  let sum = -1;
  return new TransformStream({
    transform(block, controller) {
      length += block.length;
      if (length > unpacked) throw damaged();
      for (let at = 0; at < block.length; at++) sum = CRC[(sum ^ block[at]!) & 0xff]! ^ (sum >>> 8);
      controller.enqueue(block);
    },
    flush() {
      if (length !== unpacked || ~sum >>> 0 !== crc) throw damaged();
    },
  });
}

/** CRC-32 of each byte. */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
