import { spreadsheetsContract } from '../contracts/spreadsheets.contract.ts';
import { memorySpreadsheets } from './memorySpreadsheets.ts';

describe('memorySpreadsheets', () => {
  spreadsheetsContract(() => {
    const spreadsheets = memorySpreadsheets();
    return Promise.resolve({ spreadsheets, put: spreadsheets.put });
  });

  it('fails to read what a test made unreadable, and counts the call', async () => {
    const spreadsheets = memorySpreadsheets();
    spreadsheets.put('wb', { A: [['a']] });
    spreadsheets.failing.set('wb', 'quota exceeded');
    await expect(spreadsheets.readTab('wb', 'A')).rejects.toThrow('quota exceeded');
    expect(spreadsheets.calls()).toBe(1);
  });
});
