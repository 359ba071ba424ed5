import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';
import { readDay } from './readDay.ts';

// "5/6 buổi", "6/6.", "dự 5/6".
const BESIDE_WORDS = /^(?:[^\d/.,-]{1,40} )?(\d{1,3}\/\d{1,3})(?:\.| [^\d/.,-]{1,40})?$/;

/** Sessions attended out of sessions held: "5/6". A spreadsheet likes to make a date of it: then "5/6" is offered back. */
export function parseSessions(cell: Cell): Parsed<{ attended: number; held: number }> {
  const text = cleanText(cell);
  const sessions = readSessions(text.replace(/^'/, ''));
  if (sessions !== undefined) return understood(sessions);
  const { day } = typeof cell === 'number' ? readDay(cell) : { day: undefined };
  if (day !== undefined) {
    const suggestion = `${String(Number(day.slice(8)))}/${String(Number(day.slice(5, 7)))}`;
    return refused({ code: 'sessions/became-date', suggestion });
  }
  const [, beside = ''] = BESIDE_WORDS.exec(text) ?? [];
  const isOffered = readSessions(beside) !== undefined;
  return refused({ code: 'sessions/unreadable', ...(isOffered ? { suggestion: beside } : {}) });
}

function readSessions(text: string): { attended: number; held: number } | undefined {
  const [, attended, held] = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(text) ?? [];
  const isSound = attended !== undefined && Number(attended) <= Number(held) && Number(held) > 0;
  return isSound ? { attended: Number(attended), held: Number(held) } : undefined;
}
