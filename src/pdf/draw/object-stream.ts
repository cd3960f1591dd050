/** Of the text of objects: deflate looks back no further, and a reader unpacks a stream whole. */
const mostCharacters = 32_768;

/** Objects that are kept together in one stream. Source: ISO 32000-1, 7.5.7. */
export class ObjectStream {
  readonly #numbers: number[] = [];
  readonly #texts: string[] = [];
  #length = 0;

  /** Returns at which place in the stream the object is. `text` is one character a byte. */
  add(object: number, text: string): number {
    this.#numbers.push(object);
    this.#length += text.length + 1;
    return this.#texts.push(text) - 1;
  }

  get isFull(): boolean {
    return this.#length >= mostCharacters;
  }

  entries(): Readonly<Record<string, unknown>> {
    return { Type: 'ObjStm', N: this.#numbers.length, First: this.#head().length };
  }

  bytes(): Buffer {
    return Buffer.from(this.#head() + this.#texts.join('\n'), 'latin1');
  }

  /** The number of each object, and where it begins after the head. */
  #head(): string {
    let offset = 0;
    let head = '';
    this.#numbers.forEach((object, index) => {
      head += `${object} ${offset} `;
      offset += (this.#texts[index]?.length ?? 0) + 1;
    });
    return head;
  }
}
