import type { Cell } from '../../../core/src/schema/cell.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { changeCells, type CellChange } from '../../../sheets-addon/src/actions/changeCells.ts';
import { anEnrolmentTab } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { addonWorkbook, type AddonWorkbook } from '../../fakes/addonWorkbook.ts';

const HV = TABS.enrolment;
const PHONE = 8;
const AUTOMATIC = '0.###############';

/** Learners `r0`, `r1`, … with these phone numbers, in a tab whose columns are plain text or automatic. */
function workbookOf(phones: readonly Cell[], format = '@'): AddonWorkbook {
  const learners = phones.map((phone, at) => anEnrolmentRow({ _id: `r${String(at)}`, phone }));
  const workbook = addonWorkbook({ [HV]: anEnrolmentTab(...learners) });
  const tab = workbook.tab(HV);
  tab.formats = tab.values.map((row) => row.map(() => format));
  return workbook;
}
const phones = (workbook: AddonWorkbook): (Cell | undefined)[] =>
  workbook
    .tab(HV)
    .values.slice(1)
    .map((row) => row[PHONE - 1]);
const change = (at: number, from: Cell, to: Cell, more: Partial<CellChange> = {}): CellChange => ({
  kind: 'enrolment',
  field: 'phone',
  rowNumber: at + 2,
  id: `r${String(at)}`,
  from,
  to,
  ...more,
});

describe('changeCells', () => {
  it.each([['@'], [AUTOMATIC]])('keeps leading zeros in cells of the format %s', (format) => {
    const workbook = workbookOf(['950000001', ''], format);
    changeCells(workbook.cells, [change(0, '950000001', '0950000001')]);
    expect(phones(workbook)).toEqual(['0950000001', '']);
  });

  it('leaves a cell alone that holds something else by now', () => {
    const workbook = workbookOf(['0951111111', '950000002']);
    const done = changeCells(workbook.cells, [
      change(0, '950000001', '0950000001'),
      change(1, '950000002', '0950000002'),
    ]);
    expect(phones(workbook)).toEqual(['0951111111', '0950000002']);
    expect([done.undoing.length, done.left]).toEqual([1, 1]);
  });

  it('finds a row by its id after rows moved, and leaves a row that is gone', () => {
    const workbook = workbookOf(['950000001', '950000001']);
    const [header, first, second] = workbook.tab(HV).values;
    workbook.tab(HV).values = [header ?? [], second ?? [], first ?? []];
    const done = changeCells(workbook.cells, [
      change(0, '950000001', '0950000001'),
      change(5, '950000001', '0950000009'),
    ]);
    expect(phones(workbook)).toEqual(['950000001', '0950000001']);
    expect(done.left).toBe(1);
  });

  it('answers what writes everything back, formulas too', () => {
    const workbook = workbookOf(['950000001', 950_000_002], AUTOMATIC);
    workbook.tab(HV).formulas[1] = Array.from({ length: PHONE }, (_, at) => (at === PHONE - 1 ? '=A1' : ''));
    const { undoing } = changeCells(workbook.cells, [
      change(0, '950000001', '0950000001'),
      change(1, 950_000_002, '0950000002'),
    ]);
    expect(changeCells(workbook.cells, undoing).left).toBe(0);
    expect(phones(workbook)).toEqual(['=A1', 950_000_002]);
    expect(workbook.tab(HV).formulas[1]?.[PHONE - 1]).toBe('=A1');
  });

  it('never makes a formula of text', () => {
    const workbook = workbookOf(['X', 'Y'], AUTOMATIC);
    changeCells(workbook.cells, [change(0, 'X', '=HYPERLINK("a")')]);
    expect(phones(workbook)[0]).toBe('=HYPERLINK("a")');
    expect(workbook.tab(HV).formulas[1]?.[PHONE - 1]).toBe('');
  });

  it('takes the same few calls for 60 and for 600 scattered cells, and changes nothing between them', () => {
    const callsFor = (count: number): number => {
      const all = Array.from({ length: 2 * count }, (_, at): Cell =>
        at % 2 === 0 ? `95000${String(10_000 + at)}` : at % 4 === 1 ? `0${String(at)}` : at,
      );
      const workbook = workbookOf(all, AUTOMATIC);
      workbook.tab(HV).formulas[2] = Array.from({ length: PHONE }, (_, at) =>
        at === PHONE - 1 ? '=1+1' : '',
      );
      const changes = all.flatMap((phone, at) =>
        at % 2 === 0 ? [change(at, phone, `0${String(phone)}`)] : [],
      );
      changeCells(workbook.cells, changes);
      const wanted = all.map((phone, at) => (at % 2 === 0 ? `0${String(phone)}` : at === 1 ? '=1+1' : phone));
      expect(phones(workbook)).toEqual(wanted);
      return workbook.callCount();
    };
    expect([callsFor(60), callsFor(600)]).toEqual([5, 5]);
  });

  describe('when somebody works in the tab while it looks at formats and formulas', () => {
    const before = Array.from({ length: 40 }, (_, at) =>
      at % 2 === 0 ? `9500000${String(10 + at)}` : '0950000001',
    );
    const changes = before.flatMap((phone, at) => (at % 2 === 0 ? [change(at, phone, `0${phone}`)] : []));
    const mended = before.map((phone, at) => (at % 2 === 0 ? `0${phone}` : phone));
    /** What the phones are, and how many changes were left; `count` of the changes are to be made. */
    function changed(meanwhile: (rows: Cell[][]) => unknown, count = changes.length) {
      const workbook = workbookOf(before);
      const readFormulas: typeof workbook.cells.readFormulas = (area) => {
        const formulas = workbook.cells.readFormulas(area);
        meanwhile(workbook.tab(HV).values);
        return formulas;
      };
      const done = changeCells({ ...workbook.cells, readFormulas }, changes.slice(0, count));
      expect(done.undoing).toHaveLength(count - done.left);
      return { phones: phones(workbook), left: done.left, writes: workbook.calls()['writeValues'] ?? 0 };
    }
    const type = (at: number, cell: Cell) => (rows: Cell[][]) => ((rows[at + 1] ?? [])[PHONE - 1] = cell);

    it('keeps what was typed into a cell between those that are written', () => {
      const { phones, left, writes } = changed(type(7, 'mới gõ'));
      expect(phones).toEqual(mended.map((phone, at) => (at === 7 ? 'mới gõ' : phone)));
      expect([left, writes]).toEqual([0, 2]);
    });

    it.each([[20], [3]])('keeps what was typed into one of %i cells that were to be written', (count) => {
      const { phones, left } = changed(type(4, 'mới gõ'), count);
      expect(phones).toEqual(
        before.map((phone, at) => (at === 4 ? 'mới gõ' : at < 2 * count ? mended[at] : phone)),
      );
      expect(left).toBe(1);
    });

    it.each<[string, (rows: Cell[][]) => unknown]>([
      ['two rows changed places', (rows) => rows.splice(5, 2, rows[6] ?? [], rows[5] ?? [])],
      ['a row was put in', (rows) => rows.splice(9, 0, anEnrolmentRow({ _id: '', phone: before[8] ?? '' }))],
      ['a row was taken away', (rows) => rows.splice(9, 1)],
    ])('writes nothing when %s', (_what, meanwhile) => {
      const rows = workbookOf(before).tab(HV).values;
      meanwhile(rows);
      const { phones, left, writes } = changed(meanwhile);
      expect(phones).toEqual(rows.slice(1).map((row) => row[PHONE - 1]));
      expect([left, writes]).toEqual([changes.length, 0]);
    });
  });
});
