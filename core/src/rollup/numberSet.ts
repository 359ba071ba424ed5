import { NumberBits } from './numberBits.ts';

/**
 * A set of numbers below 2³²: few, or few of many, as a list of four to sixteen bytes each that is sorted and rid of repeats
 * when it is full or read; many of all there are, as bits.
 */
export class NumberSet {
  #numbers = new Uint32Array(8);
  #length = 0;
  /** How many at the start are in order, each once. */
  #sorted = 0;
  /** All numbers, once they are many; the list is empty then. */
  #bits: NumberBits | undefined;

  add(number: number): void {
    if (this.#bits !== undefined) {
      this.#bits.add(number);
      return;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
    if (this.#length === this.#numbers.length) this.#makeRoom();
  }

  get size(): number {
    if (this.#bits !== undefined) return this.#bits.size;
    this.#sort();
    return this.#length;
  }

  has(number: number): boolean {
    if (this.#bits !== undefined) return this.#bits.has(number);
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#numbers[middle] ?? 0) < number) from = middle + 1;
      else to = middle;
    }
    return from < this.#length && this.#numbers[from] === number;
  }

  /** At least half of the list is free afterwards, so that a number is sorted a few times only. */
  #makeRoom(): void {
    this.#sort();
    if (2 * this.#length <= this.#numbers.length) return;
    const greatest = this.#numbers[this.#length - 1] ?? 0;
    if (this.#length >= MANY && greatest < BITS_OF_A_NUMBER * this.#length) {
      this.#turnIntoBits();
      return;
    }
    const longer = new Uint32Array(2 * this.#numbers.length);
    longer.set(this.#numbers);
    this.#numbers = longer;
  }

  #turnIntoBits(): void {
    const bits = new NumberBits();
    for (const number of this.#numbers.subarray(0, this.#length)) bits.add(number);
    this.#bits = bits;
    this.#numbers = new Uint32Array(0);
  }

  #sort(): void {
    if (this.#sorted === this.#length) return;
    const numbers = this.#numbers.subarray(0, this.#length).sort();
    let kept = 0;
    for (const number of numbers) {
      if (kept > 0 && this.#numbers[kept - 1] === number) continue;
      this.#numbers[kept] = number;
      kept += 1;
    }
    this.#length = kept;
    this.#sorted = kept;
  }
}

/** From so many on it may be worth to keep bits. */
const MANY = 10_000;
const BITS_OF_A_NUMBER = 32;
