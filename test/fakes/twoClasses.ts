import { columnsOf } from '../../core/src/schema/columnsOf.ts';
import { TABS } from '../../core/src/schema/tabs.ts';
import { columnAt } from '../../core/src/sheet/readTab.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import { syncWorkbook } from '../../sheets-addon/src/actions/syncWorkbook.ts';
import { aClassRow } from '../builders/aClassRow.ts';
import { anEnrolmentRow } from '../builders/anEnrolmentRow.ts';
import { aClassTab, anEnrolmentTab } from '../builders/aTab.ts';
import { addonPorts, type AddonPorts } from './addonPorts.ts';

/** Where the column `Đồng bộ` of the classes stands, from 0. */
export const MARK_AT = columnAt(columnsOf.class, 'syncMark');
/** The code of the second class. */
export const SECOND = 'NTM-2024-171-004';
/** A workbook of two classes with a learner each, `r1` in row 2 and `r2` in row 3. */
export const twoClasses = (): AddonPorts =>
  addonPorts({
    [TABS.class]: aClassTab(aClassRow(), aClassRow({ classCode: SECOND })),
    [TABS.enrolment]: anEnrolmentTab(
      anEnrolmentRow(),
      anEnrolmentRow({
        _id: 'r2',
        classCode: SECOND,
        fullName: 'Hoàng Thị Giả Định',
        idNumber: '099185000002',
      }),
    ),
  });
/** The same, a minute after it was brought to the province. */
export const synced = (): AddonPorts => {
  const ports = twoClasses();
  syncWorkbook(ports, 'menu');
  ports.fakeServer.pushes.length = 0;
  ports.workbook.resetCalls();
  ports.state.now += 60_000;
  return ports;
};
/** What stands in the column `Đồng bộ` of the classes. */
export const marksOf = ({ workbook }: AddonPorts): Cell[] =>
  workbook
    .tab(TABS.class)
    .values.slice(1)
    .map((row) => row[MARK_AT] ?? '');
/** Types another name into a learner's row. */
export const typeName = (ports: AddonPorts, row: number, name: string): void => {
  ports.workbook.type(TABS.enrolment, [row, 3], [[name]]);
};
