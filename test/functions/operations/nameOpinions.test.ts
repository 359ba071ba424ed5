import type { ClassAnswer } from '../../../core/src/api/syncAnswer.ts';
import { nameOpinions } from '../../../functions/src/operations/nameOpinions.ts';
import { DAI_TU, fakeDeps, OFFICE_CLERK, PROVINCE, type FakeDeps } from './fakeDeps.ts';

const AT = '2026-03-05T02:10:12.000Z';
const anAnswer = (more: Partial<ClassAnswer>): ClassAnswer => ({
  classCode: 'NTM-2024-171-003',
  outcome: 'stored',
  revision: 2,
  hash: '',
  issues: [],
  changes: [],
  conflicts: [],
  ...more,
});

/** A store whose province has one member, known by address. */
async function province(): Promise<FakeDeps> {
  const deps = fakeDeps();
  const key = deps.keys.ofEmail(OFFICE_CLERK);
  await deps.classes.registerWorkbook({
    workbookId: PROVINCE,
    reporterId: 'TINH',
    planId: 'sample',
    members: [key],
    addresses: { [key]: OFFICE_CLERK },
  });
  deps.classes.resetBilled();
  return deps;
}

describe('nameOpinions', () => {
  it('costs nothing when the province says nothing', async () => {
    const deps = await province();
    expect(await nameOpinions(deps, [anAnswer({})])).toEqual([anAnswer({})]);
    expect(deps.classes.billed()).toEqual({ reads: 0, writes: 0 });
  });

  it('says who typed each value, nobody where the address is not known', async () => {
    const deps = await province();
    const [known, unknown] = [deps.keys.ofEmail(OFFICE_CLERK), deps.keys.ofEmail(DAI_TU)];
    const conflict = { field: 'note', mine: 'a', theirs: 'b', at: AT, isProposal: true };
    const change = { field: 'approval', value: 'DUYET', at: AT };
    const of = (one: string, other: string) =>
      anAnswer({ conflicts: [{ ...conflict, by: one }], changes: [{ ...change, by: other }] });
    expect(await nameOpinions(deps, [of(known, unknown)])).toEqual([of(OFFICE_CLERK, '')]);
    expect(deps.classes.billed()).toEqual({ reads: 1, writes: 0 });
  });
});
