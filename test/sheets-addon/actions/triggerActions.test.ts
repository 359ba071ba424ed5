import { TABS } from '../../../core/src/schema/tabs.ts';
import {
  sweepWorkbook,
  syncAfterChange,
  syncAfterEdit,
} from '../../../sheets-addon/src/actions/triggerActions.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { addonPorts, type AddonPorts } from '../../fakes/addonPorts.ts';

const workbook = (): AddonPorts =>
  addonPorts({ [TABS.class]: aClassTab(aClassRow()), [TABS.enrolment]: anEnrolmentTab() });

describe('the installed triggers', () => {
  it.each<[string, (ports: AddonPorts) => void, number]>([
    [
      'an edit of Lớp',
      (ports) => {
        syncAfterEdit(ports, TABS.class);
      },
      1,
    ],
    [
      'an edit of another tab',
      (ports) => {
        syncAfterEdit(ports, TABS.findings);
      },
      0,
    ],
    [
      'deleted rows',
      (ports) => {
        syncAfterChange(ports, 'REMOVE_ROW');
      },
      1,
    ],
    [
      'an edit told as a change',
      (ports) => {
        syncAfterChange(ports, 'EDIT');
      },
      0,
    ],
    [
      'a new colour',
      (ports) => {
        syncAfterChange(ports, 'FORMAT');
      },
      0,
    ],
    [
      'the hour',
      (ports) => {
        sweepWorkbook(ports);
      },
      1,
    ],
  ])('%s', (_, fire, pushes) => {
    const ports = workbook();
    fire(ports);
    expect(ports.fakeServer.pushes).toHaveLength(pushes);
  });

  it('do nothing for an account that is no longer the owner', () => {
    const ports = workbook();
    ports.properties['owner'] = 'dong.nghiep.171@example.org';
    syncAfterEdit(ports, TABS.class);
    syncAfterChange(ports, 'REMOVE_ROW');
    sweepWorkbook(ports);
    expect(ports.fakeServer.calls).toEqual([]);
    expect(ports.workbook.callCount()).toBe(0);
  });
});
