import type { Cell } from '../../../core/src/schema/cell.ts';
import { sheetIdOf } from '../../../functions/src/google/formRequests.ts';
import { aForm, aFormOf } from '../../contracts/spreadsheets.contract.ts';
import { sheetsWorlds } from './sheetsWorld.ts';

const world = sheetsWorlds();

/** So many lines that one request with their places cannot carry them. */
const LONG = Array.from({ length: 20_000 }, (_, at): Cell[] => [`Dòng ${String(at)}`, at, 0.5]);
const grids = { short: LONG.slice(0, 30), long: LONG };

const write = async (grid: Cell[][]) => {
  const { spreadsheets, api } = world();
  const reading = await spreadsheets.readTabs('wb', ['Biểu 01']);
  const before = api.requests.length;
  const waiting = await spreadsheets.writeForms(
    'wb',
    { missing: [], changed: [aFormOf('Biểu 01', grid)] },
    reading,
  );
  return { requests: api.requests.slice(before).map((one) => one.split(' ')[0]), waiting };
};
const linesNow = async (): Promise<number> => (await world().spreadsheets.readTab('wb', 'Biểu 01')).length;
/** The tab as we add it, cut to 20 rows. */
async function putOurs(): Promise<void> {
  const { put, spreadsheets, api } = world();
  put('wb', { A: [] });
  await spreadsheets.writeForms(
    'wb',
    { missing: [aForm('Biểu 01')], changed: [] },
    await spreadsheets.readTabs('wb', ['Biểu 01']),
  );
  const range = { sheetId: sheetIdOf('Biểu 01'), dimension: 'ROWS', startIndex: 20, endIndex: 1_000 };
  await api.call('POST', '/wb:batchUpdate', { requests: [{ deleteDimension: { range } }] });
}

describe('a tab that must grow', () => {
  it.each([
    ['short', ['read', 'write']],
    ['long', ['write', 'write']],
  ] as const)('does so in two calls for a %s form', async (which, requests) => {
    await putOurs();
    expect(await write(grids[which])).toEqual({ requests, waiting: [] });
    expect(await linesNow()).toBe(grids[which].length);
  });

  it('takes a call more for a long form, once, when the office has put a tab of its own there', async () => {
    world().put('wb', { 'Biểu 01': [['a']] });
    const tried = ['write', 'read', 'write'];
    expect(await write(LONG)).toEqual({ requests: tried, waiting: ['Biểu 01'] });
    expect(await write(LONG)).toEqual({ requests: ['write'], waiting: [] });
    expect(await linesNow()).toBe(LONG.length);
  });

  it('never writes by an id into a tab that the office renamed', async () => {
    await putOurs();
    const { api, spreadsheets } = world();
    const renamed = { sheetId: sheetIdOf('Biểu 01'), title: 'Biểu 01 quý I' };
    await api.call('POST', '/wb:batchUpdate', {
      requests: [
        { updateSheetProperties: { properties: renamed, fields: 'title' } },
        {
          addSheet: {
            properties: { sheetId: 5, title: 'Biểu 01', gridProperties: { rowCount: 20, columnCount: 6 } },
          },
        },
      ],
    });
    const kept = await spreadsheets.readTab('wb', 'Biểu 01 quý I');
    await write(LONG);
    await write(LONG);
    expect(await spreadsheets.readTab('wb', 'Biểu 01 quý I')).toEqual(kept);
    expect(await linesNow()).toBe(LONG.length);
  });
});
