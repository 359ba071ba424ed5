import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { PAUSED, showPause } from '../../../sheets-addon/src/actions/showPause.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab } from '../../builders/aTab.ts';
import { addonPorts, type AddonPorts } from '../../fakes/addonPorts.ts';

const MARK = columnAt(classColumns, 'syncMark') + 1;
const marksOf = ({ workbook }: AddonPorts): unknown[] =>
  workbook
    .tab(TABS.class)
    .values.slice(1)
    .map((row) => row[MARK - 1] ?? '');
const marked = (...marks: readonly string[]): AddonPorts => {
  const ports = addonPorts({ [TABS.class]: aClassTab(...marks.map(() => aClassRow())) });
  for (const [at, mark] of marks.entries()) ports.workbook.type(TABS.class, [at + 2, MARK], [[mark]]);
  return ports;
};

describe('showPause', () => {
  it('adds the reason to every mark, once, and makes none where there is none', () => {
    const ports = marked('đã đồng bộ lúc 1', '', 'chưa gửi được: vì sao');
    for (let time = 0; time < 2; time += 1) {
      expect(showPause(ports)).toBe(true);
      expect(marksOf(ports)).toEqual([`đã đồng bộ lúc 1${PAUSED}`, '', `chưa gửi được: vì sao${PAUSED}`]);
    }
    expect(ports.workbook.calls()).toEqual({ readTab: 2, writeValues: 2 });
  });

  it.each([
    ['no tab of classes', {}],
    ['no column of marks', { [TABS.class]: [['Mã lớp'], ['NTM-2024-171-003']] }],
  ])('writes nothing where there is %s', (_, tabs) => {
    const ports = addonPorts(tabs);
    expect(showPause(ports)).toBe(true);
    expect(ports.workbook.calls()).toEqual({ readTab: 1 });
  });
});
