import type { Cell } from '../../../core/src/schema/cell.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { sheetIdOf } from '../../../functions/src/google/formRequests.ts';
import type { Sheet } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { publishWorlds, type Published } from './publishWorld.ts';

jest.setTimeout(60_000);

const { settings, form02, charts: chartTab } = PROVINCE_TABS;

const world = publishWorlds();
const publish = (): Promise<Published> => world().publish();
const sheetOf = (tab: string): Sheet => world().sheetOf(tab);
const valuesOf = (tab: string): unknown[][] => world().valuesOf(tab);
const batch = (...requests: object[]) => world().batch(...requests);
const type = (range: string, values: Cell[][]) => world().type(range, values);

describe('publishing, call by call', () => {
  it('adds every tab with its charts in 2 calls, and needs 1 when nothing changed', async () => {
    expect((await publish()).calls).toBe(2);
    expect(sheetOf(chartTab).charts).toHaveLength(5);
    const { calls, tabs, sizes } = await publish();
    expect([calls, tabs, sizes]).toEqual([1, [], []]);
  });

  it('writes what changed in 2 calls, RAW, to absolute ranges', async () => {
    await publish();
    await type(`'${form02}'!D8`, [[999]]);
    expect((await publish()).calls).toBe(2);
    const body = world().web.sent[0]?.body as { valueInputOption: string; data: { range: string }[] };
    expect(body.valueInputOption).toBe('RAW');
    expect(body.data.map(({ range }) => range)).toEqual([`'${form02}'!A4`, `'${form02}'!A8`]);
  });

  it('adds a tab that somebody deleted in 3 calls, with its charts, and no chart a second time', async () => {
    await publish();
    await batch({ deleteSheet: { sheetId: sheetIdOf(chartTab) } });
    expect((await publish()).calls).toBe(3);
    expect(sheetOf(chartTab).charts).toHaveLength(5);
    await type(`'${chartTab}'!C8`, [[5]]);
    await publish();
    expect(sheetOf(chartTab).charts).toHaveLength(5);
  });

  it('writes nothing when the reading fails', async () => {
    await publish();
    await type(`'${form02}'!D8`, [[999]]);
    const before = valuesOf(form02);
    world().api.faults.push({ status: 503, afterSuccess: false });
    await expect(publish()).rejects.toThrow();
    expect(valuesOf(form02)).toEqual(before);
    expect(world().web.sent).toEqual([]);
  });
});

describe('what is the office’s', () => {
  it('keeps its notes, colours, widths, its own tabs and what stands beside a form', async () => {
    await publish();
    const sheetId = sheetIdOf(form02);
    const cell = { sheetId, startRowIndex: 7, endRowIndex: 8, startColumnIndex: 3, endColumnIndex: 4 };
    const red = { red: 1 };
    await batch(
      { repeatCell: { range: cell, cell: { note: 'Hỏi lại' }, fields: 'note' } },
      {
        repeatCell: {
          range: cell,
          cell: { userEnteredFormat: { backgroundColor: red } },
          fields: 'userEnteredFormat.backgroundColor',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 },
          properties: { pixelSize: 222 },
          fields: 'pixelSize',
        },
      },
    );
    await type(`'${form02}'!Q8`, [['bên cạnh']]);
    await type(`'${form02}'!D8`, [[999]]);
    expect((await publish()).tabs).toEqual([form02]);
    const mended = sheetOf(form02).rows[7]?.cells;
    expect(mended?.[3]).toMatchObject({ value: 2, note: 'Hỏi lại', format: { backgroundColor: red } });
    expect(mended?.[16]?.value).toBe('bên cạnh');
    expect(sheetOf(form02).columns[3]?.pixelSize).toBe(222);
    expect(valuesOf('Ghi chú')).toEqual([['của văn phòng']]);
  });

  it('leaves a chart that was moved where it is, and one that was deleted away', async () => {
    await publish();
    const [moved, deleted] = sheetOf(chartTab).charts;
    const spec = { title: 'Của văn phòng' };
    await batch(
      { updateChartSpec: { chartId: moved?.chartId, spec } },
      { deleteEmbeddedObject: { objectId: deleted?.chartId } },
    );
    await type(`'${chartTab}'!C8`, [[5]]);
    expect((await publish()).tabs).toEqual([chartTab]);
    const left = sheetOf(chartTab).charts;
    expect(left).toHaveLength(4);
    expect(left.find(({ chartId }) => chartId === moved?.chartId)?.['spec']).toEqual(spec);
  });

  it('leaves text that begins like a formula text, in an old tab and in a new one', async () => {
    const office = '=HYPERLINK("http://mau.example";"x")';
    await type(`'${settings}'!B3`, [[office]]);
    await publish();
    expect(valuesOf(form02)[0]?.[0]).toBe(office);
    await type(`'${settings}'!B3`, [['+84 950 000 001']]);
    await publish();
    expect(valuesOf(form02)[0]?.[0]).toBe('+84 950 000 001');
  });
});
