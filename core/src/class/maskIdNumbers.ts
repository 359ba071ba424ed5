import { cleanText } from '../cell/cleanText.ts';
import type { Cell } from '../schema/cell.ts';

const ID_NUMBER = /(?<!\d)\d(?:[ .-]?\d){11}(?!\d)/;
const ALL_BUT_THREE = /(?<!\d)\d(?:[ .-]?\d){8}(?=(?:[ .-]?\d){3}(?!\d))/g;

/**
 * A cell where no identity number belongs, as it may be kept on the server: of every 12 digits in a row (spaces, dots and
 * hyphens between them do not hide them) the last three. Rather too much is masked than too little: two dates written
 * 12.03.2024-15.03.2024 are.
 */
export function maskIdNumbers(cell: Cell): Cell {
  if (typeof cell === 'boolean') return cell;
  const text = cleanText(cell);
  return ID_NUMBER.test(text) ? text.replace(ALL_BUT_THREE, '…') : cell;
}
