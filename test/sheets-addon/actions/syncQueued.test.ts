import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { syncFromMenu } from '../../../sheets-addon/src/actions/menuActions.ts';
import {
  syncForWaiting,
  syncQueued,
  type QueuedReason,
} from '../../../sheets-addon/src/actions/syncQueued.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import type { Ports } from '../../../sheets-addon/src/ports.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { addonPorts, type AddonPorts } from '../../fakes/addonPorts.ts';

const CODES = ['NTM-2024-171-003', 'NTM-2024-171-004', 'NTM-2024-171-005'];
/** A workbook of three classes in step with the province. */
const synced = (): AddonPorts => {
  const ports = addonPorts({
    [TABS.class]: aClassTab(...CODES.map((classCode) => aClassRow({ classCode }))),
    [TABS.enrolment]: anEnrolmentTab(),
  });
  syncWorkbook(ports, 'menu');
  ports.fakeServer.pushes.length = 0;
  ports.fakeServer.calls.length = 0;
  ports.workbook.resetCalls();
  ports.state.now += 60_000;
  return ports;
};
const TITLE = columnAt(classColumns, 'title') + 1;
let titles = 0;
/** A person types into the class's row, as an event is fired. */
const typeInto = (ports: AddonPorts, at: number): void => {
  titles += 1;
  ports.workbook.type(TABS.class, [at + 2, TITLE], [[`Tên lớp ${String(titles)}`]]);
};
/** The run that an event of that moment starts. */
const runOf = (ports: AddonPorts, startedAt: number): Ports => ({
  ...ports,
  run: { ...ports.run, startedAt, leftMs: () => startedAt + 360_000 - ports.state.now },
});
const pushed = (ports: AddonPorts): string[][] =>
  ports.fakeServer.pushes.map(({ classes }) => classes.map(({ classCode }) => classCode));
/** Does something while the server answers, once. */
const duringPush = (ports: AddonPorts, work: () => void): void => {
  ports.fakeServer.answer = () => {
    ports.fakeServer.answer = undefined;
    work();
    return undefined;
  };
};

describe('syncQueued', () => {
  it('sends all that was typed in one request when several events are waiting, and the rest read nothing', () => {
    const ports = synced();
    const { state } = ports;
    const started = [0, 1, 2].map((at) => {
      typeInto(ports, at);
      return (state.now += 100);
    });
    // The first run is slow to begin: by then all three were typed.
    state.now += 5000;
    for (const startedAt of started) syncQueued(runOf(ports, startedAt), 'edit');
    expect(pushed(ports)).toEqual([CODES]);
    expect(ports.workbook.calls()['readTab']).toBe(5);
    ports.workbook.resetCalls();
    syncQueued(runOf(ports, started[2] ?? 0), 'edit');
    expect(ports.workbook.callCount()).toBe(0);
  });

  it('looks once more for a run that found it at work and left', () => {
    const ports = synced();
    const { state } = ports;
    typeInto(ports, 0);
    duringPush(ports, () => {
      for (const at of [1, 2]) {
        typeInto(ports, at);
        state.now += 2000;
        syncQueued(runOf(ports, state.now), 'edit');
      }
    });
    state.now += 100;
    syncQueued(runOf(ports, state.now), 'edit');
    expect(pushed(ports)).toEqual([[CODES[0]], CODES.slice(1)]);
  });

  it('finds rows that were removed meanwhile, although it was started by an edit', () => {
    const ports = synced();
    const { state } = ports;
    typeInto(ports, 0);
    duringPush(ports, () => {
      ports.workbook.tab(TABS.class).values.splice(3, 1);
      state.now += 2000;
      syncQueued(runOf(ports, state.now), 'sweep');
    });
    syncQueued(runOf(ports, state.now), 'edit');
    expect(ports.fakeServer.pushes.map(({ reason, present }) => [reason, present])).toEqual([
      ['edit', undefined],
      ['sweep', CODES.slice(0, 2)],
    ]);
  });

  it.each<[QueuedReason, QueuedReason, 'nothing' | 'the sheet']>([
    ['edit', 'edit', 'nothing'],
    ['sweep', 'edit', 'nothing'],
    ['sweep', 'sweep', 'nothing'],
    ['opening', 'sweep', 'nothing'],
    ['edit', 'sweep', 'the sheet'],
    ['sweep', 'opening', 'the sheet'],
  ])('after a run for %s, an older event for %s reads %s', (first, second, what) => {
    const ports = synced();
    const before = ports.state.now;
    ports.state.now += 5000;
    syncQueued(runOf(ports, ports.state.now), first);
    ports.workbook.resetCalls();
    syncQueued(runOf(ports, before), second);
    expect(ports.workbook.callCount() > 0).toBe(what === 'the sheet');
  });

  it('reads for an event that came only just before the last reading: clocks may differ', () => {
    const ports = synced();
    syncQueued(runOf(ports, ports.state.now), 'edit');
    typeInto(ports, 1);
    syncQueued(runOf(ports, ports.state.now - 999), 'edit');
    expect(pushed(ports)).toEqual([[CODES[1]]]);
  });

  it('loses nothing when the cache is emptied at any time', () => {
    const ports = synced();
    const forgetful: AddonPorts = { ...ports, cache: { read: () => ({}), write: () => undefined } };
    for (const at of [0, 1, 2]) {
      typeInto(ports, at);
      syncQueued(runOf(forgetful, ports.state.now), 'edit');
    }
    expect(pushed(ports)).toEqual(CODES.map((code) => [code]));
  });

  it('does not begin anew when its time is nearly over', () => {
    const ports = synced();
    const { state } = ports;
    typeInto(ports, 0);
    duringPush(ports, () => {
      typeInto(ports, 1);
      state.now += 200_000;
      syncQueued(runOf(ports, state.now), 'edit');
    });
    syncQueued(runOf(ports, state.now), 'edit');
    expect(pushed(ports)).toEqual([[CODES[0]]]);
  });

  it('leaves it to the one at work when it cannot begin', () => {
    const ports = synced();
    typeInto(ports, 0);
    ports.state.isLocked = true;
    syncQueued(runOf(ports, ports.state.now), 'edit');
    expect([ports.workbook.callCount(), pushed(ports)]).toEqual([0, []]);
  });
});

describe('syncForWaiting', () => {
  it('syncs after a menu’s run what events in between asked for', () => {
    const ports = synced();
    const { state } = ports;
    typeInto(ports, 0);
    duringPush(ports, () => {
      typeInto(ports, 1);
      state.now += 2000;
      syncQueued(runOf(ports, state.now), 'edit');
    });
    syncForWaiting(runOf(ports, state.now), syncFromMenu);
    expect(pushed(ports)).toEqual([[CODES[0]], [CODES[1]]]);
    expect(ports.seen.toasts).toEqual([expect.stringMatching(/^Đã gửi 1 lớp\./)]);
  });

  it('spares those that were fired before it', () => {
    const ports = synced();
    const before = ports.state.now;
    ports.state.now += 5000;
    syncForWaiting(runOf(ports, ports.state.now), syncFromMenu);
    ports.workbook.resetCalls();
    syncQueued(runOf(ports, before), 'sweep');
    expect(ports.workbook.callCount()).toBe(0);
  });
});
