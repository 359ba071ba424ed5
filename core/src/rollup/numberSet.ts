/** A set of numbers below 2³² in four to sixteen bytes each: a list that is sorted and rid of repeats when it is full or read. */
export class NumberSet {
  #numbers = new Uint32Array(8);
  #length = 0;
  /** How many at the start are in order, each once. */
  #sorted = 0;

  add(number: number): void {
    if (this.#length === this.#numbers.length) this.#makeRoom();
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  get size(): number {
    this.#sort();
    return this.#length;
  }

  has(number: number): boolean {
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
    const longer = new Uint32Array(2 * this.#numbers.length);
    longer.set(this.#numbers);
    this.#numbers = longer;
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
