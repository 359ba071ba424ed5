import type { TriggerRun } from '../../local/src/stack/scripts.ts';
import type { ListedWorkbook, LocalClient } from './localClient.ts';

/** What one action cost, counted where Google would count it. */
export interface SyncCost {
  /** Calls of Google's spreadsheet service by the add-on, look-ups of tabs and ranges among them. */
  readonly spreadsheetCalls: number;
  /** Those of them that read or write cells. */
  readonly cellCalls: number;
  readonly requests: number;
  readonly requestBytes: number;
  readonly firestoreReads: number;
  readonly firestoreWrites: number;
  readonly ms: number;
}

/** What is done to a workbook, and how many learners it has then. */
export interface MeasuredSync {
  readonly what: string;
  readonly learners: number;
  /** The simple trigger of an edit, that anybody's edit sets off. */
  readonly check?: SyncCost;
  /** The sync itself. */
  readonly sync: SyncCost;
}

const CLASS_SIZE = 50;
/** Rows that a person pastes at a time. */
const MOST_ROWS = 1000;

type Row = readonly (string | number)[];

/**
 * Lets a workbook of the running stack grow to `small` and then to `large` learners in classes of 50, and measures at both
 * sizes a sync that finds nothing changed and one of a single edited cell, and between them 1,000 new rows in 20 classes.
 */
export async function measureSync(
  client: LocalClient,
  workbook: ListedWorkbook,
  { small = 1_000, large = 10_000 } = {},
): Promise<MeasuredSync[]> {
  const growing = await growingWorkbook(client, workbook);
  const measured: MeasuredSync[] = [];
  const measure = async (
    what: string,
    act: () => Promise<Omit<MeasuredSync, 'what' | 'learners'>>,
  ): Promise<void> => {
    const costs = await act();
    measured.push({ what, learners: growing.learners(), ...costs });
  };
  for (const learners of [small, large]) {
    await growing.growBy(learners - growing.learners());
    await measure('brought up to that size', async () => ({ sync: await growing.run() }));
    await measure('nothing changed', async () => ({ sync: await growing.run() }));
    await measure('nothing changed, from the menu', async () => ({ sync: await growing.run('syncNow') }));
    await measure('one edited cell', () => growing.editOneCell());
    if (learners === large) break;
    await growing.growBy(20 * CLASS_SIZE);
    await measure('1,000 new rows in 20 classes', async () => ({ sync: await growing.run() }));
  }
  return measured;
}

async function growingWorkbook(client: LocalClient, { id, reporterId }: ListedWorkbook) {
  const [[learnerHeaders = [], ...rows], [classHeaders = [], ...classRows]] = [
    await client.values(id, "'Học viên'"),
    await client.values(id, "'Lớp'"),
  ];
  let learners = rows.length;
  let classes = classRows.length;
  /** The row number of a learner in a full class. */
  let editedRow = 2;
  const communeAt = learnerHeaders.indexOf('Xã/phường/TT');
  const commune = String(rows.find((row) => row[communeAt] !== '')?.[communeAt]);
  const type = async (tab: string, rowNumber: number, values: readonly Row[]): Promise<void> => {
    const { status } = await client.edit(
      id,
      `'${tab}'!A${String(rowNumber)}`,
      values.map((row) => [...row]),
      {
        triggers: false,
      },
    );
    if (status !== 200) throw new Error(`typing into ${tab} was answered ${String(status)}`);
  };
  const codeOf = (number: number): string => `NTM-2024-${reporterId}-${String(100 + number)}`;
  const rowOf = (headers: readonly unknown[], cells: Readonly<Record<string, string | number>>): Row =>
    headers.map((header) => cells[String(header)] ?? '');
  const firestore = async (): Promise<{ reads: number; writes: number }> => (await client.ops()).firestore;
  const costOf = async ({ ms, calls }: Pick<TriggerRun, 'ms' | 'calls'>): Promise<SyncCost> => {
    const { reads, writes } = await firestore();
    const ofCells = Object.entries(calls.byMethod).filter(([name]) => /^Range\.[gs]et/.test(name));
    return {
      spreadsheetCalls: calls.spreadsheet,
      cellCalls: ofCells.reduce((sum, [, times]) => sum + times, 0),
      requests: calls.urlFetch,
      requestBytes: calls.urlFetchBytes,
      firestoreReads: reads,
      firestoreWrites: writes,
      ms: Math.round(ms),
    };
  };
  const mustSucceed = ({ error }: Pick<TriggerRun, 'error'>): void => {
    if (error !== undefined) throw new Error(error.message);
  };
  return {
    learners: () => learners,
    /** People type so many learners in new classes of 50, and no event tells of it. */
    async growBy(count: number): Promise<void> {
      const news: Row[] = [];
      const headers: Row[] = [];
      for (let at = 0; at < count; at += 1) {
        const code = codeOf(classes + Math.floor(at / CLASS_SIZE));
        if (at % CLASS_SIZE === 0) headers.push(rowOf(classHeaders, aClass(code, commune)));
        news.push(rowOf(learnerHeaders, aLearner(code, commune, learners + at)));
      }
      await type('Lớp', classes + 2, headers);
      for (let at = 0; at < count; at += MOST_ROWS) {
        await type('Học viên', learners + at + 2, news.slice(at, at + MOST_ROWS));
      }
      editedRow = learners + 2;
      classes += headers.length;
      learners += count;
    },
    async run(name: 'onTimer' | 'syncNow' = 'onTimer'): Promise<SyncCost> {
      await client.resetOps();
      const { body } = await client.send('POST', `/local/workbooks/${id}/run`, { function: name });
      mustSucceed(body as TriggerRun);
      return costOf(body as TriggerRun);
    },
    /** Somebody types into one cell; both triggers run. */
    async editOneCell(): Promise<{ check: SyncCost; sync: SyncCost }> {
      await client.resetOps();
      const range = `'Học viên'!${String.fromCharCode(65 + learnerHeaders.indexOf('Họ và tên'))}${String(editedRow)}`;
      const { body } = await client.edit(id, range, [['Trần Thị Đã Sửa']]);
      const [check, sync] = body.triggers as TriggerRun[];
      if (check === undefined || sync === undefined) throw new Error('the edit set off no triggers');
      for (const run of [check, sync]) mustSucceed(run);
      return { check: await costOf(check), sync: await costOf(sync) };
    },
  };
}

const aClass = (code: string, commune: string): Record<string, string | number> => ({
  'Mã lớp': code,
  'Chương trình': 'NTM',
  'Nhóm đối tượng của lớp': 'NTM-B',
  'Loại xã (với NTM-B)': 'XA_NC',
  'Xã được giao chỉ tiêu': commune,
  'Tên lớp': 'Tập huấn kỹ năng lập kế hoạch phát triển xóm',
  'Chuyên đề': 'N03;N04',
  'Địa điểm (loại)': 'TTHTCD',
  'Địa điểm cụ thể': 'Trung tâm học tập cộng đồng xã',
  'Trạng thái': 'KE_HOACH',
});

const GIVEN = ['An', 'Bình', 'Cường', 'Dung', 'Hòa', 'Hương', 'Lan', 'Quý', 'Thúy', 'Tuấn', 'Vân', 'Yến'];

const aLearner = (code: string, commune: string, number: number): Record<string, string | number> => ({
  'Mã lớp': code,
  'Họ và tên': `Nguyễn Thị ${GIVEN[number % 12] ?? ''} ${GIVEN[Math.floor(number / 12) % 12] ?? ''}`,
  'Ngày sinh': `15/0${String(1 + (number % 9))}/19${String(60 + (number % 40))}`,
  'Giới tính': 'Nữ',
  'Dân tộc': 'Tày',
  'Số CCCD/CMND': `0991${String(60 + (number % 40))}${String(number % 1_000_000).padStart(6, '0')}`,
  'Số điện thoại': `095${String(number % 10_000_000).padStart(7, '0')}`,
  'Đối tượng': 'X8',
  'Chức vụ, chức danh': 'Trưởng xóm',
  'Đơn vị công tác / tên HTX, DN': `Xóm Thử Nghiệm ${String(number % 20)}`,
  'Xóm/TDP': `Thử Nghiệm ${String(number % 20)}`,
  'Xã/phường/TT': commune,
  'Trình độ chuyên môn': 'TC',
  'Hưởng lương NSNN': 'Không',
  'Số buổi tham dự / tổng số buổi': '5/6',
});
