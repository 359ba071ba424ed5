import type { Random } from '../../../local/src/sample/seededRandom.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import type { Answer, LocalClient } from '../localClient.ts';
import { gentleLimits } from './gentleLimits.ts';
import {
  blankRow,
  codeOf,
  columnOf,
  isBlankRow,
  readPeopleTabs,
  takeOrder,
  TITLES,
  type Cell,
  type PeopleRow,
  type PeopleTab,
  type PeopleTabs,
} from './peopleTabs.ts';

/** Somebody who works in a workbook, and what they have typed. */
export interface Person {
  readonly tabs: PeopleTabs;
  /** Makes one edit, or two that belong together if there may be so many; answers the kind of each. */
  act(most: number): Promise<readonly EditKind[]>;
}

const WEIGHTS = {
  typeLearner: 32,
  typeClass: 8,
  typeList: 6,
  pasteOver: 8,
  pasteBelow: 14,
  insertRows: 7,
  deleteRow: 8,
  copyRows: 7,
  sortTab: 6,
  moveLearner: 3,
  newClass: 1,
} as const;
export type EditKind = keyof typeof WEIGHTS;
export const EDIT_KINDS = Object.keys(WEIGHTS) as readonly EditKind[];

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Nông', 'Triệu', 'Lý', 'Dương', 'Ma'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Thu', 'Quốc', 'Minh', 'Ngọc', 'Hữu'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dung', 'Hòa', 'Hương', 'Lan', 'Mẫu', 'Quý', 'Thúy', 'Tuấn', 'Yến'];
const WORDS = ['đã gọi điện', 'xin nghỉ một buổi', 'đổi ca chiều', 'chờ xác nhận', 'đi thay', 'ở xa'];

const LEARNER_TEXTS = [
  'Họ và tên',
  'Chức vụ, chức danh',
  'Đơn vị công tác / tên HTX, DN',
  'Xóm/TDP',
  'Ghi chú',
];
const CLASS_TEXTS = ['Tên lớp', 'Địa điểm cụ thể', 'Giảng viên, cơ quan', 'Ghi chú'];
/** What a newcomer does not take over from the learner above. */
const PERSONAL = ['STT', 'Ngày sinh', 'Số CCCD/CMND', 'Số điện thoại', 'Ghi chú', '_id'];

interface Work {
  readonly client: LocalClient;
  readonly workbookId: string;
  readonly random: Random;
}

/** A person at a workbook, who draws what to do next. */
export async function personAt({ client, workbookId, random }: Work): Promise<Person> {
  const tabs = await readPeopleTabs(client, workbookId);
  const limits = gentleLimits(tabs);
  const learners = tabs[TABS.enrolment];
  const classes = tabs[TABS.class];
  let texts = 0;

  const send = async (path: 'edit' | 'rows', body: object): Promise<void> => {
    const answer: Answer = await client.send('POST', `/local/workbooks/${workbookId}/${path}`, body);
    // All edit events are lost: an edit that started anything is not what this test is about.
    expect([answer.status, answer.body.triggers]).toEqual([200, []]);
  };
  const newText = (): string => `${random.pick(WORDS)} ${String((texts += 1))}`;
  const newName = (): string => `${random.pick(SURNAMES)} ${random.pick(MIDDLES)} ${random.pick(GIVEN)}`;
  const textFor = (header: string): string => (header === 'Họ và tên' ? newName() : newText());
  const knownCodes = (): string[] =>
    classes.rows.map((row) => codeOf(classes, row)).filter((code) => code !== '');
  const ofClasses = (tab: PeopleTab): PeopleRow[] => {
    const codes = new Set(knownCodes());
    return tab.rows.filter((row) => codes.has(codeOf(tab, row)));
  };
  const touchable = (tab: PeopleTab): PeopleRow[] =>
    ofClasses(tab).filter((row) => limits.mayTouch(tab, row));

  /** Types or pastes a block and keeps it; the block may reach below the last row. */
  const typeAt = async (
    tab: PeopleTab,
    place: Place,
    values: readonly (readonly Cell[])[],
  ): Promise<void> => {
    const { rowAt, columnAt } = place;
    await send('edit', { range: `'${tab.title}'!${lettersOf(columnAt)}${String(rowAt + 2)}`, values });
    for (const [down, cells] of values.entries()) {
      while (tab.rows.length <= rowAt + down) tab.rows.push(blankRow(tab));
      for (const [right, cell] of cells.entries()) {
        const row = tab.rows[rowAt + down];
        if (row !== undefined) row.cells[columnAt + right] = cell;
      }
    }
  };
  const typeText = async (tab: PeopleTab, row: PeopleRow, header: string): Promise<void> => {
    const place = { rowAt: tab.rows.indexOf(row), columnAt: columnOf(tab, header) };
    await typeAt(tab, place, [[textFor(header)]]);
  };
  /** A newcomer beside a learner: same class, same commune, another name. */
  const newcomer = ({ cells }: PeopleRow): Cell[] =>
    cells.map((cell, at) => {
      const header = learners.headers[at] ?? '';
      return header === 'Họ và tên' ? newName() : PERSONAL.includes(header) ? '' : cell;
    });
  const newcomers = (count: number): Cell[][] => {
    const pattern = random.pick(ofClasses(learners));
    return Array.from({ length: count }, () => newcomer(pattern));
  };

  const acts: Record<EditKind, (most: number) => Promise<readonly EditKind[]>> = {
    async typeLearner() {
      const rows = touchable(learners);
      if (rows.length === 0) return acts.typeClass(1);
      const row = random.pick(rows);
      limits.touch(learners, row);
      await typeText(learners, row, random.pick(LEARNER_TEXTS));
      return ['typeLearner'];
    },
    async typeClass() {
      const row = random.pick(classes.rows.filter((one) => !isBlankRow(one)));
      await typeText(classes, row, random.pick(CLASS_TEXTS));
      return ['typeClass'];
    },
    async typeList() {
      const tab = tabs[random.pick([TABS.cost, TABS.material, TABS.lecturer])];
      const rows = touchable(tab);
      if (rows.length === 0) return acts.typeClass(1);
      const row = random.pick(rows);
      limits.touch(tab, row);
      await typeText(tab, row, 'Ghi chú');
      return ['typeList'];
    },
    async pasteOver() {
      const columnAt = columnOf(learners, 'Chức vụ, chức danh');
      const rows = new Set(touchable(learners));
      const starts = [...learners.rows.keys()].filter((at) =>
        learners.rows.slice(at, at + 2).every((row, _at, both) => both.length === 2 && rows.has(row)),
      );
      if (starts.length === 0) return acts.pasteBelow(1);
      const rowAt = random.pick(starts);
      for (const row of learners.rows.slice(rowAt, rowAt + 2)) limits.touch(learners, row);
      await typeAt(learners, { rowAt, columnAt }, [
        [newText(), newText()],
        [newText(), newText()],
      ]);
      return ['pasteOver'];
    },
    async pasteBelow() {
      const block = newcomers(random.whole(1, 4));
      await typeAt(learners, { rowAt: learners.rows.length, columnAt: 0 }, block);
      return ['pasteBelow'];
    },
    async insertRows(most) {
      const count = random.whole(1, 2);
      const rowAt = random.whole(0, learners.rows.length);
      await send('rows', { tab: learners.title, op: 'insert', at: rowAt + 2, count });
      learners.rows.splice(rowAt, 0, ...Array.from({ length: count }, () => blankRow(learners)));
      if (random.chance(0.2) || most < 2) return ['insertRows'];
      await typeAt(learners, { rowAt, columnAt: 0 }, newcomers(count));
      return ['insertRows', 'insertRows'];
    },
    async deleteRow() {
      const rows = [...touchable(learners), ...learners.rows.filter(isBlankRow)];
      if (rows.length === 0) return acts.typeClass(1);
      const row = random.pick(rows);
      limits.touch(learners, row);
      const rowAt = learners.rows.indexOf(row);
      await send('rows', { tab: learners.title, op: 'delete', at: rowAt + 2, count: 1 });
      learners.rows.splice(rowAt, 1);
      return ['deleteRow'];
    },
    async copyRows() {
      const count = random.whole(1, 3);
      const rowAt = random.whole(0, Math.max(0, learners.rows.length - count));
      const to = learners.rows.length + 2;
      await send('rows', { tab: learners.title, op: 'copy', from: rowAt + 2, count, to });
      for (const row of learners.rows.slice(rowAt, rowAt + count)) {
        row.isCopied = true;
        learners.rows.push({ cells: [...row.cells] });
      }
      return ['copyRows'];
    },
    async sortTab() {
      const tab = random.chance(0.6) ? learners : tabs[random.pick(TITLES)];
      const headers = tab.headers.filter((header) => !['Mã lớp', 'Đồng bộ', '_id'].includes(header));
      const by = lettersOf(columnOf(tab, random.pick(headers)));
      await send('rows', { tab: tab.title, op: 'sort', by, ascending: random.chance(0.5) });
      await takeOrder(client, workbookId, tab);
      return ['sortTab'];
    },
    async moveLearner() {
      const rows = touchable(learners);
      if (rows.length === 0) return acts.typeClass(1);
      const row = random.pick(rows);
      limits.touch(learners, row);
      const place = { rowAt: learners.rows.indexOf(row), columnAt: columnOf(learners, 'Mã lớp') };
      await typeAt(learners, place, [[random.pick(knownCodes())]]);
      return ['moveLearner'];
    },
    async newClass() {
      const pattern = random.pick(classes.rows.filter((row) => codeOf(classes, row) !== ''));
      const taken = [
        'Chương trình',
        'Nhóm đối tượng của lớp',
        'Loại xã (với NTM-B)',
        'Xã được giao chỉ tiêu',
      ];
      const cells = classes.headers.map((header, at): Cell => {
        if (header === 'Tên lớp') return `Tập huấn thêm, ${newText()}`;
        if (header === 'Trạng thái') return 'KE_HOACH';
        return taken.includes(header) ? (pattern.cells[at] ?? '') : '';
      });
      await typeAt(classes, { rowAt: classes.rows.length, columnAt: 0 }, [cells]);
      return ['newClass'];
    },
  };
  return { tabs, act: (most) => acts[random.weighted(WEIGHTS)](most) };
}

/** A cell below the header row, counted from 0. */
interface Place {
  readonly rowAt: number;
  readonly columnAt: number;
}

/** The letters of a column counted from 0. */
const lettersOf = (columnAt: number): string =>
  (columnAt < 26 ? '' : lettersOf(Math.floor(columnAt / 26) - 1)) + String.fromCharCode(65 + (columnAt % 26));
