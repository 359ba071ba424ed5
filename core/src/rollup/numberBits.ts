/** A set of numbers in one bit for each number up to its greatest. */
export class NumberBits {
  #bits = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(number: number): void {
    const at = number >>> 5;
    if (at >= this.#bits.length) this.#reach(at);
    const before = this.#bits[at] ?? 0;
    const after = before | (1 << (number & 31));
    if ((before | 0) === after) return;
    this.#bits[at] = after;
    this.#size += 1;
  }

  has(number: number): boolean {
    return ((this.#bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  #reach(at: number): void {
    const longer = new Uint32Array(Math.max(2 * this.#bits.length, at + 1));
    longer.set(this.#bits);
    this.#bits = longer;
  }
}
