import { listOf, objectOf, textOf } from './jsonFields.ts';
import { GRID_FIELDS, parseSheet, parseTabs } from './parseSheet.ts';
import { columnLetters, quotedTab } from './rangeNames.ts';
import type { Failure, Send } from './request.ts';
import type { SheetGrid, SheetTab } from './sheetModel.ts';

/** Reads workbooks through the Sheets API. Every reader answers its value or a `Failure`; none throws. */
export interface SheetsReader {
  readonly tabs: (id: string) => Promise<{ ok: true; tabs: SheetTab[] } | Failure>;
  readonly grid: (id: string, tab: string) => Promise<{ ok: true; grid: SheetGrid } | Failure>;
  /** The allowed values of one cell (zero-based); an empty list when there are none or they cannot be read. */
  readonly options: (id: string, tab: string, cell: { x: number; y: number }) => Promise<string[]>;
}

const TAB_GONE = 'Không tìm thấy trang tính này nữa. Hãy chọn trang khác ở hàng dưới cùng.';

/** The `condition` of the first cell's validation in a grid answer. */
function validationOf(spreadsheet: unknown): { type: string; values: string[] } {
  const sheet = objectOf(listOf(objectOf(spreadsheet)['sheets'])[0]);
  const row = objectOf(listOf(objectOf(listOf(sheet['data'])[0])['rowData'])[0]);
  const rule = objectOf(objectOf(listOf(row['values'])[0])['dataValidation']);
  const condition = objectOf(rule['condition']);
  const values = listOf(condition['values']).map((value) => textOf(objectOf(value)['userEnteredValue']));
  return { type: textOf(condition['type']), values };
}

/** Makes the reader over a sender. */
export function sheetsReader(send: Send): SheetsReader {
  const get = (id: string, query: Readonly<Record<string, string>>, path = '') =>
    send('GET', `/v4/spreadsheets/${encodeURIComponent(id)}${path}?${new URLSearchParams(query).toString()}`);

  async function rangeValues(id: string, reference: string): Promise<string[]> {
    const range = encodeURIComponent(reference.replace(/^=/, ''));
    const answer = await get(id, {}, `/values/${range}`);
    const rows = answer.ok ? listOf(objectOf(answer.body)['values']) : [];
    return rows.flatMap((row) => listOf(row).map((value) => textOf(value))).filter((text) => text !== '');
  }

  return {
    tabs: async (id) => {
      const answer = await get(id, { fields: 'sheets(properties(title,index,hidden))' });
      return answer.ok ? { ok: true, tabs: parseTabs(answer.body) } : answer;
    },
    grid: async (id, tab) => {
      const query = { ranges: quotedTab(tab), includeGridData: 'true', fields: GRID_FIELDS };
      const answer = await get(id, query);
      if (!answer.ok) return answer;
      const grid = parseSheet(answer.body);
      return grid ? { ok: true, grid } : { ok: false, message: TAB_GONE };
    },
    options: async (id, tab, { x, y }) => {
      const ranges = `${quotedTab(tab)}!${columnLetters(x)}${String(y + 1)}`;
      const fields = 'sheets(data(rowData(values(dataValidation))))';
      const answer = await get(id, { ranges, includeGridData: 'true', fields });
      const { type, values } = answer.ok ? validationOf(answer.body) : { type: '', values: [] };
      if (type === 'ONE_OF_RANGE') return rangeValues(id, values[0] ?? '');
      return type === 'BOOLEAN' ? ['TRUE', 'FALSE'] : values;
    },
  };
}
