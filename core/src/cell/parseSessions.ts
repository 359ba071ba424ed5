import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';
import { readDay } from './readDay.ts';

/** Sessions attended out of sessions held: "5/6". A spreadsheet likes to make a date of it: then "5/6" is offered back. */
export function parseSessions(cell: Cell): Parsed<{ attended: number; held: number }> {
  const [, attended, held] = /^'?(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(cleanText(cell)) ?? [];
  const isSound = attended !== undefined && Number(attended) <= Number(held) && Number(held) > 0;
  if (isSound) return understood({ attended: Number(attended), held: Number(held) });
  const { day } = typeof cell === 'number' ? readDay(cell) : { day: undefined };
  if (day === undefined) return refused({ code: 'sessions/unreadable' });
  const suggestion = `${String(Number(day.slice(8)))}/${String(Number(day.slice(5, 7)))}`;
  return refused({ code: 'sessions/became-date', suggestion });
}
