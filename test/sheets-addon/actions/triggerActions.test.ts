import { TABS } from '../../../core/src/schema/tabs.ts';
import {
  sweepWorkbook,
  syncAfterChange,
  syncAfterEdit,
} from '../../../sheets-addon/src/actions/triggerActions.ts';
import { rememberUsage, usageIn } from '../../../sheets-addon/src/actions/usageMemory.ts';
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
    expect(Object.keys(ports.properties)).toEqual(['owner']);
  });

  it('ask nothing and write no cell on the hour when nothing changed', () => {
    const ports = workbook();
    sweepWorkbook(ports);
    for (let hour = 0; hour < 24; hour += 1) {
      ports.state.startedAt = ports.state.now += 3_600_000;
      ports.fakeServer.calls.length = 0;
      ports.workbook.resetCalls();
      sweepWorkbook(ports);
      expect(ports.fakeServer.calls).toEqual([]);
      expect(Object.keys(ports.workbook.calls()).filter((name) => name.startsWith('write'))).toEqual([]);
    }
  });

  it('count every run, also of events that concern nobody', () => {
    const ports = workbook();
    syncAfterEdit(ports, TABS.class);
    syncAfterEdit(ports, TABS.findings);
    syncAfterChange(ports, 'EDIT');
    expect(usageIn(ports.properties).hours.map(([, runs, , requests]) => [runs, requests])).toEqual([[3, 1]]);
  });

  it('read and write properties a few times a run: Google allows 50,000 a day', () => {
    const ports = workbook();
    const readAll = jest.spyOn(ports.memory, 'readAll');
    const write = jest.spyOn(ports.memory, 'write');
    syncAfterEdit(ports, TABS.class);
    expect([readAll.mock.calls.length, write.mock.calls.length]).toEqual([3, 2]);
  });

  it('do nothing near the end of the quota, and go on when it is there again', () => {
    const ports = workbook();
    const hour = Math.floor(ports.state.now / 3_600_000);
    const spent = 81 * 60_000;
    rememberUsage(ports.memory, { hours: [[hour, 900, spent, 900, 9]], isPauseShown: false });
    for (const fire of [sweepWorkbook, sweepWorkbook]) fire(ports);
    expect(ports.fakeServer.calls).toEqual([]);
    expect(ports.workbook.callCount()).toBe(1);
    expect(usageIn(ports.properties)).toEqual({
      hours: [[hour, 902, spent + 2000, 900, 9]],
      isPauseShown: true,
    });
    ports.state.startedAt = ports.state.now += 25 * 3_600_000;
    sweepWorkbook(ports);
    expect(ports.fakeServer.calls).toEqual(['sync']);
    expect(usageIn(ports.properties).isPauseShown).toBe(false);
  });
});
