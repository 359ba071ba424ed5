import type { Ports, TriggerKind } from '../ports.ts';
import { BUSY } from './repeatedWords.ts';

const OWNER_KEY = 'owner';
const WANTED: Readonly<Record<string, TriggerKind>> = {
  onEditInstalled: 'onEdit',
  onChangeInstalled: 'onChange',
  onOpenInstalled: 'onOpen',
  onTimer: 'hourly',
};

/**
 * Menu: makes this account the one that syncs the workbook by itself. Every account's triggers would run on every edit,
 * so there is one owner; a second person is told who it is and may take over when the office says so.
 */
export function installFromMenu({
  triggers,
  memory,
  ui,
  alone,
}: Pick<Ports, 'triggers' | 'memory' | 'ui' | 'alone'>): void {
  const account = triggers.account();
  const owner = memory.readAll()[OWNER_KEY];
  if (owner !== undefined && owner !== account) {
    const isTakenOver = ui.ask(
      `${owner} đang là người tự động đồng bộ bảng tính này, không cần bật thêm. Nếu người đó không còn phụ trách, chọn Có để bạn nhận thay.`,
    );
    if (!isTakenOver) return;
  }
  const isDone = alone(() => {
    memory.write({ [OWNER_KEY]: account });
    const installed = triggers.installed();
    for (const [run, kind] of Object.entries(WANTED))
      if (!installed.includes(run)) triggers.install(run, kind);
    return true;
  });
  ui.toast(isDone === undefined ? BUSY : `Đã bật tự động đồng bộ bằng tài khoản ${account}.`);
}

/**
 * True when a trigger of this account is to act: nobody else took over since it was installed. `remembered` is all that
 * is remembered with the workbook, where it has been read already.
 */
export function isElected(
  { triggers, memory }: Pick<Ports, 'triggers' | 'memory'>,
  remembered = memory.readAll(),
): boolean {
  const owner = remembered[OWNER_KEY];
  return owner === undefined || owner === triggers.account();
}
