import type { Cell } from '../../../core/src/schema/cell.ts';
import { writeIdentities } from '../../../sheets-addon/src/actions/writeIdentities.ts';
import { addonWorkbook } from '../../fakes/addonWorkbook.ts';

const TAB = 'Học viên';
/** A name and an id; every other row has none. */
const ROWS = 240;
const rows = (): Cell[][] =>
  Array.from({ length: ROWS }, (_, at) => [
    `name${String(at + 1)}`,
    at % 2 === 0 ? `r${String(at + 1)}` : '',
  ]);
const newsFor = (row: number): [number, string] => [row, `new${String(row)}`];
const lacking = Array.from({ length: ROWS / 2 }, (_, at) => 2 * at + 2);

/** Somebody does something before the column is looked at for the so-manieth time. */
function write(numbers: readonly number[], looks: number, meanwhile: (rows: Cell[][]) => unknown) {
  const workbook = addonWorkbook({ [TAB]: rows() });
  const now = rows().map(([, id = '']) => id);
  let looked = 0;
  const cells = {
    ...workbook.cells,
    readNow: (area: Parameters<typeof workbook.cells.readNow>[0]) => {
      looked += 1;
      if (looked === looks) meanwhile(workbook.tab(TAB).values);
      return workbook.cells.readNow(area);
    },
  };
  const written = writeIdentities(cells, { tab: TAB, column: 2, now }, new Map(numbers.map(newsFor)));
  return { written, workbook, values: workbook.tab(TAB).values };
}
/** Rows whose id is not theirs: neither the one they had nor the one meant for them. */
const strangers = (values: readonly (readonly Cell[])[]): unknown[] =>
  values.filter(([name, id]) => {
    const own = String(name).slice('name'.length);
    return id !== '' && id !== undefined && id !== `r${own}` && id !== `new${own}`;
  });

describe('writeIdentities', () => {
  it('writes the ids of neighbouring rows in one call, and reads the column once before', () => {
    const { written, workbook } = write([2, 3, 4], 0, () => undefined);
    expect([...written]).toEqual([2, 3, 4].map(newsFor));
    expect(workbook.calls()).toEqual({ readNow: 1, writeValues: 1 });
  });

  it('writes at most 100 stretches and no row in between', () => {
    const { written, values } = write(lacking, 0, () => undefined);
    expect([...written]).toEqual(lacking.slice(0, 100).map(newsFor));
    const ids = rows().map(([, id], at) => written.get(at + 1) ?? id);
    expect(values.map(([, id]) => id)).toEqual(ids);
  });

  it.each<[string, (values: Cell[][]) => unknown]>([
    ['a row is inserted', (values) => values.splice(30, 0, ['', ''])],
    ['a row is deleted', (values) => values.splice(30, 1)],
    ['rows are sorted', (values) => values.reverse()],
  ])('gives no row another one’s id when %s, and answers what it wrote', (_, meanwhile) => {
    for (const looks of [1, 5, 40]) {
      const { written, values } = write(lacking, looks, meanwhile);
      expect(strangers(values)).toEqual([]);
      expect([...written.keys()]).toEqual(lacking.slice(0, looks - 1));
    }
  });
});
