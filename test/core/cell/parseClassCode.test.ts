import fc from 'fast-check';
import { nextClassCode, parseClassCode, readClassCode } from '../../../core/src/cell/parseClassCode.ts';

describe('parseClassCode', () => {
  it.each([
    'NTM-2024-171-003',
    ' ntm-2024-171-003 ',
    'NTM-2024-171-\u200B003',
    "'NTM-2024-171-003",
    'NTM-2024-171-003.',
    'NTM-2024-171-003 ; ',
  ])('reads %p', (cell) => {
    expect(parseClassCode(cell)).toEqual({ value: 'NTM-2024-171-003', issues: [] });
  });

  it.each([
    '',
    '003',
    'NTM-2024-171',
    'NTM-24-171-003',
    'NTM-2024-171-03',
    'NTM 2024 171 003',
    'NTM-2024-171-003. x',
    "NTM-2024-171-003'",
    'x'.repeat(99),
    3,
    true,
  ])('refuses %p', (cell) => {
    expect(parseClassCode(cell)).toEqual({ issues: [{ code: 'class-code/malformed' }] });
  });
});

describe('readClassCode', () => {
  it('tells programme, plan year, reporter and number', () => {
    expect(readClassCode('OCOP-2025-171-012')).toEqual({
      programme: 'OCOP',
      year: 2025,
      reporterId: '171',
      number: 12,
    });
  });

  it.each(['', 'ntm-2024-171-003', 'NTM-2024-171-003 ', '__proto__'])('tells nothing of %p', (text) => {
    expect(readClassCode(text)).toBeUndefined();
  });
});

describe('nextClassCode', () => {
  it.each([
    ['starts at 001', [], 'NTM-2024-171-001'],
    [
      'goes on after the highest, whatever the order',
      ['NTM-2024-171-007', 'NTM-2024-171-002'],
      'NTM-2024-171-008',
    ],
    ['never fills a gap', ['NTM-2024-171-003'], 'NTM-2024-171-004'],
    ['does not count another programme', ['OCOP-2024-171-009'], 'NTM-2024-171-001'],
    ['does not count another year', ['NTM-2023-171-009'], 'NTM-2024-171-001'],
    ['does not count another reporter', ['NTM-2024-172-009'], 'NTM-2024-171-001'],
    ['does not count what is no code', ['', 'lớp 9', 'NTM-2024-171'], 'NTM-2024-171-001'],
    ['goes beyond three digits', ['NTM-2024-171-999'], 'NTM-2024-171-1000'],
  ])('%s', (_fact, used, code) => {
    expect(nextClassCode('NTM', 2024, '171', used)).toBe(code);
  });

  it('gives a code that is well formed and was never used', () => {
    const code = fc
      .tuple(fc.constantFrom('NTM', 'OCOP'), fc.constantFrom('171', '172'), fc.integer({ min: 1, max: 2000 }))
      .map(([programme, reporter, n]) => `${programme}-2024-${reporter}-${String(n).padStart(3, '0')}`);
    fc.assert(
      fc.property(fc.array(code), (used) => {
        const next = nextClassCode('NTM', 2024, '171', used);
        expect(used).not.toContain(next);
        expect(parseClassCode(next).value).toBe(next);
      }),
    );
  });
});
