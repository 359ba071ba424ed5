import type { Answer } from '../../../local/src/workbench/request.ts';
import { sheetsReader } from '../../../local/src/workbench/sheetsRead.ts';

/** A reader whose answers come from a table: the first entry whose text the decoded path contains. */
function readerOver(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const reader = sheetsReader((_, path): Promise<Answer> => {
    const plain = decodeURIComponent(path.replaceAll('+', ' '));
    asked.push(plain);
    const hit = Object.entries(answers).find(([part]) => plain.includes(part));
    return Promise.resolve(hit ? { ok: true, body: hit[1] } : { ok: false, message: 'không có' });
  });
  return { asked, reader };
}

const validated = (condition: object) => ({
  sheets: [{ data: [{ rowData: [{ values: [{ dataValidation: { condition } }] }] }] }],
});

describe('sheetsReader', () => {
  it('asks for one tab, quoted, with what the page shows', async () => {
    const { asked, reader } = readerOver({
      includeGridData: { sheets: [{ properties: { title: 'Học viên' } }] },
    });
    const answer = await reader.grid('wb1', 'Học viên');
    expect(answer.ok && answer.grid.title).toBe('Học viên');
    expect(asked[0]).toMatch(
      /^\/v4\/spreadsheets\/wb1\?ranges='Học viên'&includeGridData=true&fields=sheets\(/,
    );
  });

  it('says so when the tab is gone', async () => {
    const { reader } = readerOver({ includeGridData: { sheets: [] } });
    expect(await reader.grid('wb1', 'Lớp')).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Không tìm/),
    });
  });

  it('passes a failure on', async () => {
    const { reader } = readerOver({});
    expect(await reader.tabs('wb1')).toEqual({ ok: false, message: 'không có' });
  });

  it('reads the values of a list', async () => {
    const values = [{ userEnteredValue: 'Nam' }, { userEnteredValue: 'Nữ' }];
    const { asked, reader } = readerOver({ "'Học viên'!E5": validated({ type: 'ONE_OF_LIST', values }) });
    expect(await reader.options('wb1', 'Học viên', { x: 4, y: 4 })).toEqual(['Nam', 'Nữ']);
    expect(asked).toHaveLength(1);
  });

  it('reads the values of a range, without its empty cells', async () => {
    const { reader } = readerOver({
      "/values/'_DanhMuc'!A2:A": { values: [['Xã La Bằng'], [], ['Xã Yên Lãng']] },
      includeGridData: validated({
        type: 'ONE_OF_RANGE',
        values: [{ userEnteredValue: "='_DanhMuc'!A2:A" }],
      }),
    });
    expect(await reader.options('wb1', 'Lớp', { x: 5, y: 1 })).toEqual(['Xã La Bằng', 'Xã Yên Lãng']);
  });

  it('offers nothing when the list cannot be read', async () => {
    const { reader } = readerOver({});
    expect(await reader.options('wb1', 'Lớp', { x: 0, y: 0 })).toEqual([]);
  });
});
