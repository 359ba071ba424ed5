import type { Ports } from '../ports.ts';
import type { SidebarState } from '../ui/sidebarModel.ts';
import { readLastSync } from './lastSync.ts';
import { classesIn } from './repeatedWords.ts';
import { askToRestore } from './restoreActions.ts';
import { emptyPage } from './sidebarPage.ts';

const TITLE = 'Hoàn tác lần đồng bộ gần nhất';

/** Menu: asks whether the classes that the last sync changed are to be what the province had before it. */
export function askToUndoSync(ports: Ports): SidebarState {
  const last = readLastSync(ports.memory);
  if (last === undefined) return emptyPage(TITLE, NONE);
  const targets = Object.entries(last.before).map(([classCode, revision]) => ({ classCode, revision }));
  const when = `Lần đồng bộ lúc ${ports.clock.show(Date.parse(last.observedAt))}`;
  const fresh = `${classesIn(last.fresh)} gửi lần đầu ở lần đó không có bản trước: nếu không cần, hãy xóa dòng của lớp.`;
  if (targets.length === 0) return emptyPage(TITLE, `${when}: ${last.fresh > 0 ? fresh : TOO_MANY}`);
  const why = `${when} đã thay đổi ${classesIn(targets.length)}.`;
  return askToRestore(ports, { targets, why: last.fresh > 0 ? `${why} ${asMore(fresh)}` : why });
}

const asMore = (fresh: string): string => `Ngoài ra, ${fresh}`;

const NONE = 'Chưa có lần đồng bộ nào để hoàn tác.';
const TOO_MANY = 'đã thay đổi quá nhiều lớp để hoàn tác một lần. Hãy khôi phục từng lớp trong Lịch sử lớp.';
