import type { BlobTable, Part } from './blob-table.ts';
import { ByteWriter } from './byte-writer.ts';
import type { Place } from './dictionary-block.ts';

/** Short lists share a blob of about this many bytes; a longer one has a blob of its own. */
const blobSize = 8192;

/** Writes lists one behind the other into the blobs of a part. */
export class ListWriter {
  readonly #blobs: BlobTable;
  readonly #segment: number;
  readonly #part: Part;
  readonly #bytes = new ByteWriter(blobSize * 2);
  #blob = 0;

  constructor(blobs: BlobTable, segment: number, part: Part) {
    this.#blobs = blobs;
    this.#segment = segment;
    this.#part = part;
  }

  add(list: Uint8Array): Place {
    if (this.#bytes.length > 0 && this.#bytes.length + list.length > blobSize) this.flush();
    const place = { blob: this.#blob, offset: this.#bytes.length, length: list.length };
    this.#bytes.append(list);
    return place;
  }

  flush(): void {
    if (this.#bytes.length === 0) return;
    this.#blobs.put(this.#segment, this.#part, this.#blob, this.#bytes.view());
    this.#blob += 1;
    this.#bytes.clear();
  }
}
