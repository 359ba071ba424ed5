import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

/** Sessions attended out of sessions held: "5/6". */
export function parseSessions(cell: Cell): Parsed<{ attended: number; held: number }> {
  const [, attended, held] = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(cleanText(cell)) ?? [];
  if (attended === undefined || Number(attended) > Number(held))
    return refused({ code: 'sessions/unreadable' });
  return understood({ attended: Number(attended), held: Number(held) });
}
