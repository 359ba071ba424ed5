import { bandWords, leftWords, matchWords, noteWords } from '../../../core/src/people/peopleWords.ts';

describe('words about people', () => {
  it('tell the band, or the number when there is no doubt', () => {
    expect(bandWords({ least: 6812, most: 6840 })).toBe('Số người: từ 6.812 đến 6.840.');
    expect(bandWords({ least: 6840, most: 6840 })).toBe('Số người: 6.840.');
  });

  it('tell what a search found', () => {
    expect(matchWords({ rows: 1842, questions: 14, least: 1377, most: 1391 })).toBe(
      'Đã so 1.842 dòng học viên: 14 câu cần hỏi, xem ở Sổ Lớp > Cùng một người? Số người: từ 1.377 đến 1.391.',
    );
    expect(matchWords({ rows: 2, questions: 0, least: 2, most: 2 })).toBe(
      'Đã so 2 dòng học viên: không có câu nào cần hỏi. Số người: 2.',
    );
  });

  it('tell how much is left', () => {
    expect(leftWords(14, 0)).toBe('Còn 14 câu.');
    expect(leftWords(14, 2)).toBe('Còn 14 câu, trong đó 2 câu để sau.');
  });

  it('tell what somebody did', () => {
    expect(noteWords('revoked', 'same')).toBe('Thu hồi: Cùng một người.');
    expect(noteWords('shown', undefined)).toBe('Xem hai người.');
  });
});
