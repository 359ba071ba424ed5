import { parseDate } from '../../../core/src/cell/parseDate.ts';
import { quotaLineOf } from '../../../core/src/plan/quotaLineOf.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { indexOfCodes } from '../../../core/src/cell/codeIndex.ts';
import { codebookOf } from '../../../core/src/plan/codebookOf.ts';
import { readPlanSettings } from '../../../core/src/sheet/settings/readPlanSettings.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { readProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
import { sampleWorkbooks } from '../../../local/src/sample/sampleWorkbooks.ts';
import {
  classCell,
  classes,
  classRows,
  enrolmentRows,
  index,
  isHeld,
  learnerCell,
  mistakenRows,
  plan,
  sample,
  SEED,
  STATUS,
  units,
} from './checkedSample.ts';

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
  ])('holds of %s %i classes of the plan', (line, held) => {
    const rows = classRows.filter(
      (row) => isHeld(String(classCell(row, 'status'))) && classCell(row, 'inPlan') !== 'Không',
    );
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

  it('has a class that a department held outside the plan, and says of the other new ones that they are of it', () => {
    const outside = classRows.filter((row) => classCell(row, 'inPlan') === 'Không');
    expect(outside.map((row) => classCell(row, 'organiser'))).toEqual(['Sở Công Thương']);
    const unsaid = classRows.filter((row) => classCell(row, 'inPlan') === '');
    expect(unsaid.filter((row) => !/-202[23]-/.test(String(classCell(row, 'classCode'))))).toEqual([]);
  });

  it('says of enterprises and co-operatives in OCOP classes whether they are in the cycle, both ways', () => {
    const asked = enrolmentRows.filter((row) => /^C[1-4]$/.test(String(learnerCell(row, 'learnerGroup'))));
    expect(new Set(asked.map((row) => learnerCell(row, 'inOcopCycle')))).toEqual(new Set(['Có', 'Không']));
    const others = enrolmentRows.filter((row) => /^[^C]\d+$/.test(String(learnerCell(row, 'learnerGroup'))));
    expect(new Set(others.map((row) => learnerCell(row, 'inOcopCycle')))).toEqual(new Set(['']));
  });

  it('gives every reporter classes and learners', () => {
    expect(
      sample.reporters.filter(({ rows }) => rows.class.length < 3 || rows.enrolment.length < 90),
    ).toEqual([]);
  });

  it('lists 30 to 60 learners for every class held, some 3,700 in all', () => {
    const sizes = classes
      .filter(({ classCode }) => isHeld(STATUS.get(classCode) ?? ''))
      .map(({ lists }) => lists.enrolment.length);
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
    expect(classes).toHaveLength(classRows.length);
    expect(classes.filter(({ reading }) => reading.uncoded.length > 0)).toEqual([]);
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
    const wrong = sample.reporters.flatMap(({ reporterId, rows }) =>
      rows.class.filter((row) => {
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
    for (const { checked } of classes) {
      const { trainingClass, enrolments } = checked;
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
    const wrong = classes.flatMap(({ checked: { trainingClass, enrolments } }) =>
      enrolments.filter(
        ({ values }) =>
          values.learnerGroup !== undefined && groups.get(values.learnerGroup) !== trainingClass.classGroup,
      ),
    );
    expect(wrong).toEqual([]);
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

  it('sets the tables of Cấu hình as made up, each commune class in a commune of its list', () => {
    const { settings, mistakes } = readPlanSettings(sample.province.settingsRows, {
      plan,
      units: index,
      codebook: codebookOf(plan, units, undefined),
      adjustments: 'next',
    });
    expect(mistakes).toEqual([]);
    const { communeTargets = [], allocations = [], denominators = [], contacts = [] } = settings;
    const listed = new Set(communeTargets.map(({ unitId, category }) => `${unitId} ${category}`));
    const held = classRows.filter((row) => classCell(row, 'classGroup') === 'NTM-B');
    const unlisted = held.filter((row) => {
      const day = parseDate(classCell(row, 'startDate')).value;
      const [unit] = index.find(String(classCell(row, 'quotaCommune')), day);
      const category = indexOfCodes(plan.communeCategories).find(String(classCell(row, 'communeCategory')));
      return !listed.has(`${unit?.id ?? ''} ${category ?? ''}`);
    });
    expect(unlisted).toEqual([]);
    expect(communeTargets).toHaveLength(24 + 44 + 15);
    const documents = [
      ...allocations.map(({ document }) => document),
      ...denominators.map((one) => one.source),
    ];
    expect(documents.filter((text) => !text.startsWith('Số liệu mẫu'))).toEqual([]);
    expect(contacts.filter(({ phone = '' }) => !phone.startsWith('095'))).toEqual([]);
    expect(contacts).toHaveLength(9);
  });
});
