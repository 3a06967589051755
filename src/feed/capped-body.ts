/** The bytes of a body as they come, up to a cap. */
export class CappedBody {
  readonly #cap: number;
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  constructor(cap: number) {
    this.#cap = cap;
  }

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** Whether more has come than is kept: then no more need be read. */
  get isCut(): boolean {
    return this.#length > this.#cap;
  }

  get bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.min(this.#length, this.#cap));
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk.subarray(0, bytes.length - at), at);
      at += chunk.length;
    }
    return bytes;
  }
}
