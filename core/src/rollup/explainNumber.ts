import type { ClassSummary } from '../class/summariseClass.ts';
import type { Plan } from '../plan/plan.ts';
import { periodWindow } from '../plan/periodWindow.ts';
import type { CountedClass } from './countEnrolments.ts';
import { distinctPeople, type PeopleAnswers } from './distinctPeople.ts';
import type { Form } from './form.ts';
import type { ReportScope } from './reportScope.ts';
import { contributionOf, withParents } from './tally.ts';

/** A number of a form, as `Form.add` names it. */
export interface NumberName {
  readonly line: string;
  readonly measure: string;
}

/** What one class adds to a number, and by which rows of its roster; no rows where the number does not count rows. */
export interface NumberPart {
  readonly classCode: string;
  readonly amount: number;
  readonly rows: readonly string[];
}

/**
 * What keeps a class out of a number, the first that does: its reporter removed it, postponed or cancelled it, its own row
 * has something blocking, it was not opened, it is not of the plan, or its days are of another time.
 */
export type ClassGate =
  'removed' | 'called-off' | 'blocked' | 'not-opened' | 'outside-plan' | 'outside-period';

/** A class that would add to a number if nothing kept it out; `amount` and `rows` are what it would add then. */
export interface LeftOutClass extends NumberPart {
  readonly why: ClassGate;
}

/** Rows of a class's roster that a number leaves out although their class is in it. */
export interface LeftOutRows {
  readonly classCode: string;
  readonly why: 'moved' | 'elsewhere' | 'blocked' | 'absent';
  readonly rows: readonly string[];
}

/** Which classes and rows make a number, and which are left out of it and why. */
export interface NumberExplanation {
  readonly parts: readonly NumberPart[];
  readonly leftOutClasses: readonly LeftOutClass[];
  readonly leftOutRows: readonly LeftOutRows[];
}

/** The classes that may add to a form, and what it reports on. */
export interface ExplainedClasses {
  readonly counted: readonly CountedClass[];
  /** Classes that their reporter removed. */
  readonly removed: readonly ClassSummary[];
  readonly scope: ReportScope;
  readonly periods: Plan['periods'];
  readonly people: PeopleAnswers;
}

/**
 * Explains a number of a form by the very rule that made it: who adds to it, who would if its gates were open, and which
 * rows of the classes in it do not count. In the order of the class codes.
 */
export function explainNumber(form: Form, wanted: NumberName, classes: ExplainedClasses): NumberExplanation {
  if (wanted.measure === DOUBTFUL) return explainDoubt(form, wanted.line, classes);
  const parts: NumberPart[] = [];
  const leftOutClasses: LeftOutClass[] = [];
  const leftOutRows: LeftOutRows[] = [];
  const leaveOut = (counted: CountedClass, gate: (opened: ClassSummary) => ClassGate): void => {
    const opened = openedFor(counted.summary, classes);
    const part = partOf(form, { ...counted, summary: opened }, wanted);
    if (part !== undefined) leftOutClasses.push({ ...part, why: gate(opened) });
  };
  for (const counted of classes.counted) {
    const part = partOf(form, counted, wanted);
    if (part !== undefined) parts.push(part);
    const { isReached, countsRows } = reachOf(form, counted, wanted);
    if (countsRows) leftOutRows.push(...rowsLeftOut(form, counted, wanted));
    if (!isReached) {
      leaveOut(counted, (opened) =>
        gateOf(
          counted.summary,
          () => partOf(form, { ...counted, summary: { ...opened, isInPlan: false } }, wanted) !== undefined,
        ),
      );
    }
  }
  for (const summary of classes.removed) {
    leaveOut({ summary, enrolments: summary.enrolments, elsewhere: [], moved: [] }, () => 'removed');
  }
  return {
    parts: parts.sort(byCode),
    leftOutClasses: leftOutClasses.sort(byCode),
    leftOutRows: leftOutRows.sort(byCode),
  };
}

/** How many people may be another one who is counted: of the people of the line. */
const DOUBTFUL = 'doubtful';
const PEOPLE = 'people';

/**
 * Explains how many of a line's people may be another one of them: exactly by the rows of those people. A class that is left out
 * is told by those of its rows that may be somebody whom anybody asks about.
 */
function explainDoubt(form: Form, line: string, classes: ExplainedClasses): NumberExplanation {
  const distinct = distinctPeople(classes.people);
  const wanted = { line, measure: PEOPLE };
  const counted = classes.counted.flatMap((one) => contributionOf(form, one, wanted)?.learners ?? []);
  const doubtful = distinct.doubtfulIn(new Set(counted.map(distinct.numberOf)));
  const asked = new Set(classes.people.open.flat().map((person) => distinct.numberOf({ person })));
  const summaries = [...classes.counted.map(({ summary }) => summary), ...classes.removed];
  const only = <Part extends NumberPart>(parts: readonly Part[], people: ReadonlySet<number>): Part[] =>
    parts.flatMap((part) => {
      const roster = summaries.find(({ classCode }) => classCode === part.classCode)?.enrolments ?? [];
      const isOne = new Set(roster.filter((one) => people.has(distinct.numberOf(one))).map(({ row }) => row));
      const rows = part.rows.filter((row) => isOne.has(row));
      return rows.length === 0 ? [] : [{ ...part, rows, amount: rows.length }];
    });
  const { parts, leftOutClasses } = explainNumber(form, wanted, classes);
  return {
    parts: only(parts, doubtful),
    leftOutClasses: only(leftOutClasses, asked),
    leftOutRows: [],
  };
}

const byCode = (one: { classCode: string }, other: { classCode: string }): number =>
  one.classCode < other.classCode ? -1 : one.classCode > other.classCode ? 1 : 0;

function partOf(form: Form, counted: CountedClass, wanted: NumberName): NumberPart | undefined {
  const found = contributionOf(form, counted, wanted);
  if (found === undefined) return undefined;
  const { classCode } = counted.summary;
  return { classCode, amount: found.amount, rows: found.learners.map(({ row }) => row) };
}

/** Whether a class comes to a number at all, also with nothing to add, and whether the number counts rows of rosters. */
export function reachOf(
  form: Form,
  counted: CountedClass,
  wanted: NumberName,
): { isReached: boolean; countsRows: boolean } {
  let isReached = false;
  let countsRows = false;
  const take = (line: string, measure: string, learners: readonly unknown[] | undefined): void => {
    if (measure !== wanted.measure || !withParents(form, line).includes(wanted.line)) return;
    isReached = true;
    countsRows ||= learners !== undefined;
  };
  form.add(counted, {
    add: (line, measure, _amount, learners) => {
      take(line, measure, learners);
    },
    meet: take,
    visit: (line, measure) => {
      take(line, measure, undefined);
    },
  });
  return { isReached, countsRows };
}

function rowsLeftOut(form: Form, counted: CountedClass, wanted: NumberName): LeftOutRows[] {
  const { summary, elsewhere, moved } = counted;
  const { classCode, leftOut = [] } = summary;
  const wouldCount = (enrolments: CountedClass['enrolments']): readonly string[] =>
    partOf(form, { summary, enrolments, elsewhere: [], moved: [] }, wanted)?.rows ?? [];
  const because = (why: 'blocked' | 'absent'): string[] =>
    leftOut.filter((one) => one.why === why).map(({ row }) => row);
  const all: LeftOutRows[] = [
    { classCode, why: 'moved', rows: wouldCount(moved) },
    { classCode, why: 'elsewhere', rows: wouldCount(elsewhere) },
    { classCode, why: 'blocked', rows: because('blocked') },
    { classCode, why: 'absent', rows: because('absent') },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

/** The class as if every gate were open: sound, held, of the plan, and of the time that is reported on. */
function openedFor(
  summary: ClassSummary,
  { scope, periods }: Pick<ExplainedClasses, 'scope' | 'periods'>,
): ClassSummary {
  const { reportYear, period } = scope;
  const day = period === undefined ? `${String(reportYear)}-06-30` : periodWindow(periods, period).to;
  const days = { from: day, to: day };
  return { ...summary, isCounted: true, isHeld: true, isInPlan: true, planYear: reportYear, days };
}

function gateOf(summary: ClassSummary, countsOutsidePlan: () => boolean): ClassGate {
  if (summary.isCalledOff) return 'called-off';
  if (!summary.isCounted) return 'blocked';
  if (!summary.isHeld) return 'not-opened';
  return summary.isInPlan || countsOutsidePlan() ? 'outside-period' : 'outside-plan';
}
