import { printAmount } from '../wording/printAmount.ts';
import type { PeopleBand } from './queueQuestions.ts';

/** `Số người: từ 6.812 đến 6.840.` */
export const bandWords = ({ least, most }: PeopleBand): string =>
  least === most
    ? `Số người: ${printAmount(most)}.`
    : `Số người: từ ${printAmount(least)} đến ${printAmount(most)}.`;

/** What a search found. */
export const matchWords = ({
  rows,
  questions,
  ...band
}: PeopleBand & { readonly rows: number; readonly questions: number }): string =>
  [
    `Đã so ${printAmount(rows)} dòng học viên:`,
    questions === 0
      ? 'không có câu nào cần hỏi.'
      : `${printAmount(questions)} câu cần hỏi, xem ở Sổ Lớp > Cùng một người?`,
    bandWords(band),
  ].join(' ');

/** How much is left to answer. */
export const leftWords = (questions: number, later: number): string =>
  `Còn ${printAmount(questions)} câu${later > 0 ? `, trong đó ${printAmount(later)} câu để sau` : ''}.`;

const ACTS = { searched: 'Tìm người trùng', shown: 'Xem hai người', answered: 'Trả lời', revoked: 'Thu hồi' };
const ANSWERS: Readonly<Record<string, string>> = {
  same: 'Cùng một người',
  different: 'Hai người khác nhau',
  later: 'Để sau',
};

/** What somebody did, for the log. */
export const noteWords = (act: keyof typeof ACTS, answer: string | undefined): string =>
  answer === undefined ? `${ACTS[act]}.` : `${ACTS[act]}: ${ANSWERS[answer] ?? answer}.`;
