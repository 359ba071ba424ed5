import type { Reporter } from '../../../core/src/plan/plan.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { ClassRecord } from './classRecord.ts';
import { HELD_STATUSES } from './classNumbers.ts';
import { drawCosts, type CostRecord } from './drawCosts.ts';
import type { ReporterClasses, SampleMistake } from './drawReporter.ts';
import { drawLecturers, drawMaterials, type LecturerRecord, type MaterialRecord } from './drawTeaching.ts';
import type { EnrolmentRecord } from './enrolmentRecord.ts';
import { COST_MISTAKES, LECTURER_MISTAKES } from './listMistakes.ts';
import { plantMistake } from './plantMistake.ts';
import type { Random } from './seededRandom.ts';

/** One class in so many has a mistake in a cost line, and one in its lecturers. */
const CLASSES_A_MISTAKE = 8;

/** What a reporter's clerks typed beside classes and learners. */
export interface ReporterLists {
  /** The classes again, settled as their cost lines are. */
  readonly classes: readonly ClassRecord[];
  readonly costs: readonly CostRecord[];
  readonly materials: readonly MaterialRecord[];
  readonly lecturers: readonly LecturerRecord[];
  readonly mistakes: readonly SampleMistake[];
}

/** Types cost lines, materials and lecturers of a reporter's held classes. */
export function drawLists(reporter: Reporter, drawn: ReporterClasses, random: Random): ReporterLists {
  const mistaken = new Set(drawn.mistakes.map(({ row }) => row));
  const ofClasses = drawn.classes.map((typed) => {
    const learners = drawn.enrolments.filter(({ classCode }) => classCode === typed.classCode);
    return isHeld(typed)
      ? drawListsOf(typed, { reporter, learners, mistaken }, random)
      : { ...NOTHING, typed };
  });
  return {
    classes: ofClasses.map(({ typed }) => typed),
    costs: ofClasses.flatMap(({ costs }) => costs),
    materials: ofClasses.flatMap(({ materials }) => materials),
    lecturers: ofClasses.flatMap(({ lecturers }) => lecturers),
    mistakes: ofClasses.flatMap(({ mistakes }) => mistakes),
  };
}

interface ListsOfClass extends Omit<ReporterLists, 'classes'> {
  readonly typed: ClassRecord;
}
const NOTHING = { costs: [], materials: [], lecturers: [], mistakes: [] };

interface ClassFacts {
  readonly reporter: Reporter;
  readonly learners: readonly EnrolmentRecord[];
  /** Ids of rows with a mistake in them. */
  readonly mistaken: ReadonlySet<string | undefined>;
}

function drawListsOf(
  typed: ClassRecord,
  { reporter, learners, mistaken }: ClassFacts,
  random: Random,
): ListsOfClass {
  const sound = learners.filter(({ _id }) => !mistaken.has(String(_id)));
  const mostDays = learners.length * (Number(typed.theoryDays) + Number(typed.fieldDays));
  const drawnCosts = drawCosts(typed, learners, attendedDays(typed, sound), random);
  const costs = plantOne(drawnCosts, COST_MISTAKES, mostDays, random);
  const lecturers = plantOne(drawLecturers(typed, reporter, random), LECTURER_MISTAKES, undefined, random);
  const place = { reporterId: reporter.id, classCode: String(typed.classCode) };
  return {
    typed: settleClass(typed, drawnCosts),
    costs: costs.rows,
    materials: drawMaterials(typed, reporter, random),
    lecturers: lecturers.rows,
    mistakes: [
      ...costs.planted.map((planted) => ({ kind: 'cost' as const, ...place, ...planted })),
      ...lecturers.planted.map((planted) => ({ kind: 'lecturer' as const, ...place, ...planted })),
    ],
  };
}

type PlantedOne = Pick<SampleMistake, 'row' | 'mistake' | 'issues'>;

/** Puts a mistake into one of the rows of some classes. */
function plantOne<Row extends { readonly _id: Cell }, Context>(
  rows: readonly Row[],
  mistakes: Parameters<typeof plantMistake<Row, Context>>[0],
  context: Context,
  random: Random,
): { rows: readonly Row[]; planted: PlantedOne[] } {
  if (!random.chance(1 / CLASSES_A_MISTAKE)) return { rows, planted: [] };
  for (const one of random.shuffled(rows)) {
    const planted = plantMistake(mistakes, one, context, random);
    if (planted === undefined) continue;
    const { row, mistake, issues } = planted;
    return {
      rows: rows.map((other) => (other === one ? row : other)),
      planted: [{ row: String(one._id), mistake, issues }],
    };
  }
  return { rows, planted: [] };
}

const isHeld = ({ status }: ClassRecord): boolean =>
  HELD_STATUSES.has(String(status)) || status === 'Đã kết thúc';

/** Days that these learners on no payroll came, together. */
function attendedDays({ theoryDays, fieldDays }: ClassRecord, learners: readonly EnrolmentRecord[]): number {
  const days = Number(theoryDays) + Number(fieldDays);
  return learners
    .filter(({ salaried, result }) => salaried === 'Không' && result !== 'VANG')
    .reduce((sum, { sessions }) => {
      const [attended = NaN, held = NaN] = String(sessions).split('/').map(Number);
      return sum + (held > 0 ? (days * attended) / held : days);
    }, 0);
}

function settleClass(typed: ClassRecord, costs: readonly CostRecord[]): ClassRecord {
  if (costs.length === 0 || typed.settledCost === '') return typed;
  return { ...typed, settledCost: costs.reduce((sum, { settled }) => sum + Number(settled), 0) };
}
