import { understood, type Parsed } from '../../../core/src/cell/parsed.ts';
import { rememberCells, rememberCellsOfDay } from '../../../core/src/cell/rememberCells.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';

function counting() {
  const asked: Cell[] = [];
  const parse = (cell: Cell) => {
    asked.push(cell);
    return understood(String(cell));
  };
  return { asked, parse };
}

describe('rememberCells', () => {
  it('parses a cell once, and tells the text 1 from the number 1', () => {
    const { asked, parse } = counting();
    const read = rememberCells(parse);
    for (const cell of ['1', 1, '1', true, 1, true]) expect(read(cell, undefined).value).toBe(String(cell));
    expect(asked).toEqual(['1', 1, true]);
  });

  it('does not keep long texts', () => {
    const { asked, parse } = counting();
    const read = rememberCells(parse);
    read('a'.repeat(101), undefined);
    read('a'.repeat(101), undefined);
    expect(asked).toHaveLength(2);
  });

  it('forgets everything rather than keep more than 2,000', () => {
    const { asked, parse } = counting();
    const read = rememberCells(parse);
    for (let n = 0; n <= 2_000; n += 1) read(n, undefined);
    read(0, undefined);
    expect(asked).toHaveLength(2_002);
  });
});

describe('rememberCellsOfDay', () => {
  it('asks again for another day and for other units', () => {
    const { asked, parse } = counting();
    const read = rememberCellsOfDay<Parsed<string>, { units: object; onDay: string | undefined }>(parse);
    const [units, others] = [{}, {}];
    for (const onDay of ['2024-03-12', undefined, '2024-03-12', undefined]) read('a', { units, onDay });
    expect(asked).toHaveLength(2);
    read('a', { units: others, onDay: undefined });
    expect(asked).toHaveLength(3);
  });
});
