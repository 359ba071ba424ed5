import fc from 'fast-check';
import type { Cell } from '../../../../core/src/schema/cell.ts';
import { cellsOf, readWorkbook } from '../../../../core/src/sheet/readWorkbook.ts';
import { aClassTab, anEnrolmentTab, someTabs } from '../../../builders/aTab.ts';
import { anyHistory } from './history.ts';
import { realRules } from './rules.ts';
import { readSheet } from './sheet.ts';
import { take } from './steps.ts';
import { newWorld } from './world.ts';

/** Of data, as the person counts. */
const FIRST_ROW = 2;

describe('readSheet', () => {
  it('reads what readWorkbook reads of the same workbook, at any moment of a history', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const world = newWorld(realRules);
        for (const step of steps) take(world, step);
        const { classes, rows } = world.sheet;
        const tabs = someTabs({ class: aClassTab(...classes), enrolment: anEnrolmentTab(...rows) });
        const real = readWorkbook(tabs, '171');
        const fast = readSheet(world.sheet);
        expect([...fast.classes.keys()]).toEqual(real.classes.map(({ classCode }) => classCode));
        for (const { classCode, cells, lists, hash } of real.classes) {
          expect(fast.classes.get(classCode)).toEqual({ cells, ...cellsOf(lists), hash });
        }
        expect(fast.unidentified.map((at) => at + FIRST_ROW)).toEqual(real.unidentified.enrolment);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the sheet as it is', () => {
    const { sheet } = newWorld(realRules);
    const before = structuredClone(sheet);
    const [first] = [...readSheet(sheet).classes.values()];
    expect(first?.enrolments.map((row: readonly Cell[]) => row.at(-1))).toEqual([
      'r0',
      'r1',
      'r2',
      'r3',
      'r4',
    ]);
    expect(sheet).toEqual(before);
  });
});
