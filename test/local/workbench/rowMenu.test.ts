import type { RowsRequest } from '../../../local/src/workbench/localApi.ts';
import type { CopiedRows } from '../../../local/src/workbench/rowMenu.ts';
import { rowMenu } from '../../../local/src/workbench/rowMenu.ts';

const rows = { left: 2, top: 4, right: 2, bottom: 6 };

/** Chooses the line with this label; answers what it asked for. */
function choose(label: string, block = rows, copied?: CopiedRows) {
  const asked: (RowsRequest | CopiedRows)[] = [];
  const note = (request: RowsRequest | CopiedRows): void => void asked.push(request);
  const entry = rowMenu(block, copied, { request: note, copyRows: note }).find(
    (line) => line !== 'separator' && line.label === label,
  );
  if (entry && entry !== 'separator') entry.choose?.();
  return asked;
}

describe('rowMenu', () => {
  it.each([
    ['Chèn 3 dòng phía trên', { op: 'insert', at: 5, count: 3 }],
    ['Chèn 3 dòng phía dưới', { op: 'insert', at: 8, count: 3 }],
    ['Xóa 3 dòng (5–7)', { op: 'delete', at: 5, count: 3 }],
    ['Sao chép 3 dòng (5–7)', { from: 5, count: 3 }],
    ['Sắp xếp theo cột C (A → Z)', { op: 'sort', by: 'C', ascending: true }],
    ['Sắp xếp theo cột C (Z → A)', { op: 'sort', by: 'C', ascending: false }],
  ])('offers "%s"', (label, expected) => {
    expect(choose(label)).toEqual([expected]);
  });

  it('offers to sort only the selected columns when there are several', () => {
    const block = { ...rows, right: 4 };
    const expected = { op: 'sort', by: 'C', ascending: true, columns: 'C:E' };
    expect(choose('Chỉ sắp xếp các cột C:E (dễ lệch dòng)', block)).toEqual([expected]);
  });

  it('pastes copied rows over the row pressed', () => {
    const copied = { from: 2, count: 1 };
    expect(choose('Dán dòng 2 vào dòng 5', rows, copied)).toEqual([{ op: 'copy', from: 2, count: 1, to: 5 }]);
  });

  it('cannot paste before rows were copied', () => {
    const menu = rowMenu(rows, undefined, { request: () => undefined, copyRows: () => undefined });
    expect(menu).toContainEqual(expect.objectContaining({ label: 'Dán dòng đã sao chép', isDisabled: true }));
  });
});
