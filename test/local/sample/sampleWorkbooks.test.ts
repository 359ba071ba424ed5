import { checkClass } from '../../../core/src/class/checkClass.ts';
import { foldText } from '../../../core/src/cell/foldText.ts';
import { parseDate } from '../../../core/src/cell/parseDate.ts';
import type { Issue } from '../../../core/src/issue.ts';
import { codebookOf } from '../../../core/src/plan/codebookOf.ts';
import { quotaLineOf } from '../../../core/src/plan/quotaLineOf.ts';
import { indexUnits } from '../../../core/src/plan/unitIndex.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { readProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { severityOf } from '../../../core/src/wording/severityOf.ts';
import { sampleMistakes, sampleWorkbooks } from '../../../local/src/sample/sampleWorkbooks.ts';
import { administrativeUnits, thaiNguyenPlan } from '../../plans/readPlanFiles.ts';

const SEED = 20_220_801;
const plan = thaiNguyenPlan();
const units = administrativeUnits();
const index = indexUnits(units);
const sample = sampleWorkbooks(plan, units, SEED);
const mistakes = sampleMistakes(plan, units, SEED);
const codebook = codebookOf(plan, units, undefined);

const classRows = sample.reporters.flatMap((reporter) => reporter.classRows);
const enrolmentRows = sample.reporters.flatMap((reporter) => reporter.enrolmentRows);
const classCell = (row: readonly Cell[], key: string): Cell => row[columnAt(classColumns, key)] ?? '';
const learnerCell = (row: readonly Cell[], key: string): Cell => row[columnAt(enrolmentColumns, key)] ?? '';
const mistakenRows = new Set(mistakes.map(({ row }) => row));
const STATUS = new Map(
  classRows.map((row) => [classCell(row, 'classCode'), String(classCell(row, 'status'))]),
);
const isHeld = (status: string): boolean => /^(DA_MO|DANG_HOC|KET_THUC|Đã kết thúc)$/.test(status);

const checked = sample.reporters.flatMap((reporter) => {
  const tabs = {
    class: [classColumns.map(({ header }) => header), ...reporter.classRows],
    enrolment: [enrolmentColumns.map(({ header }) => header), ...reporter.enrolmentRows],
  };
  const reading = readWorkbook(tabs, reporter.reporterId);
  return reading.classes.map(({ classCode, cells, roster }) => ({
    classCode,
    roster,
    reading,
    ...checkClass({ cells, enrolments: roster.map((row) => row.cells) }, { codebook, units: index }),
  }));
});
const allIssues = checked.flatMap(({ classCode, issues }) =>
  issues.map((issue) => ({ ...issue, classCode })),
);
const isBlocking = (issue: Issue): boolean => severityOf(issue) === 'block';

describe('sampleWorkbooks', () => {
  it('gives the same for the same seed, and something else for another', () => {
    expect(sampleWorkbooks(plan, units, SEED)).toEqual(sample);
    expect(sampleWorkbooks(plan, units, SEED + 1)).not.toEqual(sample);
  });

  it('has a workbook for each of the nine reporters, with ids of its own', () => {
    expect(sample.reporters.map(({ reporterId }) => reporterId)).toEqual(plan.reporters.map(({ id }) => id));
    const ids = [...sample.reporters, sample.province].map(({ workbookId }) => workbookId);
    expect(new Set(ids).size).toBe(10);
    expect(ids.filter((id) => !/^1[\w-]{43}$/.test(id))).toEqual([]);
  });

  it('gives every workbook an owner among its members', () => {
    const heads = [...sample.reporters, sample.province];
    expect(heads.filter(({ owner, members }) => !members.includes(owner))).toEqual([]);
    expect(heads.filter(({ owner }) => !owner.endsWith('@example.org'))).toEqual([]);
  });

  it.each([
    ['NTM-A', 6],
    ['NTM-B1', 28],
    ['NTM-B2', 23],
    ['NTM-B3', 9],
    ['OCOP-A', 6],
    ['OCOP-B', 11],
  ])('holds of %s %i classes', (line, held) => {
    const rows = classRows.filter((row) => isHeld(String(classCell(row, 'status'))));
    const lines = rows.map(
      (row) =>
        quotaLineOf(
          plan.quotaLines,
          String(classCell(row, 'classGroup')),
          String(classCell(row, 'communeCategory')) || undefined,
        )?.id,
    );
    expect(lines.filter((id) => id === line)).toHaveLength(held);
  });

  it.each([
    ['KE_HOACH', 8],
    ['HOAN', 2],
    ['HUY', 1],
  ])('has %s for %i classes, without learners', (status, classes) => {
    const codes = [...STATUS].filter(([, of]) => of === status).map(([code]) => code);
    expect(codes).toHaveLength(classes);
    expect(enrolmentRows.filter((row) => codes.includes(learnerCell(row, 'classCode')))).toEqual([]);
  });

  it('gives every reporter classes and learners', () => {
    expect(
      sample.reporters.filter(
        ({ classRows: own, enrolmentRows: roster }) => own.length < 3 || roster.length < 90,
      ),
    ).toEqual([]);
  });

  it('lists 30 to 60 learners for every class held, some 3,700 in all', () => {
    const sizes = checked
      .filter(({ classCode }) => isHeld(STATUS.get(classCode) ?? ''))
      .map(({ roster }) => roster.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60);
    expect(enrolmentRows.length).toBeGreaterThan(3_400);
    expect(enrolmentRows.length).toBeLessThan(4_000);
  });

  it('fills every column of both tabs in order', () => {
    expect(classRows.filter((row) => row.length !== classColumns.length)).toEqual([]);
    expect(enrolmentRows.filter((row) => row.length !== enrolmentColumns.length)).toEqual([]);
    expect([...classRows, ...enrolmentRows].flat().filter((cell) => (cell as unknown) === undefined)).toEqual(
      [],
    );
  });

  it('types text everywhere but in counts, days and money', () => {
    const numeric = ['count', 'days', 'money'];
    const wrong = classRows.flatMap((row) =>
      classColumns.filter(({ type }, at) => typeof row[at] === 'number' && !numeric.includes(type)),
    );
    expect(wrong).toEqual([]);
    expect(enrolmentRows.flat().filter((cell) => typeof cell !== 'string')).toEqual([]);
  });

  it('gives every class its own code and every learner’s row its own id', () => {
    expect(STATUS.size).toBe(classRows.length);
    expect(new Set(enrolmentRows.map((row) => learnerCell(row, '_id'))).size).toBe(enrolmentRows.length);
    expect(checked).toHaveLength(classRows.length);
    // A forgotten commune is all that a reading of the sheet finds.
    const found = checked.flatMap(({ reading }) =>
      reading.issues.map(({ code, field }) => `${code} ${field ?? ''}`),
    );
    expect(new Set(found)).toEqual(new Set(['cell/merged-above commune']));
    expect(checked.filter(({ reading }) => reading.uncoded.length > 0)).toEqual([]);
  });

  it('numbers the classes of a programme, year and reporter from 001 without gaps', () => {
    const bySeries = new Map<string, number[]>();
    for (const code of [...STATUS.keys()].map(String)) {
      const series = code.slice(0, -4);
      bySeries.set(series, [...(bySeries.get(series) ?? []), Number(code.slice(-3))]);
    }
    expect([...bySeries.values()].filter((numbers) => numbers.some((n, at) => n !== at + 1))).toEqual([]);
  });

  it('puts commune classes into communes of the reporter that are communes on the day', () => {
    const wrong = sample.reporters.flatMap(({ reporterId, classRows: own }) =>
      own.filter((row) => {
        if (classCell(row, 'classGroup') !== 'NTM-B') return false;
        const day = parseDate(classCell(row, 'startDate')).value;
        const found = index.find(String(classCell(row, 'quotaCommune')), day);
        return found.length !== 1 || found[0]?.type !== 'XA' || found[0].districtCode !== reporterId;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('never gives a commune more classes than its quota line, nor two categories', () => {
    const classesOf = new Map<Cell, Cell[]>();
    for (const row of classRows.filter((one) => classCell(one, 'classGroup') === 'NTM-B')) {
      const commune = classCell(row, 'quotaCommune');
      classesOf.set(commune, [...(classesOf.get(commune) ?? []), classCell(row, 'communeCategory')]);
    }
    const limits: Readonly<Record<string, number>> = { XA_NTM: 2, XA_NC: 1, XA_KM: 1 };
    const over = [...classesOf.values()].filter(
      (categories) =>
        new Set(categories).size > 1 || categories.length > (limits[String(categories[0])] ?? 0),
    );
    expect(over).toEqual([]);
  });

  it('makes up ID numbers of province 099 and phones of prefix 095 only', () => {
    const ids = enrolmentRows.map((row) => String(learnerCell(row, 'idNumber')));
    expect(ids.filter((id) => id !== '' && !/^(099\d{9}|99\d{9}|9\.9\d{3}E\+10)$/.test(id))).toEqual([]);
    const phones = enrolmentRows.map((row) => String(learnerCell(row, 'phone')));
    expect(phones.filter((phone) => phone !== '' && !/^0?95\d{7}( - 095\d{7})?$/.test(phone))).toEqual([]);
  });

  it('has people who come more than once, never to two classes on one day', () => {
    const lastDay = new Map<string, string>();
    const overlaps: string[] = [];
    let again = 0;
    for (const { trainingClass, enrolments } of checked) {
      for (const { id, values } of enrolments) {
        if (mistakenRows.has(id) || values.idNumber === undefined) continue;
        const last = lastDay.get(values.idNumber);
        if (last !== undefined) again += 1;
        if (last !== undefined && last >= (trainingClass.startDate ?? '')) overlaps.push(id);
        lastDay.set(values.idNumber, trainingClass.endDate ?? '');
      }
    }
    expect(again).toBeGreaterThan(100);
    expect(overlaps).toEqual([]);
  });

  it('has learners that fit the class group', () => {
    const groups = new Map(plan.learnerGroups.map(({ code, classGroup }) => [code, classGroup]));
    const wrong = checked.flatMap(({ trainingClass, enrolments }) =>
      enrolments.filter(
        ({ values }) =>
          values.learnerGroup !== undefined && groups.get(values.learnerGroup) !== trainingClass.classGroup,
      ),
    );
    expect(wrong).toEqual([]);
  });

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

  it('writes settings that the server reads without a mistake', () => {
    const settings = readProvinceSettings(sample.province.settingsRows);
    expect(settings).toMatchObject({ planId: plan.id, reportYear: 2024, mistakes: [] });
    expect(settings.registrations.map(({ reporterId }) => reporterId)).toEqual([
      ...plan.reporters.map(({ id }) => id),
      'TINH',
    ]);
    expect(settings.registrations.map(({ workbookId }) => workbookId)).toEqual(
      [...sample.reporters, sample.province].map(({ workbookId }) => workbookId),
    );
  });
});

describe('sampleMistakes', () => {
  const inLearners = mistakes.filter(({ row }) => row !== undefined);
  const inClasses = mistakes.filter(({ row }) => row === undefined);

  it('makes one learner’s row in twelve', () => {
    const share = inLearners.length / enrolmentRows.length;
    expect(share).toBeGreaterThan(1 / 15);
    expect(share).toBeLessThan(1 / 10);
    expect(inClasses.length).toBeGreaterThan(1);
  });

  it('puts at most one into a row', () => {
    expect(new Set(mistakes.map(({ classCode, row }) => row ?? classCode)).size).toBe(mistakes.length);
  });

  it('makes every kind of a learner’s mistake', () => {
    expect(new Set(inLearners.map(({ mistake }) => mistake)).size).toBe(21);
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
