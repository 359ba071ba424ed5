import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook, type TabValues } from '../../../core/src/sheet/readWorkbook.ts';
import { ROW_KINDS, TABS } from '../../../core/src/schema/tabs.ts';
import { changeCells } from '../../../sheets-addon/src/actions/changeCells.ts';
import type { CheckedWorkbook } from '../../../sheets-addon/src/actions/checkedWorkbook.ts';
import { findIssues } from '../../../sheets-addon/src/actions/findIssues.ts';
import { alikeRepairs, oneBatch, repairOf } from '../../../sheets-addon/src/actions/planRepairs.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { aClassTab, anEnrolmentTab, aTabOf, someTabs } from '../../builders/aTab.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { addonWorkbook } from '../../fakes/addonWorkbook.ts';
import { codebook, units } from '../../golden/checkGolden.ts';
import { readGolden } from '../../golden/readGolden.ts';

function checked(
  values: TabValues,
  reporterId: string,
  book: CheckedWorkbook['book'] = aReadingContext(),
): CheckedWorkbook {
  const reading = readWorkbook(values, reporterId);
  return { values, reading, book, observedAt: '', today: '', issues: findIssues(reading, book) };
}

const GOLDEN = join(__dirname, '../../golden');
const files = readdirSync(GOLDEN).filter((file) => file.endsWith('.tsv'));

describe('every suggestion of the golden sheets', () => {
  const told = new Set<string>();

  it.each(files)('is what ends its issue when it is written into the cell: %s', (file) => {
    const { tabs, reporterId } = readGolden(file);
    const before = checked(tabs, reporterId, { codebook, units });
    for (const issue of before.issues) {
      const repair = repairOf(before, issue);
      if (repair === undefined) continue;
      told.add(issue.code);
      const workbook = addonWorkbook(Object.fromEntries(ROW_KINDS.map((kind) => [TABS[kind], tabs[kind]])));
      expect(changeCells(workbook.cells, [repair]).undoing).toHaveLength(1);
      const values = Object.fromEntries(ROW_KINDS.map((kind) => [kind, workbook.tab(TABS[kind]).values]));
      const after = checked(values as unknown as TabValues, reporterId, { codebook, units });
      const left = after.issues.filter(
        ({ kind, field, rowNumber, code }) =>
          kind === issue.kind &&
          field === issue.field &&
          rowNumber === issue.rowNumber &&
          code === issue.code,
      );
      expect({ issue, left }).toEqual({ issue, left: [] });
    }
  });

  it('covers most codes that suggest', () => {
    expect(told.size).toBeGreaterThan(15);
  });
});

const learners = (...cells: Parameters<typeof anEnrolmentRow>[0][]): TabValues =>
  someTabs({
    class: aClassTab(aClassRow()),
    enrolment: anEnrolmentTab(
      ...cells.map((row, at) => anEnrolmentRow({ _id: `r${String(at)}`, idNumber: '', ...row })),
    ),
  });

describe('alikeRepairs', () => {
  it('finds every cell with the issue, each with its own suggestion', () => {
    const workbook = checked(learners({ phone: '950000001' }, {}, { phone: 950_000_003 }), '171');
    expect(alikeRepairs(workbook, 'phone/lost-zero')).toEqual([
      { kind: 'enrolment', field: 'phone', rowNumber: 2, id: 'r0', from: '950000001', to: '0950000001' },
      { kind: 'enrolment', field: 'phone', rowNumber: 4, id: 'r2', from: 950_000_003, to: '0950000003' },
    ]);
  });

  it('writes numbers where numbers are counted', () => {
    const cost = aListRow('cost', { estimated: '' });
    const tabs = someTabs({ class: aClassTab(aClassRow()), cost: aTabOf('cost', cost) });
    expect(alikeRepairs(checked(tabs, '171'), 'cost/estimate-missing')[0]?.to).toBe(4_800_000);
  });

  it('finds none where a person must look at each', () => {
    const workbook = checked(learners({ phone: '0950000001 - 0950000002' }), '171');
    const [issue] = workbook.issues;
    expect(issue?.code).toBe('phone/two-numbers');
    expect(issue && repairOf(workbook, issue)?.to).toBe('0950000001');
    expect(alikeRepairs(workbook, 'phone/two-numbers')).toEqual([]);
  });
});

describe('oneBatch', () => {
  const repair = (to: string) =>
    ({ kind: 'enrolment', field: 'note', rowNumber: 2, id: 'r1', from: '', to }) as const;

  it.each([
    ['a thousand', Array.from({ length: 1_200 }, () => repair('x')), 1_000],
    ['less when they are long', Array.from({ length: 20 }, () => repair('x'.repeat(39_900))), 10],
  ])('takes %s', (_, repairs, taken) => {
    expect(oneBatch(repairs)).toHaveLength(taken);
  });
});
