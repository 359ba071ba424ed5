import { closingHistoryContract } from '../../contracts/closingHistory.contract.ts';

jest.setTimeout(60_000);

describe('a closed period in memory', () => {
  closingHistoryContract(() => Promise.resolve({}));
});
