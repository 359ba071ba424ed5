import type { ChangeAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { readWorkbook, type TabValues } from '../../../core/src/sheet/readWorkbook.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { takeChanges } from '../../../sheets-addon/src/actions/takeChanges.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, someTabs } from '../../builders/aTab.ts';
import { addonPorts, type AddonPorts } from '../../fakes/addonPorts.ts';

const FIRST = 'NTM-2024-171-003';
const SECOND = 'NTM-2024-171-004';
const APPROVAL = columnAt(classColumns, 'approval');
const CODE = columnAt(classColumns, 'classCode');
const approved: ChangeAnswer = { field: 'approval', value: 'DUYET', by: 'k', at: '2026-03-05T07:00:00.000Z' };

/** Two classes were read, then somebody did something, then the province's approval of the second one is taken. */
function taken(
  meanwhile: (rows: Cell[][]) => unknown,
  change = approved,
): { ports: AddonPorts; read: TabValues; values: TabValues } {
  const read = someTabs({ class: aClassTab(aClassRow(), aClassRow({ classCode: SECOND })) });
  const ports = addonPorts({ [TABS.class]: structuredClone(read.class) });
  meanwhile(ports.workbook.tab(TABS.class).values);
  const reading = readWorkbook(read, '171');
  const values = takeChanges(ports.workbook.cells, { reading, values: read }, new Map([[SECOND, [change]]]));
  return { ports, read, values };
}
const approvals = (rows: readonly (readonly Cell[])[]): Record<string, unknown> =>
  Object.fromEntries(rows.slice(1).map((row) => [String(row[CODE]), row[APPROVAL]]));
const inSheet = ({ workbook }: AddonPorts): Record<string, unknown> =>
  approvals(workbook.tab(TABS.class).values);

describe('takeChanges', () => {
  it.each<[string, (rows: Cell[][]) => unknown]>([
    ['nothing happened', () => undefined],
    ['the rows were sorted', (rows) => rows.splice(1, 2, ...rows.slice(1, 3).reverse())],
    [
      'a row was inserted above',
      (rows) => rows.splice(1, 0, ...aClassTab(aClassRow({ classCode: 'NTM-2024-171-009' })).slice(1)),
    ],
    ['the row above was deleted', (rows) => rows.splice(1, 1)],
  ])('writes into the row of its class when %s', (_, meanwhile) => {
    const { ports, values } = taken(meanwhile);
    const { [SECOND]: second, ...others } = inSheet(ports);
    expect([second, ...Object.values(others)]).toEqual(['DUYET', ...Object.values(others).map(() => '')]);
    expect(approvals(values.class)).toEqual({ [FIRST]: '', [SECOND]: 'DUYET' });
  });

  it.each<[string, (rows: Cell[][]) => unknown, ChangeAnswer]>([
    ['a cell that somebody typed into', (rows) => rows[2]?.splice(APPROVAL, 1, 'CHO_BO_SUNG'), approved],
    ['a class that is gone', (rows) => rows.splice(2, 1), approved],
    ['a field that is no column of the tab', () => undefined, { ...approved, field: 'nothing' }],
  ])('leaves %s alone', (_, meanwhile, change) => {
    const { ports, read, values } = taken(meanwhile, change);
    expect(Object.values(inSheet(ports))).not.toContain('DUYET');
    expect(values).toBe(read);
  });
});
