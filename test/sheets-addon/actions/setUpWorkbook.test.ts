import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { columnHelp } from '../../../core/src/schema/columnHelp.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { ROW_KINDS, TABS } from '../../../core/src/schema/tabs.ts';
import { loadCodebook } from '../../../sheets-addon/src/actions/loadCodebook.ts';
import { setUpFromMenu } from '../../../sheets-addon/src/actions/setUpWorkbook.ts';
import { addonWorkbook } from '../../fakes/addonWorkbook.ts';
import { aCodebook, addonPorts, aRefusal, type AddonPorts } from '../../fakes/addonPorts.ts';

const emptyWorkbook = (tabs: Parameters<typeof addonWorkbook>[0] = { 'Trang tính1': [] }): AddonPorts => {
  const workbook = addonWorkbook(tabs);
  return { ...addonPorts(), workbook, cells: workbook.cells, layout: workbook.layout };
};
const headersOf = ({ workbook }: AddonPorts, tab: string) => workbook.tab(tab).values[0];

describe('setUpFromMenu', () => {
  it('makes the tabs with their headers, and hides what only the software reads', () => {
    const ports = emptyWorkbook();
    setUpFromMenu(ports);
    expect(ports.workbook.titles()).toEqual([
      'Trang tính1',
      'Hướng dẫn',
      'Lớp',
      'Học viên',
      'Kinh phí',
      'Tài liệu',
      'Giảng viên',
      'Kiểm tra',
      '_DanhMuc',
    ]);
    for (const kind of ROW_KINDS) {
      expect(headersOf(ports, TABS[kind])).toEqual(columnsOf[kind].map(({ header }) => header));
    }
    expect(ports.workbook.looks.hidden).toEqual([
      '_DanhMuc',
      `Học viên!${String(columnsOf.enrolment.length)}`,
      'Kinh phí!14',
      'Tài liệu!10',
      'Giảng viên!10',
    ]);
    expect(ports.seen.toasts).toEqual(['Đã thiết lập bảng tính. Bắt đầu nhập ở tab Lớp.']);
    expect(ports.workbook.tab(TABS.guide).values).toEqual(aCodebook().guide.map((line) => [line]));
  });

  it('keeps the codebook where checking finds it without a connection', () => {
    const ports = emptyWorkbook();
    setUpFromMenu(ports);
    const cache = { read: () => ({}), write: () => undefined };
    expect(loadCodebook({ cells: ports.cells, cache })?.codebook).toEqual(aCodebook());
  });

  it.each([
    ['Lớp', 'Mã lớp', '@'],
    ['Lớp', 'Ngày khai giảng', '@'],
    ['Lớp', 'Số HV dự kiến', '0'],
    ['Lớp', 'Số ngày lý thuyết', '0.0'],
    ['Lớp', 'Kinh phí dự toán (đồng)', '#,##0'],
    ['Học viên', 'Số CCCD/CMND', '@'],
    ['Học viên', 'Ngày sinh', '@'],
    ['Kinh phí', 'Khoản chi', '@'],
    ['Kinh phí', 'Đơn giá (đồng)', '#,##0'],
    ['Kinh phí', 'Số lượng dự toán', '#,##0.##'],
  ])('%s, %s: format %s', (tab, header, format) => {
    const ports = emptyWorkbook();
    setUpFromMenu(ports);
    const column = (headersOf(ports, tab)?.indexOf(header) ?? -1) + 1;
    expect(ports.workbook.looks.formats[`${tab}!${String(column)}`]).toBe(format);
  });

  it.each([
    ['Lớp', 'Chương trình', ['NTM', 'OCOP']],
    ['Lớp', 'Trạng thái', ['KE_HOACH', 'DA_MO', 'DANG_HOC', 'KET_THUC', 'HOAN', 'HUY']],
    [
      'Học viên',
      'Xã/phường/TT',
      ['Xã La Bằng (Đại Từ)', 'Xã La Bằng', 'Phường Tân Thịnh (TP Thái Nguyên)', 'Xã Tân Thịnh (Định Hóa)'],
    ],
  ])('%s, %s offers the values of the codebook', (tab, header, values) => {
    const ports = emptyWorkbook();
    setUpFromMenu(ports);
    const column = (headersOf(ports, tab)?.indexOf(header) ?? -1) + 1;
    const source = ports.workbook.looks.dropdowns[`${tab}!${String(column)}`];
    if (source === undefined) throw new Error('no dropdown');
    const listed = ports.workbook.tab(source.tab).values;
    expect(
      Array.from({ length: source.rows }, (_, at) => listed[source.row - 1 + at]?.[source.column - 1]),
    ).toEqual(values);
  });

  it('tells at the header what to type and what the codes mean', () => {
    const ports = emptyWorkbook();
    setUpFromMenu(ports);
    expect(ports.workbook.note(TABS.class, 1, 3)).toBe(
      `${columnHelp.class['programme'] ?? ''}\nNTM: Xây dựng nông thôn mới\nOCOP: Mỗi xã một sản phẩm`,
    );
  });

  it('changes nothing when run again', () => {
    const ports = emptyWorkbook();
    setUpFromMenu(ports);
    const before = structuredClone([...Object.values(TABS)].map((tab) => ports.workbook.tab(tab)));
    const widths = ports.workbook.looks.widths;
    setUpFromMenu(ports);
    expect([...Object.values(TABS)].map((tab) => ports.workbook.tab(tab))).toEqual(before);
    // Only the guide's own column.
    expect(ports.workbook.looks.widths).toBe(widths + 1);
  });

  it('adds missing columns at the right end and leaves what people typed', () => {
    const typed = [
      ['Ghi chú riêng', 'Tên lớp', 'mã lớp'],
      ['a', 'Tập huấn', 'NTM-2024-171-001'],
    ];
    const ports = emptyWorkbook({ [TABS.class]: typed, [TABS.guide]: [['Của tôi']] });
    setUpFromMenu(ports);
    const headers = headersOf(ports, TABS.class) ?? [];
    expect(headers.slice(0, 4)).toEqual(['Ghi chú riêng', 'Tên lớp', 'mã lớp', 'STT']);
    expect(headers).toHaveLength(classColumns.length + 1);
    expect(ports.workbook.tab(TABS.class).values[1]).toEqual(typed[1]);
    expect(ports.workbook.tab(TABS.guide).values).toEqual([['Của tôi']]);
    // A new format would change what filled cells show.
    expect(Object.keys(ports.workbook.looks.formats)).not.toContain('Lớp!2');
  });

  it('keeps the notes of columns that are not ours', () => {
    const ports = emptyWorkbook({ [TABS.class]: [['Ghi chú riêng']] });
    ports.cells.writeNotes({ tab: TABS.class, row: 1, column: 1 }, [['của tôi']]);
    setUpFromMenu(ports);
    expect(ports.workbook.note(TABS.class, 1, 1)).toBe('của tôi');
  });

  it('touches nothing and says why when the province does not answer with a codebook', () => {
    const ports = emptyWorkbook();
    ports.fakeServer.answer = () => aRefusal(404, 'workbook/unknown');
    setUpFromMenu(ports);
    expect(ports.workbook.titles()).toEqual(['Trang tính1']);
    expect(ports.seen.alerts).toEqual(['Chưa thiết lập được: lời máy chủ.']);
  });
});
