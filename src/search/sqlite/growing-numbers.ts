/** A list of whole numbers below 2^32 that grows: four bytes each, where an array has eight and more. */
export class GrowingNumbers {
  #numbers: Uint32Array;
  #length = 0;

  constructor(capacity = 256) {
    this.#numbers = new Uint32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = number;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** What was pushed, as a view that growing leaves behind. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }
}
