let decoder: TextDecoder | undefined;
let encoder: TextEncoder | undefined;

/** The text of some bytes of UTF-8; a byte order mark is a character like any other. */
export const decoded = (bytes: Uint8Array): string =>
  (decoder ??= new TextDecoder('utf-8', { ignoreBOM: true })).decode(bytes);

export const encoded = (text: string): Uint8Array => (encoder ??= new TextEncoder()).encode(text);
