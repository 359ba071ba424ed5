import {
  authoriseProvince,
  authoriseReporterWorkbook,
  authoriseWorkbook,
} from '../../../functions/src/operations/authoriseWorkbook.ts';
import {
  CLERK,
  DAI_TU,
  OFFICE_CLERK,
  PHU_BINH,
  PROVINCE,
  registeredDeps,
  SCHEDULER,
  type FakeDeps,
} from './fakeDeps.ts';

let deps: FakeDeps;
beforeEach(async () => {
  deps = await registeredDeps();
});
const notMember = { code: 'workbook/not-member' };

describe('authoriseWorkbook', () => {
  it('answers the record to a member, in one read', async () => {
    expect(await authoriseWorkbook(deps, DAI_TU, CLERK)).toMatchObject({ reporterId: '171' });
    expect(deps.classes.billed()).toEqual({ reads: 1, writes: 0 });
  });

  it('knows a member in capital letters', async () => {
    expect(await authoriseWorkbook(deps, DAI_TU, CLERK.toUpperCase())).toMatchObject({ reporterId: '171' });
  });

  it('refuses a member of another workbook, and an unknown workbook', async () => {
    await expect(authoriseWorkbook(deps, PHU_BINH, CLERK)).rejects.toMatchObject(notMember);
    await expect(authoriseWorkbook(deps, 'wb-nobody', CLERK)).rejects.toMatchObject({
      code: 'workbook/unknown',
    });
  });
});

describe('authoriseReporterWorkbook', () => {
  it('answers a reporter’s workbook, and refuses the province’s even to its members', async () => {
    expect(await authoriseReporterWorkbook(deps, DAI_TU, CLERK)).toMatchObject({ reporterId: '171' });
    await expect(authoriseReporterWorkbook(deps, PROVINCE, OFFICE_CLERK)).rejects.toMatchObject(notMember);
  });
});

describe('authoriseProvince', () => {
  it('lets the province’s members and the scheduler pass', async () => {
    await expect(authoriseProvince(deps, OFFICE_CLERK)).resolves.toBeUndefined();
    await expect(authoriseProvince(deps, SCHEDULER)).resolves.toBeUndefined();
  });

  it('lets the scheduler pass before anything is registered', async () => {
    deps.classes.forget();
    await expect(authoriseProvince(deps, SCHEDULER)).resolves.toBeUndefined();
    await expect(authoriseProvince(deps, OFFICE_CLERK)).rejects.toMatchObject({ code: 'workbook/unknown' });
  });

  it('refuses a reporter’s member and a stranger', async () => {
    await expect(authoriseProvince(deps, CLERK)).rejects.toMatchObject(notMember);
    await expect(authoriseProvince(deps, 'nguoi.la@example.org')).rejects.toMatchObject(notMember);
  });

  it('takes nobody for the scheduler when none is configured', async () => {
    await expect(authoriseProvince({ ...deps, schedulerEmail: '' }, '')).rejects.toMatchObject(notMember);
  });
});
