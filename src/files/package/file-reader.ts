import { open, type FileHandle } from 'node:fs/promises';
import { Reader } from '@zip.js/zip.js';

/** Gives the ZIP library bytes of a file at any place, so that no package is held in memory. */
export class FileReader extends Reader<string> {
  private file: FileHandle | undefined;

  constructor(private readonly path: string) {
    super(path);
  }

  override async init(): Promise<void> {
    await super.init?.();
    this.file = await open(this.path);
    this.size = (await this.file.stat()).size;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - offset)));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await this.file!.read(bytes, filled, bytes.length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes;
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = undefined;
  }
}
