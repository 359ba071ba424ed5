import { Codebook } from '../../../core/src/plan/codebook.ts';
import { storeSettings } from '../../../functions/src/operations/storeSettings.ts';
import { answerCodebook } from '../../../functions/src/operations/answerCodebook.ts';
import { CLERK, DAI_TU, fakeDeps, OFFICE_CLERK, PHU_BINH, PROVINCE, registeredDeps } from './fakeDeps.ts';

const STRANGER = 'nguoi.la@example.org';

describe('answerCodebook', () => {
  it('names the reporter to a member of its workbook', async () => {
    const codebook = await answerCodebook(await registeredDeps(), DAI_TU, CLERK);
    expect(Codebook.parse(codebook)).toMatchObject({
      plan: { id: 'sample' },
      reporter: { id: '171', name: 'Huyện Đại Từ' },
    });
    expect(codebook.codes['learnerGroup']).toHaveLength(6);
    expect(codebook.units).toHaveLength(4);
  });

  it('answers the plan without a reporter to anybody who names no workbook', async () => {
    const codebook = await answerCodebook(await registeredDeps(), undefined, STRANGER);
    expect(codebook.plan.id).toBe('sample');
    expect(codebook).not.toHaveProperty('reporter');
  });

  it('answers the province’s own workbook without a reporter', async () => {
    expect(await answerCodebook(await registeredDeps(), PROVINCE, OFFICE_CLERK)).not.toHaveProperty(
      'reporter',
    );
  });

  it('tells how many classes the province allocated to a year, as the last sweep stored it', async () => {
    const deps = await registeredDeps();
    const lineOf = async (): Promise<unknown> =>
      (await answerCodebook(deps, DAI_TU, CLERK)).requirements.quotaLines.find(({ id }) => id === 'NTM-B1');
    expect(await lineOf()).not.toHaveProperty('plannedByYear');
    const allocations = [{ quotaLine: 'NTM-B1', year: 2024, classes: 1, document: 'KH 1' }];
    await storeSettings(deps, 'sample', { allocations, adjustments: 'next' });
    expect(await lineOf()).toHaveProperty('plannedByYear', { '2024': 1 });
  });

  it.each([
    ['an unknown workbook', 'wb-nobody', CLERK, 'workbook/unknown'],
    ['the workbook of others', PHU_BINH, CLERK, 'workbook/not-member'],
    ['a stranger', DAI_TU, STRANGER, 'workbook/not-member'],
  ])('refuses %s', async (_what, workbookId, email, code) => {
    await expect(answerCodebook(await registeredDeps(), workbookId, email)).rejects.toMatchObject({ code });
  });

  it('refuses before the province is registered, and when its plan is not deployed', async () => {
    const refusal = { code: 'province/not-ready' };
    await expect(answerCodebook(fakeDeps(), undefined, CLERK)).rejects.toMatchObject(refusal);
    const deps = { ...(await registeredDeps()), plans: { find: () => undefined } };
    await expect(answerCodebook(deps, DAI_TU, CLERK)).rejects.toMatchObject(refusal);
  });
});
