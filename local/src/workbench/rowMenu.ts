import type { RowsRequest } from './localApi.ts';
import type { PopupEntry } from './popupMenu.ts';
import type { Block } from './rangeNames.ts';
import { columnLetters } from './rangeNames.ts';

/** Rows marked for copying; row numbers are one-based. */
export interface CopiedRows {
  readonly from: number;
  readonly count: number;
}

/** What the right-click menu can ask for. */
export interface RowMenuActions {
  readonly request: (request: RowsRequest) => void;
  readonly copyRows: (rows: CopiedRows) => void;
}

const rowsText = (at: number, count: number): string =>
  count === 1 ? `dòng ${String(at)}` : `${String(count)} dòng (${String(at)}–${String(at + count - 1)})`;

function insertEntries(at: number, count: number, request: RowMenuActions['request']): PopupEntry[] {
  const insert = (row: number) => (): void => {
    request({ op: 'insert', at: row, count });
  };
  return [
    { label: `Chèn ${String(count)} dòng phía trên`, choose: insert(at) },
    { label: `Chèn ${String(count)} dòng phía dưới`, choose: insert(at + count) },
  ];
}

function sortEntries(block: Block, request: RowMenuActions['request']): PopupEntry[] {
  const by = columnLetters(block.left);
  const columns = `${by}:${columnLetters(block.right)}`;
  const sort = (ascending: boolean, only: object) => (): void => {
    request({ op: 'sort', by, ascending, ...only });
  };
  const whole: PopupEntry[] = [
    { label: `Sắp xếp theo cột ${by} (A → Z)`, choose: sort(true, {}) },
    { label: `Sắp xếp theo cột ${by} (Z → A)`, choose: sort(false, {}) },
  ];
  if (block.left === block.right) return whole;
  return [
    ...whole,
    { label: `Chỉ sắp xếp các cột ${columns} (dễ lệch dòng)`, choose: sort(true, { columns }) },
  ];
}

/** The right-click menu for a selection (zero-based); `copied` are the rows marked earlier, if any. */
export function rowMenu(block: Block, copied: CopiedRows | undefined, actions: RowMenuActions): PopupEntry[] {
  const { request, copyRows } = actions;
  const [at, count] = [block.top + 1, block.bottom - block.top + 1];
  const pasteLabel = copied
    ? `Dán ${rowsText(copied.from, copied.count)} vào dòng ${String(at)}`
    : 'Dán dòng đã sao chép';
  const remove = (): void => {
    request({ op: 'delete', at, count });
  };
  const paste = (): void => {
    if (copied) request({ op: 'copy', ...copied, to: at });
  };
  return [
    ...insertEntries(at, count, request),
    { label: `Xóa ${rowsText(at, count)}`, choose: remove },
    'separator',
    {
      label: `Sao chép ${rowsText(at, count)}`,
      choose: () => {
        copyRows({ from: at, count });
      },
    },
    { label: pasteLabel, isDisabled: !copied, choose: paste },
    'separator',
    ...sortEntries(block, request),
  ];
}
