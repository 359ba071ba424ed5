import fc from 'fast-check';
import { parseName } from '../../../core/src/cell/parseName.ts';

describe('parseName', () => {
  it.each([
    'Nguyễn Thị Mẫu',
    'Ông Thị Mẫu'.slice(4),
    'Bàn Văn Mẫu',
    'Đặng Thị Mẫu',
    'Tổng Thị Mẫu',
    'Lý A Mẫu',
    'Y Mẫu',
    'H’Mẫu Niê',
    'Mẫu-Anh',
    'Anh',
    'A',
  ])('reads %p as it stands', (name) => {
    expect(parseName(name)).toEqual({ value: name, issues: [] });
  });

  it.each([
    ['Ông Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Bà: Nguyễn Thị Mẫu', 'Nguyễn Thị Mẫu'],
    ['Anh Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Đ/c Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['đ/c. Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Đồng chí Nguyễn Văn Mẫu'.normalize('NFD'), 'Nguyễn Văn Mẫu'],
    ['đ.c Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Ông/Bà Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['1. Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['1 Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['12) Bà Nguyễn Thị Mẫu', 'Nguyễn Thị Mẫu'],
  ])('reads %p without what stands before the name, and says so', (typed, suggestion) => {
    expect(parseName(typed)).toEqual({
      value: suggestion,
      issues: [{ code: 'text/title-prefix', suggestion }],
    });
  });

  it.each([
    ['NGUYỄN THỊ MẪU', 'Nguyễn Thị Mẫu'],
    [' NGUYỄN  THỊ MẪU '.normalize('NFD'), 'Nguyễn Thị Mẫu'],
    ['nguyễn thị mẫu', 'Nguyễn Thị Mẫu'],
    ["H'MẪU NIÊ", "H'Mẫu Niê"],
  ])('reads the capitals of %p and says so', (typed, suggestion) => {
    expect(parseName(typed)).toEqual({ value: suggestion, issues: [{ code: 'text/capitals', suggestion }] });
  });

  it('says both of a title in capitals', () => {
    expect(parseName('ÔNG NGUYỄN VĂN MẪU')).toEqual({
      value: 'Nguyễn Văn Mẫu',
      issues: [
        { code: 'text/title-prefix', suggestion: 'Nguyễn Văn Mẫu' },
        { code: 'text/capitals', suggestion: 'Nguyễn Văn Mẫu' },
      ],
    });
  });

  it.each([
    ['Nguyễn Thị Mẫu.', 'Nguyễn Thị Mẫu'],
    ['Nguyễn Thị Mẫu ...', 'Nguyễn Thị Mẫu'],
    ['Nguyễn Thị Mẫu…', 'Nguyễn Thị Mẫu'],
    ['Nguyễn Thị Mẫu,', 'Nguyễn Thị Mẫu'],
    ['Nguyễn Thị Mẫu;\n', 'Nguyễn Thị Mẫu'],
    ['Lê A. Mẫu', 'Lê A. Mẫu'],
  ])('reads %p as %p, as it leaves out spaces', (typed, name) => {
    expect(parseName(typed)).toEqual({ value: name, issues: [] });
  });

  it.each([
    ['Nguyễn Thị Mẫu (Nữ)', '( )', 'Nguyễn Thị Mẫu'],
    ['(Bà) Nguyễn Thị Mẫu', '( )', 'Nguyễn Thị Mẫu'],
    ['Nguyễn Thị Mẫu [vắng]', '[ ]', 'Nguyễn Thị Mẫu'],
    ['Nguyễn Thị Mẫu 1985', '1985', 'Nguyễn Thị Mẫu'],
    ['Nguyễn Thị Mẫu*', '*', 'Nguyễn Thị Mẫu'],
    ['Nguyễn Thị M?u', '?', undefined],
    ['Nguy?n Th? M?u (Nữ)', '? ? ? ( )', undefined],
    ['Nguyễn@Mẫu', '@', undefined],
    ['Mẫu 2', '2', undefined],
  ])('shows what no name has in %p', (typed, shown, suggestion) => {
    expect(parseName(typed)).toEqual({
      value: typed,
      issues: [
        { code: 'text/odd-name', params: { shown }, ...(suggestion === undefined ? {} : { suggestion }) },
      ],
    });
  });

  it.each(['-', '...', '…', '?', '1', '(1)', '*'])('takes %p for nothing', (typed) => {
    expect(parseName(typed)).toEqual({ value: undefined, issues: [] });
  });

  it.each([
    'Nguyễn Văn Mẫu\nTrần Thị Thử',
    'Nguyễn Văn Mẫu\r\n\r\nTrần Thị Thử',
    'Nguyễn Văn Mẫu; Trần Thị Thử',
    'Nguyễn Văn Mẫu, Trần Thị Thử',
    'Nguyễn Văn Mẫu và Trần Thị Thử',
    'Nguyễn Văn Mẫu / Trần Thị Thử',
    'Đ/c Nguyễn Văn Mẫu, Đ/c Trần Thị Thử',
  ])('blocks two people: %p', (typed) => {
    expect(parseName(typed)).toEqual({ issues: [{ code: 'text/two-people' }] });
  });

  it('offers a name that was only wrapped, whole', () => {
    expect(parseName('Nguyễn Thị\nMẫu')).toEqual({
      issues: [{ code: 'text/two-people', suggestion: 'Nguyễn Thị Mẫu' }],
    });
  });

  it('says nothing of a line break with nothing behind it', () => {
    expect(parseName('Nguyễn Thị Mẫu\n')).toEqual({ value: 'Nguyễn Thị Mẫu', issues: [] });
  });

  it('keeps what is too long for a name and says so', () => {
    const { value, issues } = parseName('M'.repeat(251));
    expect(value).toHaveLength(251);
    expect(issues[0]?.code).toBe('text/too-long');
  });

  it('reads a name alike with a running number before it, which takes the long way', () => {
    const first = fc.constantFrom(
      'Anh',
      'AnH',
      'ANH',
      'Bà',
      'BÀ',
      'ChỊ',
      'Đồng chí',
      'ĐỒNG Chí',
      'Đặng',
      'Lê',
      'Ý',
    );
    const others = fc.array(fc.constantFrom('Lê', 'Ý', 'y', 'VĂN', 'và', '-', '1'), { maxLength: 3 });
    fc.assert(
      fc.property(first, others, (word, words) => {
        const name = [word, ...words].join(' ');
        expect(parseName(`1. ${name}`).value).toBe(parseName(name).value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads a mended name as it stands', () => {
    const words = fc.constantFrom('NGUYỄN', 'Văn', 'thị', 'Mẫu', 'Ông', 'Bà', 'ĐẶNG', "H'Mẫu", 'A');
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 5 }), (parts) => {
        const { value = '' } = parseName(parts.join(' '));
        fc.pre(!/^(Ông|Bà) /i.test(value));
        expect(parseName(value)).toEqual({ value, issues: [] });
      }),
    );
  });
});
