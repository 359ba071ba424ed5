import { readProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
import type { WorkbookRecord } from '../../../functions/src/records.ts';
import { registerWorkbooks } from '../../../functions/src/operations/registerWorkbooks.ts';
import { aClassWrite } from '../store/records.ts';
import {
  CLERK,
  DAI_TU,
  fakeDeps,
  PHU_BINH,
  PROVINCE,
  REGISTER,
  settingsTab,
  type FakeDeps,
} from './fakeDeps.ts';

let deps: FakeDeps;
beforeEach(() => {
  deps = fakeDeps();
});
const register = async (...args: Parameters<typeof settingsTab>): Promise<WorkbookRecord[]> =>
  (await registerWorkbooks(deps, readProvinceSettings(settingsTab(...args)), { planId: 'sample' }))
    .registered;
const writesOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = deps.classes.billed().writes;
  await work();
  return deps.classes.billed().writes - before;
};

describe('registerWorkbooks', () => {
  it('registers every workbook of the tab, its members by their keys, with the addresses behind them', async () => {
    const registered = await register();
    expect(registered.map(({ workbookId, reporterId }) => [workbookId, reporterId])).toEqual([
      [PROVINCE, 'TINH'],
      [DAI_TU, '171'],
      [PHU_BINH, '173'],
    ]);
    const members = [CLERK, 'pho.phong@example.org'].map(deps.keys.ofEmail).sort();
    expect(await deps.classes.findWorkbook(DAI_TU)).toEqual({
      workbookId: DAI_TU,
      reporterId: '171',
      addresses: Object.fromEntries(
        [CLERK, 'pho.phong@example.org'].map((email) => [deps.keys.ofEmail(email), email]),
      ),
      planId: 'sample',
      members,
      classes: {},
    });
  });

  it('gives report year and office to the province’s own workbook only', async () => {
    await register();
    const office = { reportYear: 2024, office: 'Văn phòng mẫu' };
    expect(await deps.classes.findWorkbook(PROVINCE)).toMatchObject(office);
    expect(await deps.classes.findWorkbook(DAI_TU)).not.toHaveProperty('reportYear');
    await register({ reportYear: '' });
    expect(await deps.classes.findWorkbook(PROVINCE)).not.toHaveProperty('reportYear');
  });

  it('writes one document a workbook, and none when nothing differs', async () => {
    expect(await writesOf(register)).toBe(3);
    expect(await writesOf(register)).toBe(0);
  });

  it('sees no difference in the order or the letter case of addresses', async () => {
    await register();
    const shuffled = REGISTER.map((row) =>
      row.map((cell, at) => (at === 3 ? String(cell).toUpperCase().split('; ').reverse().join(', ') : cell)),
    );
    expect(await writesOf(() => register({}, shuffled))).toBe(0);
  });

  it.each<[string, Parameters<typeof settingsTab>]>([
    ['a member', [{}, REGISTER.map((row) => (row[0] === '171' ? [...row.slice(0, 3), CLERK] : row))]],
    ['the year', [{ reportYear: 2025 }]],
    ['the office', [{ office: 'Sở mẫu' }]],
  ])('writes one document when %s differs', async (_what, args) => {
    await register();
    expect(await writesOf(() => register(...args))).toBe(1);
  });

  it('takes the members from a workbook that left the register, once, and keeps its classes', async () => {
    await register();
    await deps.classes.changeClass('NTM-2024-173-001', () =>
      aClassWrite({ classCode: 'NTM-2024-173-001', workbookId: PHU_BINH }),
    );
    const without = REGISTER.slice(0, 2);
    expect(await writesOf(() => register({}, without))).toBe(1);
    expect(await deps.classes.findWorkbook(PHU_BINH)).toMatchObject({
      members: [],
      classes: { 'NTM-2024-173-001': { revision: 1 } },
    });
    expect(await writesOf(() => register({}, without))).toBe(0);
  });

  it('answers what is stored of each workbook’s classes', async () => {
    await register();
    await deps.classes.changeClass('NTM-2024-171-003', () => aClassWrite());
    const [, daiTu] = await register();
    expect(daiTu?.classes).toEqual({
      'NTM-2024-171-003': { revision: 1, hash: 'hash1', checkedWith: 'rules1' },
    });
  });

  it('gives a workbook that came back its members again', async () => {
    await register();
    await register({}, REGISTER.slice(0, 2));
    await register();
    expect((await deps.classes.findWorkbook(PHU_BINH))?.members).toHaveLength(1);
  });
});
