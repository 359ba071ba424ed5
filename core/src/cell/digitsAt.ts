const ZERO = 48;

/** The number that `count` digits of a text spell from `at` on; -1 when one of them is no digit 0–9. Nothing allocated. */
export function digitsAt(text: string, at: number, count: number): number {
  // Taken out for the reason that `lookAt` has.
  const { charCodeAt } = String.prototype;
  let number = 0;
  for (let place = at; place < at + count; place += 1) {
    const digit = charCodeAt.call(text, place) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}
