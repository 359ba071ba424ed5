import { parseSessions } from '../../../core/src/cell/parseSessions.ts';

describe('parseSessions', () => {
  it.each([
    ['5/6', 5, 6],
    ['6/6', 6, 6],
    ['0/6', 0, 6],
    [' 5 / 6 ', 5, 6],
    ['10/10', 10, 10],
  ])('reads %p as %i of %i', (cell, attended, held) => {
    expect(parseSessions(cell)).toEqual({ value: { attended, held }, issues: [] });
  });

  it.each(['7/6', '5', '5-6', '5/6/2024', '-1/6', '2,5/6', 'đủ', 5, true])('refuses %p', (cell) => {
    expect(parseSessions(cell)).toEqual({ issues: [{ code: 'sessions/unreadable' }] });
  });

  it.each(['5/6 buổi', '5/6.', 'dự 5/6'])('offers what stands in %p, and does not take it', (cell) => {
    expect(parseSessions(cell)).toEqual({ issues: [{ code: 'sessions/unreadable', suggestion: '5/6' }] });
  });

  it.each(['7/6 buổi', '5/6/2024', 'dự 5/6 và 6/6'])('offers nothing for %p', (cell) => {
    expect(parseSessions(cell)).toEqual({ issues: [{ code: 'sessions/unreadable' }] });
  });

  it('refuses no session of none', () => {
    expect(parseSessions('0/0')).toEqual({ issues: [{ code: 'sessions/unreadable' }] });
    expect(parseSessions('0/6')).toEqual({ value: { attended: 0, held: 6 }, issues: [] });
  });

  it('sees that a sheet made a date of 5/6, and offers it back', () => {
    expect(parseSessions(45448)).toEqual({ issues: [{ code: 'sessions/became-date', suggestion: '5/6' }] });
  });
});
