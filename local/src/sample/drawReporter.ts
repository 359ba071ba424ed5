import type { Plan, Reporter } from '../../../core/src/plan/plan.ts';
import type { UnitIndex } from '../../../core/src/plan/unitIndex.ts';
import type { RowKind } from '../../../core/src/schema/tabs.ts';
import type { IssueCode } from '../../../core/src/wording/issueTexts.ts';
import { severityOf } from '../../../core/src/wording/severityOf.ts';
import { CLASS_MISTAKES } from './classMistakes.ts';
import { HELD_STATUSES } from './classNumbers.ts';
import { drawClassDays, drawClassRecord, type ClassDays, type ClassRecord } from './classRecord.ts';
import { drawRoster, type Homes, type Population } from './drawRoster.ts';
import { drawEnrolmentRecord, type EnrolmentRecord } from './enrolmentRecord.ts';
import { LEARNER_MISTAKES } from './learnerMistakes.ts';
import type { PlacedClass } from './placeClasses.ts';
import { plantMistake } from './plantMistake.ts';
import type { Random } from './seededRandom.ts';

/** One learner's row in so many has a mistake, and one class's, whose row is longer. */
const ROWS_A_MISTAKE = 12;
const CLASSES_A_MISTAKE = 6;

/** A mistake that was planted: where, which, and the issues that checking must find there (none when it is harmless). */
export interface SampleMistake {
  /** On which tab. */
  readonly kind: RowKind;
  readonly reporterId: string;
  readonly classCode: string;
  /** The row's `_id`; absent for the class's own row. */
  readonly row?: string;
  readonly mistake: string;
  readonly issues: readonly IssueCode[];
}

/** What one reporter's clerks have typed of classes and learners. */
export interface ReporterClasses {
  readonly classes: readonly ClassRecord[];
  readonly enrolments: readonly EnrolmentRecord[];
  readonly mistakes: readonly SampleMistake[];
}

/** What drawing a reporter's rows needs to know of the province. */
export interface ReporterSurroundings {
  readonly plan: Plan;
  readonly units: UnitIndex;
  readonly homes: Homes;
  readonly population: Population;
}

/** Types a reporter's classes, in order of dates, with their learners, and puts mistakes into some rows. */
export function drawReporter(
  reporter: Reporter,
  placed: readonly PlacedClass[],
  surroundings: ReporterSurroundings,
  random: Random,
): ReporterClasses {
  const drawn = placed.map((one) => {
    const days = drawClassDays(one, random);
    const learners = HELD_STATUSES.has(one.status) ? drawLearners(one, days, surroundings, random) : NOBODY;
    const typed = drawClassRecord(one, days, { reporter, counted: countOf(learners) }, random);
    const own =
      HELD_STATUSES.has(one.status) && random.chance(1 / CLASSES_A_MISTAKE)
        ? plantMistake(CLASS_MISTAKES, typed, undefined, random)
        : undefined;
    const { classCode, reporterId } = one;
    const mistakes = own
      ? [{ kind: 'class' as const, reporterId, classCode, mistake: own.mistake, issues: own.issues }]
      : [];
    return {
      record: own?.row ?? typed,
      enrolments: learners.enrolments,
      mistakes: [...mistakes, ...learners.mistakes],
    };
  });
  return {
    classes: drawn.map(({ record }) => record),
    enrolments: drawn.flatMap(({ enrolments }) => enrolments),
    mistakes: drawn.flatMap(({ mistakes }) => mistakes),
  };
}

interface DrawnLearners {
  readonly enrolments: EnrolmentRecord[];
  readonly mistakes: SampleMistake[];
}
const NOBODY: DrawnLearners = { enrolments: [], mistakes: [] };

/** Learners who count: neither absent nor in a row with a mistake that blocks it. */
function countOf({ enrolments, mistakes }: DrawnLearners): number {
  const blocked = new Set(
    mistakes.flatMap(({ row, issues }) =>
      issues.some((code) => severityOf({ code }) === 'block') ? [row] : [],
    ),
  );
  return enrolments.filter(({ _id, result }) => result !== 'VANG' && !blocked.has(String(_id))).length;
}

function drawLearners(
  placed: PlacedClass,
  days: ClassDays,
  { plan, units, homes, population }: ReporterSurroundings,
  random: Random,
): DrawnLearners {
  const { classCode, reporterId, startDate } = placed;
  const labels = new Map(plan.learnerGroups.map(({ code, label }) => [code, label]));
  const groupLabel = (code: string): string => labels.get(code) ?? code;
  const enrolments: EnrolmentRecord[] = [];
  const above: EnrolmentRecord[] = [];
  const mistakes: SampleMistake[] = [];
  for (const person of drawRoster(placed, days.endDate, { population, homes }, random)) {
    const typed = drawEnrolmentRecord(person, placed, days, random);
    const planted = random.chance(1 / ROWS_A_MISTAKE)
      ? plantMistake(LEARNER_MISTAKES, typed, { units, startDate, groupLabel, above, random }, random)
      : undefined;
    enrolments.push(planted?.row ?? typed);
    if (planted === undefined) above.push(typed);
    else {
      const { mistake, issues, row } = planted;
      mistakes.push({ kind: 'enrolment', reporterId, classCode, row: String(row._id), mistake, issues });
    }
  }
  return { enrolments, mistakes };
}
