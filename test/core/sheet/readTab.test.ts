import { columnAt, readTab } from '../../../core/src/sheet/readTab.ts';
import type { Column } from '../../../core/src/schema/column.ts';

const columns: readonly Column[] = [
  { key: 'ordinal', header: 'STT', type: 'own', width: 45, local: true },
  { key: 'fullName', header: 'Họ và tên', type: 'text', width: 190 },
  { key: 'hamlet', header: 'Xóm/TDP', type: 'text', width: 120 },
  { key: '_id', header: '_id', type: 'own', width: 90 },
];
const headers = ['STT', 'Họ và tên', 'Xóm/TDP', '_id'];

describe('readTab', () => {
  it('reads every filled row with the number a person sees', () => {
    const { rows, positions } = readTab([headers, [1, 'Mẫu', 'Bò', 'a'], [2, 'Thử', '', 'b']], columns);
    expect(positions).toEqual([0, 1, 2, 3]);
    expect(rows).toEqual([
      { rowNumber: 2, cells: [1, 'Mẫu', 'Bò', 'a'] },
      { rowNumber: 3, cells: [2, 'Thử', '', 'b'] },
    ]);
  });

  it('finds columns that were moved, and does not see columns that are not ours', () => {
    const { rows, positions } = readTab(
      [
        ['_id', 'Điểm', 'Xóm/TDP', 'Họ và tên'],
        ['a', 9, 'Bò', 'Mẫu'],
      ],
      columns,
    );
    expect(positions).toEqual([-1, 3, 2, 0]);
    expect(rows).toEqual([{ rowNumber: 2, cells: ['', 'Mẫu', 'Bò', 'a'] }]);
  });

  it.each(['HỌ VÀ TÊN', ' Họ  và\ntên ', 'Họ và tên'.normalize('NFD'), 'Họ\u00A0và tên'])(
    'knows the header %p',
    (header) => {
      expect(readTab([['STT', header, 'Xóm/TDP', '_id']], columns).positions).toEqual([0, 1, 2, 3]);
    },
  );

  it('takes the first of two columns of one header', () => {
    const { rows } = readTab(
      [
        ['Họ và tên', 'Họ và tên'],
        ['Mẫu', 'Thử'],
      ],
      columns,
    );
    expect(rows[0]?.cells).toEqual(['', 'Mẫu', '', '']);
  });

  it.each([
    ['nothing', ['', '', '', '']],
    ['white space', ['', ' ', '\n', '']],
    ['what nobody sees', ['', '\u200B', '\u2066', '']],
    ['an unticked box', ['', '', false, '']],
    ['a running number', [7, '', '', '']],
    ['an id', ['', '', '', 'a']],
    ['nothing at all', []],
  ])('leaves out a row of %s and still counts it', (_what, row) => {
    const { rows } = readTab([headers, row, [1, 'Mẫu', '', '']], columns);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([3]);
  });

  it('keeps a row in which only a zero or a tick was typed', () => {
    expect(readTab([headers, ['', 0, '', ''], ['', '', true, '']], columns).rows).toHaveLength(2);
  });

  it('reads nothing of an empty tab', () => {
    expect(readTab([], columns)).toEqual({ positions: [-1, -1, -1, -1], rows: [], skipped: [] });
  });
});

describe('columnAt', () => {
  it('tells where a column stands', () => {
    expect(columnAt(columns, 'hamlet')).toBe(2);
  });

  it('throws on a wrong key', () => {
    expect(() => columnAt(columns, 'phone')).toThrow('no column phone');
  });
});
