import { AuditAnswer } from '../../../core/src/api/jobs.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { auditWorkbooks } from '../../../functions/src/operations/auditWorkbooks.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import {
  aPush,
  CLERK,
  CODE,
  DAI_TU,
  fakeDeps,
  fillSpreadsheets,
  PHU_BINH,
  reporterTabs,
  type FakeDeps,
} from './fakeDeps.ts';

const NEW = 'NTM-2024-171-009';
let deps: FakeDeps;
beforeEach(async () => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
  await sweepWorkbooks(deps);
  deps.classes.resetBilled();
});

describe('auditWorkbooks', () => {
  it('finds sheets and store equal after a sweep, at one read and one call a workbook', async () => {
    const calls = deps.spreadsheets.calls();
    const nothing = { matching: 1, differing: [], onlyInSheet: [], onlyStored: [] };
    expect(AuditAnswer.parse(await auditWorkbooks(deps))).toEqual({
      isClean: true,
      workbooks: [
        { workbookId: DAI_TU, reporterId: '171', ...nothing },
        { workbookId: PHU_BINH, reporterId: '173', ...nothing },
      ],
    });
    expect(deps.classes.billed()).toEqual({ reads: 3, writes: 0 });
    expect(deps.spreadsheets.calls() - calls).toBe(2);
  });

  it.each<[string, () => void, object]>([
    [
      'a changed cell',
      () => {
        deps.spreadsheets.type(DAI_TU, TABS.enrolment, [1, 2, 'Tên Khác']);
      },
      { matching: 0, differing: [CODE] },
    ],
    [
      'a class that is not stored',
      () => {
        deps.spreadsheets.put(DAI_TU, reporterTabs([aClassRow({ classCode: NEW })]));
      },
      { matching: 0, onlyInSheet: [NEW], onlyStored: [CODE] },
    ],
    [
      'a workbook that cannot be read',
      () => {
        deps.spreadsheets.failing.set(DAI_TU, 'quota exceeded');
      },
      { error: 'quota exceeded', differing: [], onlyStored: [] },
    ],
  ])('names %s, in its workbook only, and mends nothing', async (_what, change, found) => {
    change();
    const audit = await auditWorkbooks(deps);
    expect(audit.isClean).toBe(false);
    expect(audit.workbooks[0]).toMatchObject(found);
    expect(audit.workbooks[1]).toMatchObject({ matching: 1 });
    expect(deps.classes.billed().writes).toBe(0);
    expect(await auditWorkbooks(deps)).toEqual(audit);
  });

  it('is clean when a class left its workbook and somebody confirmed that', async () => {
    deps.spreadsheets.put(DAI_TU, reporterTabs([]));
    deps.clock.time += 60_000;
    const observedAt = new Date(deps.clock.time).toISOString();
    const request = aPush({ reason: 'menu', observedAt, classes: [], present: [] });
    const { classes } = await syncClasses(deps, request, CLERK);
    expect((await auditWorkbooks(deps)).isClean).toBe(false);
    const removals = classes.map(({ classCode, held }) => ({ classCode, confirm: held?.confirm ?? '' }));
    await syncClasses(deps, { ...request, removals }, CLERK);
    expect(await auditWorkbooks(deps)).toMatchObject({ isClean: true, workbooks: [{ matching: 0 }, {}] });
  });

  it('is clean when nothing is registered', async () => {
    expect(await auditWorkbooks(fakeDeps())).toEqual({ isClean: true, workbooks: [] });
  });
});
