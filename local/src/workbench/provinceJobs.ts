import { jobSummary } from './jobSummary.ts';
import type { LocalApi } from './localApi.ts';
import { messageDialog } from './messageDialog.ts';
import type { StatusLine } from './statusLine.ts';
import type { Toasts } from './toasts.ts';
import type { WorkbookPane } from './workbookPane.ts';

/** The jobs the province runs, by hand or after an edit. */
export interface ProvinceJobs {
  readonly publish: () => Promise<void>;
  readonly sweep: () => Promise<void>;
  /** An edit was processed: publishes a little later, once, when automatic publishing is on. */
  readonly publishSoon: () => void;
  readonly setAutomatic: (on: boolean) => void;
}

/** What the jobs touch. `now` in epoch milliseconds. */
export interface JobPlaces {
  readonly api: LocalApi;
  readonly status: StatusLine;
  readonly toasts: Toasts;
  readonly province: WorkbookPane;
  readonly now: () => number;
}

const DELAY_MS = 1_000;
const NAMES = { sweep: 'Quét các sổ', publish: 'Tổng hợp' } as const;

const seconds = (ms: number): string => (ms / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });

/** Makes the jobs; one runs at a time, and a publish wanted during another follows it. */
export function makeProvinceJobs({ api, status, toasts, province, now }: JobPlaces): ProvinceJobs {
  let isAutomatic = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();

  async function run(name: 'sweep' | 'publish'): Promise<void> {
    const label = NAMES[name];
    const start = now();
    status.say(`${label}: đang chạy…`);
    const answer = await api.job(name);
    if (!answer.ok) {
      status.say(`${label}: không thành công`);
      toasts.show({ title: label, message: answer.message }, 'error');
      return;
    }
    const changed = await province.reload(true);
    const shown = changed > 0 ? `${String(changed)} ô đang xem thay đổi` : '';
    const took = `${label}: xong sau ${seconds(now() - start)} giây`;
    const said = [took, jobSummary(answer.result), shown].filter((text) => text !== '').join('; ');
    const result = JSON.stringify(answer.result, null, 2);
    status.say(said, () => {
      void messageDialog(`Kết quả: ${label}`, result, true);
    });
    status.synced();
    await status.refreshCounts();
  }

  const inTurn = (name: 'sweep' | 'publish'): Promise<void> => {
    turn = turn.then(() => run(name));
    return turn;
  };
  const publishSoon = (): void => {
    clearTimeout(timer);
    if (isAutomatic) timer = setTimeout(() => void inTurn('publish'), DELAY_MS);
  };
  return {
    publish: () => {
      clearTimeout(timer);
      return inTurn('publish');
    },
    sweep: async () => {
      await inTurn('sweep');
      publishSoon();
    },
    publishSoon,
    setAutomatic: (on) => {
      isAutomatic = on;
      if (!on) clearTimeout(timer);
    },
  };
}
