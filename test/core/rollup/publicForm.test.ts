import { learnersForm } from '../../../core/src/rollup/learnersForm.ts';
import { publicForm } from '../../../core/src/rollup/publicForm.ts';
import { aClassSummary, anEnrolmentSummary } from '../../builders/aClassSummary.ts';
import { aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';

/** So many learners, the first ones women, all different people. */
const learners = (who: string, count: number, women: number) =>
  Array.from({ length: count }, (_, at) =>
    anEnrolmentSummary({
      row: `${who}${String(at)}`,
      person: `${who}${String(at)}`,
      isFemale: at < women,
      isMinority: at % 2 === 0,
    }),
  );
const rowsOf = (form: typeof publicForm, ...classes: ReturnType<typeof aClassSummary>[]) =>
  tableOf(form, aRollUpInput({ summaries: classes })).rows.map(({ cells }) => cells.slice(2, 7));

describe('publicForm', () => {
  it('shows what Biểu 02 does while nothing is small', () => {
    const classes = [
      aClassSummary({ classCode: 'A', enrolments: learners('a', 30, 12) }),
      aClassSummary({ classCode: 'B', reporterId: '173', enrolments: learners('b', 20, 8) }),
    ];
    expect(rowsOf(publicForm, ...classes)).toEqual([
      [2, 50, 20, 25, 50],
      [1, 30, 12, 15, 30],
      [1, 20, 8, 10, 20],
      [0, 0, 0, 0, 0],
    ]);
    const people = tableOf(learnersForm, aRollUpInput({ summaries: classes })).rows.map(({ cells }) => cells);
    expect(rowsOf(publicForm, ...classes).map(([, all]) => all)).toEqual(people.map((cells) => cells[3]));
  });

  it('withholds few women, and the number they could be computed from', () => {
    const rows = rowsOf(
      publicForm,
      aClassSummary({ classCode: 'A', enrolments: learners('a', 30, 3) }),
      aClassSummary({ classCode: 'B', reporterId: '173', enrolments: learners('b', 20, 8) }),
    );
    expect(rows.map(([, , women]) => women)).toEqual([11, '<5', 'ẩn', 0]);
  });

  it('never shows a small number for a reporter that the plan does not know', () => {
    const rows = rowsOf(
      publicForm,
      aClassSummary({ classCode: 'A', enrolments: learners('a', 30, 12) }),
      aClassSummary({ classCode: 'B', reporterId: '999', enrolments: learners('b', 2, 1) }),
    );
    expect(rows).toEqual([
      // The other reporter's lượt could be no other, since all its people are shown: the total is withheld instead.
      [2, 'ẩn', 13, 16, 32],
      [1, 30, 'ẩn', 'ẩn', 30],
      [0, 0, 0, 0, 0],
      [1, '<5', '<5', '<5', '<5'],
    ]);
  });
});
