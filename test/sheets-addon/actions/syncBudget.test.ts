import type { Cell } from '../../../core/src/schema/cell.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { checkTouchedRows } from '../../../sheets-addon/src/actions/checkTouchedRows.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { addonPorts, type AddonPorts } from '../../fakes/addonPorts.ts';

const LEARNERS = 50;
const codes = (classes: number, from = 1): string[] =>
  Array.from({ length: classes }, (_, at) => `NTM-2024-171-${String(from + at).padStart(3, '0')}`);
const learnersOf = (classCode: string, at: number, withId = true): Cell[][] =>
  Array.from({ length: LEARNERS }, (_, learner) =>
    anEnrolmentRow({
      classCode,
      _id: withId ? `r${classCode}${String(learner)}` : '',
      fullName: `Nguyễn Thị Mẫu ${'ABCDEGHIKLMNOPQRSTUVXY'[learner % 22] ?? ''}`,
      idNumber: `0991${String(850_000_00 + at * LEARNERS + learner).padStart(8, '0')}`,
      phone: `095${String(at * LEARNERS + learner).padStart(7, '0')}`,
    }),
  );

/** A workbook of so many classes of 50, synced. */
function synced(classes: number): AddonPorts {
  const ports = addonPorts({
    [TABS.class]: aClassTab(...codes(classes).map((classCode) => aClassRow({ classCode }))),
    [TABS.enrolment]: anEnrolmentTab(...codes(classes).flatMap((code, at) => learnersOf(code, at))),
  });
  syncWorkbook(ports, 'menu');
  rested(ports);
  return ports;
}
const rested = ({ workbook, fakeServer, state }: AddonPorts): void => {
  workbook.resetCalls();
  fakeServer.pushes.length = 0;
  state.now += 60_000;
};

/** One cell is edited: what the simple and the installed trigger call, and what is sent. */
function costsOfAnEdit(ports: AddonPorts): {
  check: number;
  sync: number;
  pushes: AddonPorts['fakeServer']['pushes'];
} {
  const row = 2 + LEARNERS * 3;
  ports.workbook.type(TABS.enrolment, [row, 3], [['Trần Thị Đã Sửa']]);
  checkTouchedRows(ports, { tab: TABS.enrolment, firstRow: row, lastRow: row });
  const check = ports.workbook.callCount();
  ports.workbook.resetCalls();
  syncWorkbook(ports, 'edit');
  return { check, sync: ports.workbook.callCount(), pushes: ports.fakeServer.pushes };
}

describe.each([20, 200])('a sync of %d classes of 50 costs', (classes) => {
  let ports: AddonPorts;
  beforeAll(() => {
    ports = synced(classes);
  });

  it('no request and no writing when nothing changed', () => {
    syncWorkbook(ports, 'sweep');
    expect(ports.fakeServer.pushes).toEqual([]);
    expect(Object.keys(ports.workbook.calls()).filter((name) => name.startsWith('write'))).toEqual([]);
    expect(ports.workbook.callCount()).toBeLessThanOrEqual(11);
  });

  it('after one edited cell: six calls, one request with its class alone, at most 20 KB', () => {
    rested(ports);
    const { check, sync, pushes } = costsOfAnEdit(ports);
    expect(check).toBeLessThanOrEqual(3);
    expect(sync).toBeLessThanOrEqual(6);
    expect(pushes.map((push) => push.classes.map(({ classCode }) => classCode))).toEqual([
      ['NTM-2024-171-004'],
    ]);
    expect(Buffer.byteLength(JSON.stringify(pushes[0]))).toBeLessThanOrEqual(20_000);
  });

  it('after 1,000 new rows in 20 classes: one request', () => {
    rested(ports);
    const news = codes(20, 701);
    const headers = news.map((classCode) => aClassRow({ classCode }));
    ports.workbook.type(TABS.class, [classes + 2, 1], aClassTab(...headers).slice(1));
    const learners = news.flatMap((code, at) => learnersOf(code, classes + at, false));
    ports.workbook.type(TABS.enrolment, [classes * LEARNERS + 2, 1], anEnrolmentTab(...learners).slice(1));
    syncWorkbook(ports, 'sweep');
    expect(ports.fakeServer.pushes.map((push) => push.classes.length)).toEqual([20]);
  });
});
