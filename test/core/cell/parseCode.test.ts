import fc from 'fast-check';
import { parseCode, parseCodes } from '../../../core/src/cell/parseCode.ts';
import { FIXED_LISTS, type CodeEntry } from '../../../core/src/schema/codeLists.ts';
import type { Column } from '../../../core/src/schema/column.ts';

const learnerGroups: readonly CodeEntry[] = [
  { code: 'X7', label: 'Bí thư Chi bộ', aliases: ['BTCB'] },
  { code: 'X8', label: 'Trưởng xóm', aliases: ['Trưởng thôn', 'Tổ trưởng TDP'] },
  { code: 'C2', label: 'Lãnh đạo HTX - Hợp tác xã Hoà Bình' },
];
const column: Column = {
  key: 'learnerGroup',
  header: 'Đối tượng',
  type: 'code',
  missing: 'block',
  width: 85,
};
const advised: Column = { key: 'result', header: 'Kết quả', type: 'code', width: 85 };

describe('parseCode', () => {
  it.each([
    ['X8', 'X8'],
    ['x8', 'X8'],
    ['Trưởng xóm', 'X8'],
    ['TRƯỞNG XÓM'.normalize('NFD'), 'X8'],
    ['trưởng  thôn', 'X8'],
    ['X8 - Trưởng xóm', 'X8'],
    ['X8 – Trưởng xóm', 'X8'],
    ['X8: Trưởng xóm', 'X8'],
    ['X8 - trưởng', 'X8'],
    ['X8 (Trưởng thôn)', 'X8'],
    ['Trưởng xóm (X8)', 'X8'],
    ['btcb', 'X7'],
    ['X8. ', 'X8'],
    ['Trưởng xóm;', 'X8'],
    ['Lãnh đạo HTX - Hợp tác xã Hòa Bình', 'C2'],
    ['C2 - Lãnh đạo HTX - Hợp tác xã Hòa Bình', 'C2'],
    ['Lãnh đạo HTX - Hợp tác xã Hòa Bình (C2)', 'C2'],
    ['Lãnh đạo HTX - Hợp tác xã Hòa Bình - C2', 'C2'],
  ])('reads %p as %s', (cell, code) => {
    expect(parseCode(cell, learnerGroups, column)).toEqual({ value: code, issues: [] });
  });

  it.each([
    [1, FIXED_LISTS.sex, 'Nam'],
    ['2', FIXED_LISTS.sex, 'Nữ'],
    ['nữ', FIXED_LISTS.sex, 'Nữ'],
    ['02', FIXED_LISTS.ethnicity, 'Tày'],
    [8, FIXED_LISTS.ethnicity, 'Mông'],
    ["H'Mông", FIXED_LISTS.ethnicity, 'Mông'],
    ['Cao Lan', FIXED_LISTS.ethnicity, 'Sán Chay'],
    ['x', FIXED_LISTS.ethnicity, 'DTTS'],
    [true, FIXED_LISTS.ethnicity, 'DTTS'],
    ['✓', FIXED_LISTS.salaried, 'Có'],
    ['√', FIXED_LISTS.salaried, 'Có'],
    ['ü', FIXED_LISTS.salaried, 'Có'],
    ['\uF0FC', FIXED_LISTS.salaried, 'Có'],
    ['H’mông', FIXED_LISTS.ethnicity, 'Mông'],
    ['Bru – Vân Kiều', FIXED_LISTS.ethnicity, 'Bru - Vân Kiều'],
    ['Tày.', FIXED_LISTS.ethnicity, 'Tày'],
    ['Bru - Vân Kiều', FIXED_LISTS.ethnicity, 'Bru - Vân Kiều'],
    ['k', FIXED_LISTS.salaried, 'Không'],
    ['Hoãn', FIXED_LISTS.status, 'HOAN'],
    ['Hủy', FIXED_LISTS.status, 'HUY'],
    ['Huỷ', FIXED_LISTS.status, 'HUY'],
    ['Đạt', FIXED_LISTS.result, 'HOAN_THANH'],
    ['thạc sỹ', FIXED_LISTS.qualification, 'ThS'],
  ])('reads %p of a fixed list as %s', (cell, list, code) => {
    expect(parseCode(cell, list, advised).value).toBe(code);
  });

  it('blocks an unknown code of a column that must be filled, and offers the choice', () => {
    expect(parseCode('X99', learnerGroups, column)).toEqual({
      issues: [{ code: 'code/unknown', params: { header: 'Đối tượng', options: 'X7, X8, C2' } }],
    });
  });

  it('only advises where the column may be empty', () => {
    expect(parseCode('tốt', FIXED_LISTS.result, advised).issues[0]?.code).toBe('code/unknown-advised');
  });

  it('shows eight options of a long list', () => {
    const [issue] = parseCode('?', FIXED_LISTS.ethnicity, advised).issues;
    expect(issue?.params?.['options']).toBe('Kinh, DTTS, Tày, Thái, Mường, Khmer, Hoa, Nùng, …');
  });

  it.each([
    ['truong xom', 'X8'],
    ['Bi thu chi bo', 'X7'],
  ])('suggests for %p, typed without accents, %s', (cell, suggestion) => {
    const { value, issues } = parseCode(cell, learnerGroups, column);
    expect(value).toBeUndefined();
    expect(issues[0]?.suggestion).toBe(suggestion);
  });

  it.each([
    ['Hoàn thành: không', FIXED_LISTS.result],
    ['HOAN_THANH - không', FIXED_LISTS.result],
    ['Kinh - Tày', FIXED_LISTS.ethnicity],
    ['Nam (Nữ)', FIXED_LISTS.sex],
    ['X8 - Bí thư chi bộ', learnerGroups],
  ])('takes %p for no code: beside a code stands another answer', (cell, list) => {
    expect(parseCode(cell, list, column).value).toBeUndefined();
  });

  it.each<[string, readonly CodeEntry[], string | undefined]>([
    ['Hoan thahn', FIXED_LISTS.result, undefined],
    ['Hoàn thnh', FIXED_LISTS.result, 'HOAN_THANH'],
    ['Trung cấpp', FIXED_LISTS.qualification, 'TC'],
    ['Khmar', FIXED_LISTS.ethnicity, 'Khmer'],
    ['Tài', FIXED_LISTS.ethnicity, 'Tày'],
    ['Thay', FIXED_LISTS.ethnicity, 'Thái'],
    ['Ta', FIXED_LISTS.ethnicity, undefined],
    ['Mongg', FIXED_LISTS.ethnicity, 'Mông'],
    ['Không', FIXED_LISTS.ethnicity, undefined],
    ['ko', FIXED_LISTS.ethnicity, undefined],
    ['Kháng nh', FIXED_LISTS.ethnicity, undefined],
    ['x 8', learnerGroups, 'X8'],
    ['X08', learnerGroups, 'X8'],
    ['X.8', learnerGroups, 'X8'],
    ['X80', learnerGroups, undefined],
    ['X0', learnerGroups, undefined],
  ])('offers for %p at most one code', (cell, list, suggestion) => {
    const { value, issues } = parseCode(cell, list, column);
    expect(value).toBeUndefined();
    expect(issues[0]?.suggestion).toBe(suggestion);
  });

  it.each(['__proto__', 'constructor', 'toString', true, false, 8.5])('knows no code %p', (cell) => {
    expect(parseCode(cell, learnerGroups, column).value).toBeUndefined();
  });

  it('reads every code, label and alias of every fixed list as its own code', () => {
    for (const list of Object.values<readonly CodeEntry[]>(FIXED_LISTS)) {
      for (const { code, label, aliases = [] } of list) {
        for (const spelling of [code, label, ...aliases]) {
          expect(parseCode(spelling.toUpperCase().normalize('NFD'), list, column).value).toBe(code);
        }
      }
    }
  });
});

describe('parseCodes', () => {
  const topics: readonly CodeEntry[] = [
    { code: 'N03', label: 'Lập kế hoạch phát triển thôn' },
    { code: 'N04', label: 'Phân tích hiện trạng' },
    { code: 'N10', label: 'Chuyển đổi số' },
  ];

  it.each([
    'N03;N04',
    'N03, N04',
    'n03+n04',
    'N03\nN04',
    ' N03 ;; N04 ; ',
    'N03;N04;N03',
    'N03 - Lập kế hoạch phát triển thôn; N04',
  ])('reads %p as two codes', (cell) => {
    expect(parseCodes(cell, topics, advised)).toEqual({ value: ['N03', 'N04'], issues: [] });
  });

  it.each([
    ['Quản lý, triển khai; tiếp thị, quảng bá', ['O02', 'O05']],
    ['Quản lý, triển khai, N10', ['O02', 'N10']],
    ['Hồ sơ; phương án, dự án', ['O03']],
    ['N10, Hồ sơ; phương án, dự án; N03', ['N10', 'O03', 'N03']],
  ])('reads the labels with marks of their own in %p', (cell, codes) => {
    const withMarks: readonly CodeEntry[] = [
      ...topics,
      { code: 'O02', label: 'Quản lý, triển khai' },
      { code: 'O03', label: 'Hồ sơ; phương án, dự án' },
      { code: 'O05', label: 'Tiếp thị, quảng bá' },
    ];
    expect(parseCodes(cell, withMarks, advised)).toEqual({ value: codes, issues: [] });
  });

  it.each([
    ['N03;Phan tich hien trang', 'N03;N04'],
    ['Chuyen doi so; N04;Phan tich hien trang', 'N10;N04'],
    ['N03;N99', undefined],
    ['N3;N 04', 'N03;N04'],
  ])('offers for %p the whole mended list or nothing', (cell, suggestion) => {
    expect(parseCodes(cell, topics, advised).issues[0]?.suggestion).toBe(suggestion);
  });

  it.each([';', ' , ', '+;'])('does not pass over %p', (cell) => {
    const { value, issues } = parseCodes(cell, topics, advised);
    expect(value).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['code/unknown-advised']);
  });

  it('does not read 25,000 unknown codes one by one', () => {
    const cell = Array.from({ length: 25_000 }, (_, n) => String(n % 10)).join(';');
    const start = performance.now();
    expect(parseCodes(cell, topics, advised).issues).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('keeps the known codes beside an unknown one', () => {
    const { value, issues } = parseCodes('N03;N99;N04', topics, advised);
    expect(value).toEqual(['N03', 'N04']);
    expect(issues.map(({ code }) => code)).toEqual(['code/unknown-advised']);
  });

  it('says an unknown code once, however many there are', () => {
    expect(parseCodes('a;b;c', topics, advised).issues).toHaveLength(1);
  });

  it('gives every code once, in the order typed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('N03', 'N04', 'N10'), { minLength: 1 }), (codes) => {
        expect(parseCodes(codes.join(';'), topics, advised).value).toEqual([...new Set(codes)]);
      }),
    );
  });
});
