import { QUOTAS } from '../../../core/src/sync/quota.ts';
import { useToday } from '../../../core/src/sync/usage.ts';
import { printAmount } from '../../../core/src/wording/printAmount.ts';
import { printDuration } from '../../../core/src/wording/printDuration.ts';
import type { Ports } from '../ports.ts';
import { standingOf } from './countedRun.ts';
import { percent } from './repeatedWords.ts';
import { usageIn } from './usageMemory.ts';

const ADVICE = {
  enough: '',
  low: 'Sắp hết. Từ 90% phần mềm tạm dừng tự động gửi, chừa phần còn lại cho Đồng bộ ngay.',
  spent:
    'Đã tạm dừng tự động gửi, chừa phần còn lại cho Đồng bộ ngay. Phần mềm tự gửi lại khi hạn mức hồi, chậm nhất sau 24 giờ.',
};
const SETTING =
  'Nếu người đồng bộ dùng tài khoản Google Workspace của cơ quan, nhờ cán bộ CNTT đặt thuộc tính tập lệnh ACCOUNT_KIND là workspace.';

/** Menu: what this workbook used today of what Google allows, and what comes of it. */
export function showQuotaFromMenu(ports: Pick<Ports, 'memory' | 'clock' | 'ui' | 'accountKind'>): void {
  const { memory, clock, ui, accountKind } = ports;
  const usage = usageIn(memory.readAll());
  const kind = accountKind();
  const { triggerMs, requests } = QUOTAS[kind];
  const { level, share } = standingOf(ports, usage);
  const today = useToday(usage.hours, clock.now());
  const lines = [
    `Hôm nay: ${printAmount(today.runs)} lần tự động chạy, ${printDuration(today.triggerMs)} trong ${minutes(triggerMs)}; ${printAmount(today.requests)} lần gửi trong ${printAmount(requests)}; ${size(today.bytes)}.`,
    `Trong 24 giờ qua bảng tính này đã dùng ${percent(share)} hạn mức của một tài khoản Google${kind === 'consumer' ? ' cá nhân' : ' Workspace'}.`,
    ADVICE[level],
    level !== 'enough' && kind === 'consumer' ? SETTING : '',
  ];
  ui.alert(lines.filter((line) => line !== '').join('\n'));
}

const minutes = (ms: number): string => `${printAmount(ms / 60_000)} phút`;

const size = (bytes: number): string =>
  bytes < 100_000
    ? `${printAmount(Math.round(bytes / 1000))} KB`
    : `${printAmount(Math.round(bytes / 100_000) / 10)} MB`;
