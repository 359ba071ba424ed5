import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import type { Usage } from '../../../core/src/sync/usage.ts';
import { countedRun } from '../../../sheets-addon/src/actions/countedRun.ts';
import { PAUSED } from '../../../sheets-addon/src/actions/showPause.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { rememberUsage, usageIn } from '../../../sheets-addon/src/actions/usageMemory.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { addonPorts, anAnswer, type AddonPorts } from '../../fakes/addonPorts.ts';

const MINUTE = 60_000;
const MARK = columnAt(classColumns, 'syncMark') + 1;
const nothing = (): void => undefined;
const workbook = (): AddonPorts =>
  addonPorts({ [TABS.class]: aClassTab(aClassRow()), [TABS.enrolment]: anEnrolmentTab() });
const hoursOf = (ports: AddonPorts): Usage => usageIn(ports.memory.readAll()).hours;
const markOf = (ports: AddonPorts): unknown => ports.workbook.tab(TABS.class).values[1]?.[MARK - 1];
/** Triggers have run for so long in the hour before. */
const used = (ports: AddonPorts, triggerMs: number): void => {
  const hour = Math.floor(ports.state.now / 3_600_000) - 1;
  rememberUsage(ports.memory, { hours: [[hour, 100, triggerMs, 0, 0]], isPauseShown: false });
};

describe('countedRun', () => {
  it('counts a trigger’s time with its start, and each attempt to reach the server', () => {
    const ports = workbook();
    ports.fakeServer.answer = () =>
      ports.fakeServer.calls.length < 3 ? { status: 503, text: '' } : anAnswer({});
    countedRun(ports, 'trigger', ({ server }) => {
      server.post('sync', '{"tên":"Đại Từ"}');
      server.get('codebook', { workbookId: 'wb1' });
      ports.state.now += 2000;
    });
    const bytes = 3 * Buffer.byteLength('{"tên":"Đại Từ"}');
    const sleeps = ports.seen.sleeps.reduce((sum, ms) => sum + ms, 0);
    expect(hoursOf(ports).map(([, ...use]) => use)).toEqual([[1, sleeps + 3000, 4, bytes]]);
  });

  it('counts the requests of a menu’s run, and not its time', () => {
    const ports = workbook();
    countedRun(ports, 'menu', ({ server }) => {
      server.post('publish', '{}');
      ports.state.now += 2000;
    });
    expect(hoursOf(ports).map(([, ...use]) => use)).toEqual([[0, 0, 1, 2]]);
  });

  it('counts a run that failed, and lets its failure out', () => {
    const ports = workbook();
    const failing = (): never => {
      throw new Error('a bug');
    };
    expect(() => {
      countedRun(ports, 'trigger', failing);
    }).toThrow('a bug');
    expect(hoursOf(ports)).toHaveLength(1);
  });

  it('adds to what another run counted meanwhile', () => {
    const ports = workbook();
    countedRun(ports, 'trigger', () => {
      countedRun(ports, 'trigger', nothing);
    });
    expect(hoursOf(ports).map(([, runs]) => runs)).toEqual([2]);
  });

  it('warns once, when four fifths of the quota are used', () => {
    const ports = workbook();
    used(ports, 71 * MINUTE);
    for (let run = 0; run < 3; run += 1) {
      ports.state.startedAt = ports.state.now - 40_000;
      countedRun(ports, 'trigger', nothing);
    }
    expect(ports.seen.toasts).toEqual([
      'Đã dùng 80% hạn mức trong ngày của Google. Xem Sổ Lớp > Hạn mức hôm nay.',
    ]);
  });

  it('says in the sync marks that nothing is sent by itself any more, once, and again after a menu’s run', () => {
    const ports = workbook();
    syncWorkbook(ports, 'menu');
    used(ports, 81 * MINUTE);
    countedRun(ports, 'trigger', nothing);
    expect(markOf(ports)).toBe(`đã đồng bộ lúc T0${PAUSED}`);
    ports.workbook.resetCalls();
    countedRun(ports, 'trigger', nothing);
    expect(ports.workbook.callCount()).toBe(0);
    countedRun(ports, 'menu', (counted) => {
      syncWorkbook(counted, 'menu');
      expect(markOf(ports)).toBe('đã đồng bộ lúc T0');
    });
    expect(markOf(ports)).toBe(`đã đồng bộ lúc T0${PAUSED}`);
  });

  it('says it later when somebody else is at the workbook', () => {
    const ports = workbook();
    syncWorkbook(ports, 'menu');
    used(ports, 81 * MINUTE);
    ports.state.isLocked = true;
    countedRun(ports, 'trigger', nothing);
    expect(markOf(ports)).toBe('đã đồng bộ lúc T0');
    ports.state.isLocked = false;
    countedRun(ports, 'trigger', nothing);
    expect(markOf(ports)).toBe(`đã đồng bộ lúc T0${PAUSED}`);
  });

  it('takes the larger limits of an office’s account where they are set', () => {
    const ports = workbook();
    ports.state.accountKind = 'workspace';
    syncWorkbook(ports, 'menu');
    used(ports, 81 * MINUTE);
    countedRun(ports, 'trigger', nothing);
    expect([markOf(ports), ports.seen.toasts]).toEqual(['đã đồng bộ lúc T0', []]);
  });
});
