import { isBlank, type Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';

/** Whether two cells say the same once cleaned: the number 3 and the text "3 " do, and so do two blank cells. */
export function isSameText(one: Cell, other: Cell): boolean {
  if (one === other) return true;
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  return cleanText(one) === cleanText(other);
}
