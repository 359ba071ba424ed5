import { TABS } from '../../../core/src/schema/tabs.ts';
import { cellAddress } from '../../../sheets-addon/src/actions/showFindings.ts';
import type { Answer, LocalClient } from '../localClient.ts';
import type { Cell } from '../syncFaults/peopleTabs.ts';

/** A row of a tab: where it stands (1-based) and its cells by header. */
export interface OurRow {
  readonly rowNumber: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The rows of a history's own classes in a workbook that has others too. */
export interface OurRows {
  /** The rows of `Lớp`. */
  classes(): Promise<OurRow[]>;
  /** The rows of `Học viên`, of classes that are no more too. */
  learners(): Promise<OurRow[]>;
  type(tab: string, rowNumber: number, header: string, value: Cell): Promise<void>;
  /** Writes a row below the last one. */
  add(tab: string, cells: Readonly<Record<string, Cell>>): Promise<void>;
  rows(tab: string, op: object): Promise<void>;
  sort(tab: string, header: string): Promise<void>;
}

export const CODE = 'Mã lớp';
export const codeIn = ({ cells }: OurRow): string => String(cells.get(CODE) ?? '');

/** `isOurs`: whether a class code is one of the history's. No event tells of what is typed. */
export function ourRows(client: LocalClient, id: string, isOurs: (classCode: string) => boolean): OurRows {
  const headersOf = new Map<string, string[]>();
  const lengthOf = new Map<string, number>();
  const read = async (tab: string): Promise<OurRow[]> => {
    const [headers = [], ...rows] = await client.values(id, `'${tab}'`);
    headersOf.set(tab, headers.map(String));
    lengthOf.set(tab, rows.length + 1);
    return rows
      .map((row, at) => ({
        rowNumber: at + 2,
        cells: new Map(headers.map((header, column): [string, Cell] => [String(header), row[column] ?? ''])),
      }))
      .filter((row) => isOurs(codeIn(row)));
  };
  const must = ({ status, body }: Answer): void => {
    expect([status, body.triggers]).toEqual([200, []]);
  };
  const columnOf = (tab: string, header: string): number => {
    const at = headersOf.get(tab)?.indexOf(header) ?? -1;
    if (at < 0) throw new Error(`no column ${header} in ${tab}`);
    return at;
  };
  const type: OurRows['type'] = async (tab, rowNumber, header, value) => {
    const range = `'${tab}'!${cellAddress(rowNumber, columnOf(tab, header))}`;
    must(await client.edit(id, range, [[value]], { triggers: false }));
  };
  const rows: OurRows['rows'] = async (tab, op) => {
    must(await client.send('POST', `/local/workbooks/${id}/rows`, { tab, triggers: false, ...op }));
  };
  return {
    classes: () => read(TABS.class),
    learners: () => read(TABS.enrolment),
    type,
    async add(tab, cells) {
      await read(tab);
      const row = (headersOf.get(tab) ?? []).map((header) => cells[header] ?? '');
      const range = `'${tab}'!A${String((lengthOf.get(tab) ?? 1) + 1)}`;
      must(await client.edit(id, range, [row], { triggers: false }));
    },
    rows,
    async sort(tab, header) {
      await read(tab);
      await rows(tab, { op: 'sort', by: cellAddress(1, columnOf(tab, header)).slice(0, -1) });
    },
  };
}
