import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { addonPorts } from '../../fakes/addonPorts.ts';
import { anAnswerOf, holdingOnce } from '../../fakes/heldAnswers.ts';

const CODE = 'NTM-2024-171-003';
const APPROVAL = columnAt(classColumns, 'approval');
const change = { field: 'approval', value: 'DUYET', by: 'key', at: '2026-03-05T07:00:00.000Z' };
const merged = { ...anAnswerOf(CODE), outcome: 'merged', revision: 5, changes: [change] } as const;

describe('pushClasses', () => {
  it('sends a class again when the run ended before the sheet took what the province set', () => {
    const ports = addonPorts({
      [TABS.class]: aClassTab(aClassRow()),
      [TABS.enrolment]: anEnrolmentTab(anEnrolmentRow()),
    });
    holdingOnce(ports, { classes: [merged], revisions: {} });
    const killed = (): never => {
      throw new Error('killed');
    };
    expect(() => syncWorkbook({ ...ports, cells: { ...ports.cells, writeValues: killed } }, 'edit')).toThrow(
      'killed',
    );
    expect(ports.workbook.tab(TABS.class).values[1]?.[APPROVAL]).toBe('');

    holdingOnce(ports, { classes: [merged], revisions: {} });
    syncWorkbook(ports, 'sweep');
    expect(ports.workbook.tab(TABS.class).values[1]?.[APPROVAL]).toBe('DUYET');
    expect(ports.fakeServer.pushes).toMatchObject([{ classes: [{ classCode: CODE, baseRevision: 5 }] }]);

    syncWorkbook(ports, 'sweep');
    expect(ports.fakeServer.pushes).toHaveLength(1);
  });
});
