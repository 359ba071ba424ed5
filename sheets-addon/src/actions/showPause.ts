import type { Cell } from '../../../core/src/schema/cell.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { readTab } from '../../../core/src/sheet/readTab.ts';
import type { Ports } from '../ports.ts';
import { writeColumn } from './writeColumn.ts';

/** The end of a sync mark while nothing is sent by itself. */
export const PAUSED =
  '; đã tạm dừng tự động gửi vì gần hết hạn mức trong ngày của Google, cần gửi ngay thì chọn Sổ Lớp > Đồng bộ ngay';

/**
 * Lets every sync mark end with why nothing is sent by itself: what is typed from now on is not looked at. The next run
 * that syncs writes marks without it. False when somebody else is at the workbook.
 */
export const showPause = ({ cells, alone }: Pick<Ports, 'cells' | 'alone'>): boolean =>
  alone(() => {
    const values = cells.readTab(TABS.class) ?? [];
    const position =
      readTab(values.slice(0, 1), columnsOf.class).positions[
        columnsOf.class.findIndex(({ key }) => key === 'syncMark')
      ] ?? -1;
    if (position < 0) return true;
    const now = values.map((row) => row[position] ?? '');
    const news = new Map<number, Cell>();
    for (const [at, mark] of now.entries()) {
      if (at > 0 && mark !== '' && !String(mark).endsWith(PAUSED)) news.set(at + 1, String(mark) + PAUSED);
    }
    writeColumn(cells, { tab: TABS.class, column: position + 1, now }, news);
    return true;
  }) === true;
