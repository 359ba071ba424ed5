import { parseDate } from '../cell/parseDate.ts';

/** What a cell says of an official paper: its number and its day, where they can be read. */
export interface Paper {
  /** `12/TB-VPĐP`. */
  readonly number: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly day: string | undefined;
}

const NUMBER = /(?:^|[^\d/])(\d{1,5}\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?\p{Lu}[\p{Lu}\d&-]*)/u;
const DECISION = /(?:^|[^\d/])\d{1,5}\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?QĐ(?!\p{L})/u;
const DAY = /(?:^|[^\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/i;

/** Reads "12/TB-VPĐP, 05/3/2024" or "Quyết định số 15/QĐ-UBND ngày 05 tháng 3 năm 2024". */
export function readPaper(text: string): Paper {
  const [, day, month, year] = DAY_IN_WORDS.exec(text) ?? DAY.exec(text) ?? [];
  const written = day === undefined ? undefined : [day, month, year].join('/');
  return {
    number: NUMBER.exec(text)?.[1],
    day: written === undefined ? undefined : parseDate(written).value,
  };
}

/** Whether a text names a decision (quyết định) by its number; a notice (thông báo) allows no exception. */
export const namesDecision = (text: string | undefined): boolean => text !== undefined && DECISION.test(text);
