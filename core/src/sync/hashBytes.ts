// Looked up once: the loop below runs millions of times.
const { imul } = Math;
const WORD = 4;
const LANES = 4;
const PRIME = 0x9e3779b1 | 0;

/**
 * A 53-bit hash of bytes, in base 36: to see that a whole body (a request, a reading of a workbook) is the one that came
 * last, before anybody parses it. Four lanes take a word of 32 bits each in turn, and every step of a lane is reversible:
 * one changed word always changes the hash of its lane. Against an adversary it proves nothing.
 */
export function hashBytes(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % (WORD * LANES));
  let high = 0x85ebca77 ^ bytes.length;
  let low = 0xc2b2ae3d ^ bytes.length;
  for (const word of [...mixWords(wordsOf(bytes, whole)), ...bytes.subarray(whole)]) {
    high = imul(high ^ word, 2_654_435_761);
    low = imul(low ^ word, 1_597_334_677);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  high = imul(high ^ (high >>> 16), 2_246_822_507) ^ imul(low ^ (low >>> 13), 3_266_489_909);
  low = imul(low ^ (low >>> 16), 2_246_822_507) ^ imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

/** The first bytes as words; words in memory must begin at a multiple of four, so others are copied. */
function wordsOf(bytes: Uint8Array, whole: number): Int32Array {
  // Not slice(): a Buffer's is a view of the same memory.
  const { buffer, byteOffset } = bytes.byteOffset % WORD === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(buffer, byteOffset, whole / WORD);
}

/**
 * Written out lane by lane: the processor works at all of them at once. The shifts bring high bits down: multiplying alone
 * only carries them up, and two changes there could cancel each other.
 */
function mixWords(words: Int32Array): [number, number, number, number] {
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  for (let at = 0; at < words.length; at += LANES) {
    a = imul(a ^ (words[at] as number), PRIME);
    b = imul(b ^ (words[at + 1] as number), PRIME);
    c = imul(c ^ (words[at + 2] as number), PRIME);
    d = imul(d ^ (words[at + 3] as number), PRIME);
    a ^= a >>> 15;
    b ^= b >>> 15;
    c ^= c >>> 15;
    d ^= d >>> 15;
  }
  return [a, b, c, d];
}
