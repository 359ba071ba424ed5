import type { Cell, ExpectedForm, OracleInput, Rows } from './oracleInput.ts';
import { countedRows, isOther, peopleIn } from './oracleLearners.ts';
import { reachOf } from './oraclePeriods.ts';
import { boundsFromOutside } from './oracleBounds.ts';

const FEWEST = 5;
const FEW = '<5';
const WITHHELD = 'ẩn';
/** The columns of people: all attendances, women and minorities among them, people. */
const [ALL, WOMEN, MINORITY] = [0, 1, 2] as const;
const FIRST_COLUMN = 3;

/**
 * Tab `Công khai`: each cell of people is its number; `<5` where it is smaller than that; `ẩn` where so few are left of the
 * others. Where a column has such cells, `ẩn` may stand for more of its numbers. Whatever a reader could compute all the same
 * is expected nowhere.
 */
export function publicNumbers(input: OracleInput, shown: Rows): ExpectedForm {
  const { plan, scope } = input;
  const isThen = (span: ReturnType<typeof reachOf>): boolean => span[scope.span];
  const heads: { head: Cell[]; numbers: number[] }[] = [];
  const add = (mark: Cell, name: string, isOf: (reporterId: string) => boolean): void => {
    const classes = input.classes.filter(
      (one) => one.isHeld && isOf(one.reporterId) && isThen(reachOf(one, input)),
    );
    const rows = countedRows(input, (one) => classes.includes(one));
    const women = rows.filter(({ isFemale }) => isFemale).length;
    const minority = rows.filter(({ isMinority }) => isMinority).length;
    heads.push({
      head: [mark, name, classes.length],
      numbers: [rows.length, women, minority, peopleIn(rows, input).people],
    });
  };
  add('', 'TỔNG SỐ', () => true);
  for (const [at, { id, name }] of plan.reporters.entries()) add(at + 1, name, (one) => one === id);
  add('', 'Đơn vị khác', (one) => isOther(input, one));
  const table = heads.map(({ numbers }) => numbers);
  const words = table.map((_, row) => shown[row]?.slice(FIRST_COLUMN) ?? []);
  const bounds = boundsFromOutside(words);
  return {
    rows: heads.map(({ head, numbers }, row) => [
      ...head,
      ...numbers.map((_, column) => {
        const bound = bounds[row]?.[column];
        const isTold = typeof words[row]?.[column] === 'number';
        if (!isTold && bound !== undefined && bound.from === bound.to) {
          return `tính ra được ${String(bound.from)}`;
        }
        return cellOf(table, { row, column }, words[row]?.[column]);
      }),
    ]),
  };
}

type Table = readonly (readonly number[])[];
interface At {
  readonly row: number;
  readonly column: number;
}

const at = (table: Table, row: number, column: number): number => table[row]?.[column] ?? 0;

/** What must stand there; where something else may, and does, that. */
function cellOf(table: Table, { row, column }: At, shown: Cell | undefined): Cell {
  if (isFew(table, row, column)) return FEW;
  if (leavesFew(table, row, column)) return WITHHELD;
  return shown === WITHHELD && mayWithhold(table, column) ? WITHHELD : at(table, row, column);
}

/** Where nobody came, nobody is told of. */
const isFew = (table: Table, row: number, column: number): boolean =>
  at(table, row, ALL) > 0 && at(table, row, column) < FEWEST;

/** All but a few are women, or of a minority. */
const leavesFew = (table: Table, row: number, column: number): boolean =>
  (column === WOMEN || column === MINORITY) &&
  at(table, row, ALL) > 0 &&
  at(table, row, ALL) - at(table, row, column) < FEWEST;

/** Whether a column has anything that others must be withheld for; of five who are all women, the five. */
function mayWithhold(table: Table, column: number): boolean {
  for (let row = 0; row < table.length; row += 1) {
    if (isFew(table, row, column) || leavesFew(table, row, column)) return true;
    if (column !== ALL || at(table, row, ALL) !== FEWEST) continue;
    if (at(table, row, WOMEN) === FEWEST || at(table, row, MINORITY) === FEWEST) return true;
  }
  return false;
}
