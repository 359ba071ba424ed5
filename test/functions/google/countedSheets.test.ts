import { countedSheets } from '../../../functions/src/google/countedSheets.ts';
import {
  addSample,
  runningSheetsApi,
  type RunningSheetsApi,
} from '../../local/sheetsApi/runningSheetsApi.ts';
import { signedInLocally } from './localWeb.ts';

signedInLocally();
let running: RunningSheetsApi;

beforeAll(async () => {
  running = await runningSheetsApi();
  addSample(running.store, [['a', 'b'], [1]]);
});
afterAll(() => running.close());

describe('countedSheets', () => {
  it('asks for answers that are not indented', async () => {
    const patience = { mostMs: 0, now: () => 0, random: () => 0, sleep: () => Promise.resolve() };
    const { api, counted, calls } = countedSheets(running.rootUrl, patience);
    const { data } = await counted(() =>
      api.values.get({ spreadsheetId: 'sample', range: 'A1:B2' }, { responseType: 'text' }),
    );
    expect(data).toMatch(/^\{.*"values":\[\["a","b"\],\["1"\]\]\}$/);
    expect(calls()).toBe(1);
  });
});
