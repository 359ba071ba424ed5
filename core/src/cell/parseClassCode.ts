import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

const CLASS_CODE = /^([A-Z]{2,8})-(\d{4})-([A-Z0-9]{2,12})-(\d{3,5})$/;

/** What stands in a cell, as a class code is compared: capitals, without an apostrophe before it or marks behind (Q7, Q22). */
export const classCodeText = (cell: Cell): string =>
  cleanText(cell)
    .toUpperCase()
    .replace(/^'|(?<![.,;: ])[.,;: ]+$/g, '');

/** `NTM-2024-171-003`; letters typed small are read as capitals. */
export function parseClassCode(cell: Cell): Parsed<string> {
  const text = classCodeText(cell);
  return CLASS_CODE.test(text) ? understood(text) : refused({ code: 'class-code/malformed' });
}

/** The parts of a class code: who issued it, for which plan year; undefined when it is none. */
export function readClassCode(
  classCode: string,
): { programme: string; year: number; reporterId: string; number: number } | undefined {
  const [, programme, year, reporterId, number] = CLASS_CODE.exec(classCode) ?? [];
  if (programme === undefined || reporterId === undefined) return undefined;
  return { programme, year: Number(year), reporterId, number: Number(number) };
}

/** The next free code of a programme, year and reporter, given every code that was ever used. */
export function nextClassCode(
  programme: string,
  year: number,
  reporterId: string,
  used: Iterable<string>,
): string {
  let last = 0;
  for (const code of used) {
    const parts = readClassCode(code);
    if (parts?.programme === programme && parts.year === year && parts.reporterId === reporterId) {
      last = Math.max(last, parts.number);
    }
  }
  return `${programme}-${String(year)}-${reporterId}-${String(last + 1).padStart(3, '0')}`;
}
