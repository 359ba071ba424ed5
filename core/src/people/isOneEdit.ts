/** Whether two texts differ by one slip of the keys: a letter more, less or another, or two letters in the other order. */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const begin = commonStart(one, other);
  const most = Math.min(one.length, other.length) - begin;
  const end = Math.min(most, commonEnd(one, other));
  const [left, otherLeft] = [one.slice(begin, one.length - end), other.slice(begin, other.length - end)];
  if (left.length <= 1 && otherLeft.length <= 1) return true;
  return (
    left.length === 2 && otherLeft.length === 2 && left === `${otherLeft.charAt(1)}${otherLeft.charAt(0)}`
  );
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[one.length - 1 - length] === other[other.length - 1 - length])
    length += 1;
  return length;
}
