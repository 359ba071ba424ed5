import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { addonPorts } from '../../fakes/addonPorts.ts';

const STATUS = columnAt(columnsOf.class, 'status') + 1;
const LATE = explainIssue({ code: 'class/status-late', params: { day: '15/03/2024', status: 'DANG_HOC' } });

describe('a class whose last day is over', () => {
  it('is told of from the next day in Vietnam on, and is not sent again', () => {
    const ports = addonPorts({
      [TABS.class]: aClassTab(aClassRow()),
      [TABS.enrolment]: anEnrolmentTab(anEnrolmentRow()),
    });
    ports.state.now = Date.UTC(2024, 2, 15, 16, 59);
    expect(syncWorkbook(ports, 'sweep')).toMatchObject({ sent: 1, warn: 0 });
    ports.state.now += 60_000;
    expect(syncWorkbook(ports, 'sweep')).toMatchObject({ sent: 0, warn: 1 });
    expect(ports.workbook.note(TABS.class, 2, STATUS)).toContain(LATE);
    expect(ports.fakeServer.pushes).toHaveLength(1);
  });
});
