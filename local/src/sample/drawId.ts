import type { Random } from './seededRandom.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const drawLetters = (random: Random, letters: string, length: number): string =>
  Array.from({ length }, () => random.pick([...letters])).join('');

/** An id of a spreadsheet as Google's look: 44 characters, the first one `1`. */
export const drawWorkbookId = (random: Random): string => `1${drawLetters(random, `${LETTERS}-_`, 43)}`;

/** The hidden `_id` of a learner's row. */
export const drawRowId = (random: Random): string =>
  drawLetters(random, 'abcdefghijklmnopqrstuvwxyz0123456789', 12);
