import { foldText } from '../../../core/src/cell/foldText.ts';
import { suspectLists } from '../../../core/src/rules/province/suspectLists.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { severityOf } from '../../../core/src/wording/severityOf.ts';
import { CLASS_MISTAKES } from '../../../local/src/sample/classMistakes.ts';
import { COST_MISTAKES, LECTURER_MISTAKES } from '../../../local/src/sample/listMistakes.ts';
import { LEARNER_MISTAKES } from '../../../local/src/sample/learnerMistakes.ts';
import {
  allIssues,
  classes,
  enrolmentRows,
  isBlocking,
  isHeld,
  learnerCell,
  mistakenRows,
  mistakes,
  STATUS,
  TODAY,
} from './checkedSample.ts';

describe('sampleWorkbooks, checked', () => {
  it('blocks no class', () => {
    expect(allIssues.filter((issue) => issue.row === undefined && isBlocking(issue))).toEqual([]);
  });

  it('blocks no learner without a planted mistake', () => {
    expect(
      allIssues.filter(
        (issue) => issue.row !== undefined && !mistakenRows.has(issue.row) && isBlocking(issue),
      ),
    ).toEqual([]);
  });

  it('leaves a phone out in some 3 rows of 100', () => {
    const blank = enrolmentRows.filter((row) => learnerCell(row, 'phone') === '');
    expect(blank.length / enrolmentRows.length).toBeGreaterThan(0.02);
    expect(blank.length / enrolmentRows.length).toBeLessThan(0.04);
  });

  it('has nothing else that checking finds, but what was planted', () => {
    const planted = new Set(
      mistakes.flatMap(({ classCode, row, issues }) =>
        issues.map((code) => `${classCode} ${row ?? ''} ${code}`),
      ),
    );
    const others = allIssues.filter(
      ({ classCode, row, code }) =>
        code !== 'enrolment/phone-missing' &&
        code !== 'enrolment/group-from-position' &&
        !planted.has(`${classCode} ${row ?? ''} ${code}`),
    );
    expect(others).toEqual([]);
  });

  it('offers a learner group where one was forgotten or is not understood, and nowhere else', () => {
    const lacking = new Set(
      mistakes.flatMap(({ mistake, row }) => (/^(noGroup|groupUnknown)$/.test(mistake) ? [row] : [])),
    );
    const offered = allIssues.filter(({ code }) => code === 'enrolment/group-from-position');
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter(({ row }) => !lacking.has(row))).toEqual([]);
  });

  it('looks suspicious nowhere to the province', () => {
    expect(suspectLists({ classes, today: TODAY })).toEqual([]);
  });

  it('reports of every class that is over as many learners as count', () => {
    const wrong = classes.filter(({ classCode, checked: { trainingClass, enrolments } }) => {
      if (trainingClass.status !== 'KET_THUC') return trainingClass.reportedLearners !== undefined;
      const counted = enrolments.filter(
        ({ isBlocked, values }) => !isBlocked && values.result !== 'VANG',
      ).length;
      const isPlanted = mistakes.some(
        ({ mistake, classCode: of }) => mistake === 'learnersDiffer' && of === classCode,
      );
      return (trainingClass.reportedLearners === counted) === isPlanted;
    });
    expect(wrong).toEqual([]);
  });
});

describe('sampleMistakes', () => {
  const inLearners = mistakes.filter(({ kind }) => kind === 'enrolment');
  const inClasses = mistakes.filter(({ kind }) => kind === 'class');
  const inLists = mistakes.filter(({ kind }) => kind !== 'enrolment' && kind !== 'class');

  it('makes one learner’s row in twelve', () => {
    const share = inLearners.length / enrolmentRows.length;
    expect(share).toBeGreaterThan(1 / 15);
    expect(share).toBeLessThan(1 / 10);
  });

  it('makes one class’s row in six', () => {
    const held = [...STATUS.values()].filter(isHeld);
    expect(inClasses.length / held.length).toBeGreaterThan(1 / 9);
    expect(inClasses.length / held.length).toBeLessThan(1 / 4);
  });

  it('puts at most one into a row', () => {
    expect(new Set(mistakes.map(({ classCode, row }) => row ?? classCode)).size).toBe(mistakes.length);
  });

  it('makes every kind of mistake', () => {
    const kindsOf = (of: typeof mistakes): string[] => [...new Set(of.map(({ mistake }) => mistake))].sort();
    expect(kindsOf(inLearners)).toEqual(Object.keys(LEARNER_MISTAKES).sort());
    expect(kindsOf(inClasses)).toEqual(Object.keys(CLASS_MISTAKES).sort());
    expect(kindsOf(inLists)).toEqual(Object.keys({ ...COST_MISTAKES, ...LECTURER_MISTAKES }).sort());
  });

  it('blocks in learners’ rows only', () => {
    const codes = [...inClasses, ...inLists].flatMap(({ issues }) => issues);
    expect(codes.filter((code) => severityOf({ code }) === 'block')).toEqual([]);
  });

  it('lets the reading of the sheet find the forgotten communes, and nothing else', () => {
    const found = new Set(
      [...new Set(classes.map(({ reading }) => reading))].flatMap(({ issues, classes: read }) =>
        issues.map(({ code, field, rowNumber }) => {
          const row = read
            .flatMap(({ lists }) => lists.enrolment)
            .find((learner) => learner.rowNumber === rowNumber);
          return `${code} ${field ?? ''} ${row?.id ?? ''}`;
        }),
      ),
    );
    const forgotten = mistakes.filter(({ mistake }) => mistake === 'noCommune');
    expect(found).toEqual(new Set(forgotten.map(({ row = '' }) => `cell/merged-above commune ${row}`)));
  });

  it('makes mistakes that checking finds', () => {
    const missed = mistakes.filter(({ classCode, row, issues }) => {
      const found = allIssues.filter((issue) => issue.classCode === classCode && issue.row === row);
      return issues.some((code) => !found.some((issue) => issue.code === code));
    });
    expect(missed).toEqual([]);
  });

  it('makes harmless ones that block nothing', () => {
    const harmless = new Set(mistakes.filter(({ issues }) => issues.length === 0).map(({ row }) => row));
    expect(harmless.size).toBeGreaterThan(20);
    expect(allIssues.filter((issue) => harmless.has(issue.row) && isBlocking(issue))).toEqual([]);
  });

  it('keeps the made-up people’s names apart within a commune', () => {
    const rows = enrolmentRows.filter((row) => !mistakenRows.has(String(learnerCell(row, '_id'))));
    const people = new Map<string, Set<Cell>>();
    for (const row of rows) {
      const name = foldText(String(learnerCell(row, 'fullName')));
      const key = `${name}|${String(learnerCell(row, 'birth')).slice(-4)}|${String(learnerCell(row, 'commune'))}`;
      people.set(key, (people.get(key) ?? new Set()).add(learnerCell(row, 'idNumber')));
    }
    expect([...people].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });
});
