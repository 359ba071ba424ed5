import { checkClass } from '../../../core/src/class/checkClass.ts';
import { summariseClass } from '../../../core/src/class/summariseClass.ts';
import { codebookOf } from '../../../core/src/plan/codebookOf.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import { indexUnits } from '../../../core/src/plan/unitIndex.ts';
import { checkWorkbook } from '../../../core/src/rules/workbook/checkWorkbook.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { aUnit } from '../../builders/aUnit.ts';
import { PROTOTYPE_KEYS } from '../../builders/hostileCells.ts';

const context = aReadingContext('2024-03-12');

describe('names that every object has', () => {
  const codes = PROTOTYPE_KEYS.map((code) => ({ code, label: `Mục ${code}` }));
  const hostilePlan = aPlan({
    programmes: codes,
    classGroups: codes.map((entry) => ({
      ...entry,
      programme: entry.code,
      limits: { theoryDays: 5, fieldDays: 3, source: '' },
    })),
    communeCategories: codes.map((entry) => ({ ...entry, classGroup: entry.code })),
    learnerGroups: codes.map((entry) => ({
      ...entry,
      audienceGroup: entry.code,
      classGroup: entry.code,
      level: 'hamlet',
      source: '',
    })),
    topics: codes.map((entry) => ({ ...entry, programme: entry.code, source: '' })),
    venueTypes: codes,
    fundingSources: codes,
    quotaLines: codes.map(({ code, label }) => ({
      id: code,
      mark: '-',
      label,
      classes: 1,
      counts: { classGroup: code, communeCategory: code },
      perYear: { '2024': 1 },
      original: '',
    })),
  } satisfies Partial<Plan>);
  const units = PROTOTYPE_KEYS.map((key) => aUnit({ id: key, name: `Xã ${key}`, code: '09999' }));
  const book = { codebook: codebookOf(hostilePlan, units, '171'), units: indexUnits(units) };

  it.each(PROTOTYPE_KEYS)('are codes and units like any other: %s', (key) => {
    const cells = aClassRow({
      ...{ programme: key, classGroup: key, communeCategory: `Mục ${key}`, topics: key },
      ...{ venueType: key, fundingSource: key, quotaCommune: `Xã ${key}`, status: 'KET_THUC' },
    });
    const enrolments = [anEnrolmentRow({ learnerGroup: key, commune: `${key} (Đại Từ)` })];
    const checked = checkClass(aClassContent({ cells, enrolments }), book);
    expect(checked.trainingClass).toMatchObject({ programme: key, classGroup: key, topics: [key] });
    expect(checked.trainingClass).toMatchObject({ communeCategory: key, quotaCommune: key });
    expect(checked.enrolments[0]?.values).toMatchObject({ learnerGroup: key, commune: key });
    const classes = ['001', '002'].map((number) => ({ classCode: `NTM-2024-171-${number}`, checked }));
    expect(checkWorkbook(classes, book).map(({ code }) => code)).toContain('class/year-quota-exceeded');
    const summary = summariseClass('NTM-2024-171-001', checked, hostilePlan, ({ key: of }) => of);
    expect(summary).toMatchObject({ quotaLine: key, isHeld: true });
    expect(summary.enrolments).toHaveLength(1);
  });

  it.each(PROTOTYPE_KEYS)('are no codes and no units where there are none: %s', (key) => {
    const cells = aClassRow({
      ...{ programme: key, classGroup: key, communeCategory: key, topics: key, quotaCommune: key },
      ...{ venueType: key, fundingSource: key, status: key },
    });
    const { trainingClass } = checkClass(
      aClassContent({
        cells,
        enrolments: [anEnrolmentRow({ learnerGroup: key, commune: key, ethnicity: key })],
      }),
      context,
    );
    for (const field of ['programme', 'classGroup', 'communeCategory', 'topics', 'quotaCommune', 'status']) {
      expect(Object.entries(trainingClass)).not.toContainEqual([field, expect.anything()]);
    }
  });
});
