/**
 * Numbers keys in the order they are first met: 0, 1, 2, … The people of ten million enrolments, as sets of strings, took
 * 2.7 GB; here a key is kept once, as its characters in one long array of bytes, found by a hash and compared exactly.
 */
export class KeyNumbers {
  /** The characters of all keys, one key after the other. */
  #bytes = new Uint8Array(1024);
  /** Where in `#bytes` each key ends. */
  #ends = new Uint32Array(64);
  #count = 0;
  /** One more than the number of the key whose hash leads here, 0 where there is none; never more than half full. */
  #slots = new Uint32Array(128);

  /** The number of a key, a new one when it was never met. */
  numberOf(key: string): number {
    const [from, to] = this.#write(key);
    const slot = this.#slotOf(from, to);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    if (this.#count === this.#ends.length) this.#ends = grown(this.#ends, 2 * this.#count);
    this.#ends[this.#count] = to;
    this.#count += 1;
    this.#slots[slot] = this.#count;
    if (2 * this.#count > this.#slots.length) this.#widen();
    return this.#count - 1;
  }

  /** Writes a key after the last one, where it stays if it is new; answers where it begins and ends. */
  #write(key: string): [from: number, to: number] {
    const from = this.#endOf(this.#count - 1);
    const most = from + MOST_BYTES * key.length;
    if (most > this.#bytes.length) this.#bytes = grown(this.#bytes, Math.max(most, 2 * this.#bytes.length));
    let to = from;
    for (let at = 0; at < key.length; at += 1) {
      let rest = key.charCodeAt(at);
      // Seven bits a byte, the eighth says that more follow: no two keys have the same bytes.
      for (; rest > 127; rest >>>= 7) this.#bytes[to++] = 128 | rest;
      this.#bytes[to++] = rest;
    }
    return [from, to];
  }

  /** The slot of the key with those bytes: where it stands, or the free one where it would. */
  #slotOf(from: number, to: number): number {
    const last = this.#slots.length - 1;
    for (let slot = this.#hash(from, to) & last; ; slot = (slot + 1) & last) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0 || this.#isSame(known - 1, from, to)) return slot;
    }
  }

  #isSame(number: number, from: number, to: number): boolean {
    const start = this.#endOf(number - 1);
    if (this.#endOf(number) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) {
      if (this.#bytes[at] !== this.#bytes[start + at - from]) return false;
    }
    return true;
  }

  /** FNV-1a, mixed so that the low bits depend on all others. */
  #hash(from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (this.#bytes[at] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return hash ^ (hash >>> 13);
  }

  #widen(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#count; number += 1) {
      this.#slots[this.#slotOf(this.#endOf(number - 1), this.#endOf(number))] = number + 1;
    }
  }

  #endOf(number: number): number {
    return number < 0 ? 0 : (this.#ends[number] ?? 0);
  }
}

/** Bytes that a character may take. */
const MOST_BYTES = 3;

function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, length: number): Numbers {
  const longer = new (numbers.constructor as new (length: number) => Numbers)(length);
  longer.set(numbers);
  return longer;
}
