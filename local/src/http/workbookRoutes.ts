import { Router } from 'express';
import * as z from 'zod/mini';
import type { MenuItem, RunResult } from '../appsScript/runRequest.ts';
import {
  copyRows,
  deleteRows,
  insertRows,
  sortRows,
  typeValues,
  type PersonEdit,
} from '../spreadsheet/personEdits.ts';
import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import type { Stack } from '../stack/stack.ts';
import { parseRequest } from './parseRequest.ts';

const Who = { as: z.exactOptional(z.string()), triggers: z.exactOptional(z.boolean()) };
const CellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const RowNumber = z.int().check(z.minimum(1));

const EditRequest = z.strictObject({ range: z.string(), values: z.array(z.array(CellValue)), ...Who });
const RowsRequest = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('insert'),
    tab: z.string(),
    at: RowNumber,
    count: z._default(RowNumber, 1),
    ...Who,
  }),
  z.strictObject({
    op: z.literal('delete'),
    tab: z.string(),
    at: RowNumber,
    count: z._default(RowNumber, 1),
    ...Who,
  }),
  z.strictObject({
    op: z.literal('sort'),
    tab: z.string(),
    by: z.string(),
    ascending: z.exactOptional(z.boolean()),
    columns: z.exactOptional(z.string()),
    ...Who,
  }),
  z.strictObject({
    op: z.literal('copy'),
    tab: z.string(),
    from: RowNumber,
    count: z._default(RowNumber, 1),
    to: RowNumber,
    ...Who,
  }),
]);
type RowsRequest = z.infer<typeof RowsRequest>;
const Selection = z.strictObject({
  sheetName: z.string(),
  row: RowNumber,
  column: RowNumber,
  numRows: RowNumber,
  numColumns: RowNumber,
});
const RunRequest = z.strictObject({
  function: z.string(),
  args: z.exactOptional(z.array(z.unknown())),
  as: z.exactOptional(z.string()),
  selection: z.exactOptional(Selection),
  answers: z.exactOptional(z.array(z.string())),
});

/** `/local/workbooks`: the list, and what people do in a workbook. Edits answer once their triggers have run. */
export function workbookRoutes({
  spreadsheets,
  scripts,
  faults,
}: Pick<Stack, 'spreadsheets' | 'scripts' | 'faults'>): Router {
  const router = Router();
  const ownerOf = (id: string): string => spreadsheets.get(id).attributes['owner'] ?? '';
  const act = async (
    id: string,
    { as, triggers }: { as?: string; triggers?: boolean },
    change: (before: Spreadsheet) => PersonEdit,
  ): Promise<object> => {
    const edit = spreadsheets.update(id, change);
    if (triggers === false || faults.takeLostEvents()) return { triggers: [], toasts: [] };
    return scripts.afterEdit(id, edit, as ?? ownerOf(id));
  };
  router.get('/', (_req, res) => {
    res.json(spreadsheets.list().map(describeWorkbook));
  });
  router.post('/:id/edit', async (req, res) => {
    const { range, values, ...who } = parseRequest(EditRequest, req);
    res.json(await act(req.params.id, who, (before) => typeValues(before, { range, values })));
  });
  router.post('/:id/rows', async (req, res) => {
    const request = parseRequest(RowsRequest, req);
    res.json(await act(req.params.id, request, (before) => changeRows(before, request)));
  });
  router.post('/:id/run', async (req, res) => {
    const { args = [], as = ownerOf(req.params.id), ...run } = parseRequest(RunRequest, req);
    spreadsheets.get(req.params.id);
    const result = await scripts.run({ ...run, workbookId: req.params.id, args, as, authMode: 'FULL' });
    res.json(describeRun(result));
  });
  return router;
}

function changeRows(before: Spreadsheet, request: RowsRequest): PersonEdit {
  switch (request.op) {
    case 'insert':
      return insertRows(before, request);
    case 'delete':
      return deleteRows(before, request);
    case 'sort':
      return sortRows(before, request);
    case 'copy':
      return copyRows(before, request);
  }
}

const describeWorkbook = ({ spreadsheetId, properties, attributes }: Spreadsheet): object => ({
  id: spreadsheetId,
  title: properties.title,
  kind: attributes['kind'],
  reporterId: attributes['reporterId'],
  owner: attributes['owner'],
});

const describeRun = ({ menus, ...result }: RunResult): object => ({
  ...result,
  menus: menus.map(({ caption, items }) => ({ name: caption, items: items.map(describeItem) })),
});

function describeItem(item: MenuItem): object {
  if ('separator' in item) return { separator: true };
  if ('items' in item) return { label: item.caption, items: item.items.map(describeItem) };
  return { label: item.caption, function: item.function };
}
