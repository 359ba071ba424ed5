import type { Cell } from '../../../core/src/schema/cell.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { answerCodebook } from '../../../functions/src/operations/answerCodebook.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aTable } from '../../core/sheet/settings/settingTab.ts';
import {
  aPush,
  CLERK,
  DAI_TU,
  fakeDeps,
  fakePlans,
  fillSpreadsheets,
  OFFICE_CLERK,
  PROVINCE,
  registeredDeps,
  settingsTab,
  type FakeDeps,
} from './fakeDeps.ts';

let deps: FakeDeps;
beforeEach(async () => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
  await sweepWorkbooks(deps);
});

/** What the next sync tells the workbook; the codebook says the same. */
async function versionNow(): Promise<string | undefined> {
  const { codebook } = await syncClasses(deps, aPush({ classes: [] }), CLERK);
  expect((await answerCodebook(deps, DAI_TU, CLERK)).version).toBe(codebook);
  return codebook;
}
const type = async (...tables: Cell[][]): Promise<void> => {
  deps.spreadsheets.put(PROVINCE, { [PROVINCE_TABS.settings]: [...settingsTab(), [], ...tables] });
  await sweepWorkbooks(deps);
};
const allocation = (classes: number): Cell[][] => aTable('allocations', ['NTM-B1', 2024, classes, 'KH 1']);

describe('the version of a codebook that a sync names', () => {
  it('is another once a sweep read another allocation, and the old one when that is taken back', async () => {
    const before = await versionNow();
    expect(before).toEqual(expect.any(String));
    await type(...allocation(1));
    const after = await versionNow();
    expect(after).not.toBe(before);
    await type(...allocation(2));
    expect([before, after]).not.toContain(await versionNow());
    await type();
    expect(await versionNow()).toBe(before);
  });

  it('stays when nothing changed that a sheet checks by, and is noted without a write', async () => {
    const before = await versionNow();
    deps.classes.resetBilled();
    await type(...aTable('contacts', ['171', 'Nguyễn Văn Mẫu', '0950000001', '']));
    expect(deps.classes.billed().writes).toBe(0);
    expect(await versionNow()).toBe(before);
  });

  it('is another with another plan or another code, before any sweep', async () => {
    const before = await versionNow();
    deps = { ...deps, plans: fakePlans(aPlan({ title: 'Kế hoạch khác' })) };
    expect(await versionNow()).not.toBe(before);
  });

  it('stays when the tables could not be stored: the codebook would still be the old one', async () => {
    const before = await versionNow();
    const changeSettings = (): Promise<never> => Promise.reject(new Error('unavailable'));
    const kept = deps;
    deps = { ...deps, settings: { ...deps.settings, changeSettings } };
    await type(...allocation(1));
    expect(await versionNow()).toBe(before);
    deps = kept;
    await sweepWorkbooks(deps);
    expect(await versionNow()).not.toBe(before);
  });

  it('is not there before a sweep, nor where no reporter asks', async () => {
    expect(await answerCodebook(deps, undefined, OFFICE_CLERK)).not.toHaveProperty('version');
    deps = await registeredDeps();
    expect(await versionNow()).toBeUndefined();
  });

  it('costs a sync no read', async () => {
    deps.classes.resetBilled();
    const { reads } = deps.settings.billed();
    await syncClasses(deps, aPush({ classes: [] }), CLERK);
    expect(deps.classes.billed()).toEqual({ reads: 1, writes: 0 });
    expect(deps.settings.billed().reads).toBe(reads);
  });
});
