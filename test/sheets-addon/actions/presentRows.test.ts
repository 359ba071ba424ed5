import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { presentRows } from '../../../sheets-addon/src/actions/presentRows.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab, someTabs } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const [CODE, OTHER, UNKNOWN] = ['NTM-2024-171-003', 'NTM-2024-171-004', 'NTM-2024-171-099'];

/** What is found of the class, whose row is there or not, with one learner under each of these codes, `r0`, `r1`, … */
function found(isThere: boolean, codes: readonly string[], ids: readonly string[] = []) {
  const classes = [...(isThere ? [aClassRow()] : []), aClassRow({ classCode: OTHER })];
  const learners = codes.map((classCode, at) =>
    anEnrolmentRow({ classCode, _id: ids[at] ?? `r${String(at)}` }),
  );
  const tabs = someTabs({ class: aClassTab(...classes), enrolment: anEnrolmentTab(...learners) });
  const { content, own, elsewhere } = presentRows(readWorkbook(tabs, '171'), CODE);
  const sent = content.enrolments.map((row) => String(row.at(-1)));
  return { hasRow: content.cells.length > 0, sent, own: [...own], elsewhere: [...elsewhere.enrolment] };
}

describe('presentRows', () => {
  it.each<[string, ReturnType<typeof found>, ReturnType<typeof found>]>([
    [
      'its own, and none of another class',
      found(true, [CODE, OTHER]),
      { hasRow: true, sent: ['r0'], own: ['r0'], elsewhere: ['r1'] },
    ],
    [
      'rows without a code or with one that no class has, but not as its own',
      found(true, [CODE, '', UNKNOWN]),
      { hasRow: true, sent: ['r0', 'r1', 'r2'], own: ['r0'], elsewhere: [] },
    ],
    [
      'the lists of a class whose row is gone',
      found(false, [CODE, OTHER, CODE]),
      { hasRow: false, sent: ['r0', 'r2'], own: ['r0', 'r2'], elsewhere: ['r1'] },
    ],
    [
      'a row that was copied once, and nothing that has no id',
      found(false, [CODE, CODE, CODE], ['a', 'a', '']),
      { hasRow: false, sent: ['a'], own: ['a'], elsewhere: [] },
    ],
    ['nothing', found(false, []), { hasRow: false, sent: [], own: [], elsewhere: [] }],
  ])('gathers %s', (_what, given, wanted) => {
    expect(given).toEqual(wanted);
  });
});
