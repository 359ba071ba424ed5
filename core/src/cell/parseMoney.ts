import type { CellIssue } from '../issue.ts';
import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { doubted, refused, understood, type Parsed } from './parsed.ts';

// One or two zeros behind the last mark are a fraction of nothing; three may be thousands.
const DOTTED = /^\d{1,3}(?:\.\d{3})+(?:,0{1,2})?$/;
const COMMAED = /^\d{1,3}(?:,\d{3})+(?:\.0{1,2})?$/;
const ONE_GROUP = /^\d{1,3}[.,]\d{3}$/;
const COMMA_GROUP = /^\d{1,3},\d{3}$/;
const BOTH_MARKS = /^\d{1,3}(?:\.\d{3})*,\d{3}$|^\d{1,3}(?:,\d{3})*\.\d{3}$/;
const GROUPED = [DOTTED, COMMAED, /^\d{1,3}(?: \d{3}){2,}$/];
// The sign of the đồng stands before an amount or behind it, a dot or comma closes it.
const DONG = /^₫ ?(?=\d)|\s*(?:đồng|đ|₫|vnđ|vnd)\.?$|(?<=\d)[.,]$/gi;
const IN_UNITS = /^(\d{1,9}(?:[.,]\d{1,3})?)\s*(?:(k|ngàn|nghìn)|(tr|triệu)|t[ỷỉ])\.?$/i;
const FRACTION = /^\d{1,6}[.,]\d{1,2}$/;
const THOUSAND = 1_000;
const MILLION = 1_000_000;
const UNITS = new Map([
  [THOUSAND, 'nghìn đồng'],
  [MILLION, 'triệu đồng'],
  [THOUSAND * MILLION, 'tỷ đồng'],
]);

/** What a class costs, roughly [domain §4.5]: amounts below were hardly typed in đồng. */
const LEAST_PLAUSIBLE = MILLION;
const isPlausible = (money: number): boolean => money >= 5_000_000 && money <= 300_000_000;

/**
 * Whole đồng, as Vietnamese offices write it (48.500.000), as Excel in English does (48,500,000), or plain. The header
 * says đồng: what looks like thousands or millions ("22,5", "22.500", "1,5 triệu") is asked about with the amount that
 * may be meant, and never scaled [domain §4.5]. A price (`isOfClass` false) may be small: there 100.000 is read, and what
 * 100,000 is, asked.
 */
export function parseMoney(cell: Cell, header: string, isOfClass = true): Parsed<number> {
  const text = typeof cell === 'number' ? String(cell) : cleanText(cell).replace(/^'/, '').replace(DONG, '');
  const whole = wholeMoney(cell, text, isOfClass);
  if (whole === undefined)
    return refused(asked(text, isOfClass) ?? { code: 'money/unreadable', params: { header } });
  const isSmall = isOfClass && whole > 0 && whole < LEAST_PLAUSIBLE;
  return isSmall ? doubted(whole, smallMoney(whole, text)) : understood(whole);
}

function wholeMoney(cell: Cell, text: string, isOfClass: boolean): number | undefined {
  if (typeof cell !== 'number' && (isOfClass ? ONE_GROUP : COMMA_GROUP).test(text)) return undefined;
  const isGrouped = GROUPED.some((shape) => shape.test(text));
  const digits = isGrouped ? text.replace(/[.,]0{1,2}$/, '').replace(/[., ]/g, '') : text;
  const value = typeof cell === 'number' ? cell : /^\d+$/.test(digits) ? Number(digits) : NaN;
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The question about text that is no whole amount but was meant as one. */
function asked(text: string, isOfClass: boolean): CellIssue | undefined {
  // A price of 40,000 is hardly forty million.
  if (!isOfClass && COMMA_GROUP.test(text)) return ambiguous(text, Number(text.replace(',', '')));
  if (ONE_GROUP.test(text)) return askedGroup(text, Number(text.replace(/[.,]/, '')));
  if (BOTH_MARKS.test(text)) return ambiguous(text, Number(text.replace(/[.,]/g, '')));
  const [, amount, thousands, millions] = IN_UNITS.exec(FRACTION.test(text) ? `${text}tr` : text) ?? [];
  if (amount === undefined) return undefined;
  const times = thousands ? THOUSAND : millions ? MILLION : THOUSAND * MILLION;
  return wrongUnit(text, Number(amount.replace(',', '.')), times);
}

const askedGroup = (shown: string, thousands: number): CellIssue =>
  isPlausible(thousands * THOUSAND)
    ? wrongUnit(shown, thousands, THOUSAND)
    : ambiguous(shown, thousands * THOUSAND);

const ambiguous = (shown: string, meant: number): CellIssue => ({
  code: 'money/ambiguous',
  params: { shown },
  suggestion: showMoney(meant),
});

const smallMoney = (money: number, text: string): CellIssue =>
  wrongUnit(text, money, money < THOUSAND ? MILLION : THOUSAND);

const wrongUnit = (shown: string, amount: number, times: number): CellIssue => ({
  code: 'money/wrong-unit',
  params: { shown, unit: UNITS.get(times) ?? '' },
  suggestion: showMoney(Math.round(amount * times)),
});

/** `48500000` as offices write it: `48.500.000`. */
const showMoney = (money: number): string => String(money).replace(/\B(?=(\d{3})+$)/g, '.');
