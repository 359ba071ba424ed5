/** Whether two texts differ by one slip of the keys: a letter more, less or another, or two letters in the other order. */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const [left, otherLeft] = [one.slice(from, end), other.slice(from, otherEnd)];
  if (left.length <= 1 && otherLeft.length <= 1) return true;
  return left.length === 2 && otherLeft.length === 2 && left[0] === otherLeft[1] && left[1] === otherLeft[0];
}
