import type { Ports } from '../ports.ts';
import type { SidebarCard, SidebarState } from '../ui/sidebarModel.ts';
import { aButton, mainButton, sidebarPage } from './sidebarPage.ts';
import { readSidebar, type SidebarPorts } from './sidebarState.ts';
import { syncForWaiting } from './syncQueued.ts';
import { syncOn, type HeldQuestion, type Occasion, type SyncSummary } from './syncWorkbook.ts';

/** Sends what changed as the menu does, and answers what came of it; a held change is asked about in a card. */
export const syncForSidebar = (
  ports: Ports,
  occasion: Pick<Occasion, 'accepts' | 'answers'> = {},
): SyncSummary | undefined =>
  syncForWaiting(ports, (alone) =>
    syncOn(alone, { reason: 'menu', isAsking: true, accepts: () => false, ...occasion }),
  );

/** The sidebar after a sync: the questions about what was held, where there are any. */
export const withHeld = (
  ports: SidebarPorts,
  { held }: Pick<SyncSummary, 'held'>,
  notice: SidebarCard,
): SidebarState =>
  held.length === 0
    ? readSidebar(ports, notice)
    : sidebarPage({
        notice,
        sections: [{ title: 'Chờ bạn xác nhận', cards: held.map(heldCard), empty: '' }],
      });

const heldCard = ({ classCode, why, description, confirm }: HeldQuestion): SidebarCard => ({
  tone: 'warn',
  label: 'Tỉnh chưa nhận',
  where: '',
  text: `${description} ${QUESTIONS[why === 'class-removed' ? 'removed' : 'changed']}`,
  changes: [],
  actions:
    why === 'class-removed'
      ? [
          aButton('Xóa khỏi số liệu của tỉnh', 'confirmHeld', [classCode, confirm], 'Đang gửi…'),
          mainButton('Khôi phục lớp đã xóa', 'showRemovedList'),
        ]
      : [
          mainButton('Gửi đúng như vậy', 'confirmHeld', [classCode, confirm], 'Đang gửi…'),
          aButton('Xem lịch sử để khôi phục', 'showClassHistory', [classCode]),
        ],
});

const QUESTIONS = {
  changed: 'Nếu đúng ý, hãy gửi đúng như vậy; nếu nhầm, hãy bấm Ctrl+Z trong bảng hoặc khôi phục bản trước.',
  removed: 'Nếu đúng là bỏ lớp, hãy xóa khỏi số liệu của tỉnh; nếu xóa nhầm, hãy khôi phục lớp.',
};
