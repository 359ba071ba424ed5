import type { ClassSummary } from '../class/summariseClass.ts';
import { communesForm } from './communesForm.ts';
import { countEnrolments, type CountedClass } from './countEnrolments.ts';
import { TOTAL, type Form } from './form.ts';
import { learnersForm } from './learnersForm.ts';
import { moneyForm } from './moneyForm.ts';
import { progressForm } from './progressForm.ts';
import { rollUpForms } from './rollUp.ts';
import type { RollUpInput } from './rollUpInput.ts';
import { targetsForm } from './targetsForm.ts';
import { contributionOf } from './tally.ts';

/** The forms of what was held in a time. Others say how the workbooks stand, or show these numbers once more. */
const FORMS = [progressForm, learnersForm, communesForm, moneyForm, targetsForm];

/** A number that a class gave at the closing and gives now. */
export interface ChangedFigure {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** A class that gives other numbers to the tables of a closed period than it did: điều chỉnh sau chốt. */
export interface Adjustment {
  readonly classCode: string;
  readonly reporterId: string;
  /** What changed of its sums up to the end of the period; none when it only went to other lines. */
  readonly figures: readonly ChangedFigure[];
  /** The tabs of the forms in which it gives something else. */
  readonly tabs: readonly string[];
}

/**
 * Compares what each class gave to the closed tables with what it gives now, under the plan, units and settings of the closing.
 * Also a class that nobody touched may be among them: who sits in two classes on one day counts in the earlier one.
 */
export function findAdjustments(frozen: RollUpInput, present: readonly ClassSummary[]): Adjustment[] {
  const context = { ...frozen, scope: { ...frozen.scope, span: 'plan' as const } };
  const forms = FORMS.map((form) => form(context));
  const tabs = rollUpForms(forms, [], context).map(({ tab }) => tab);
  const figures = figuresOf(context);
  const then = byCode(countEnrolments(frozen.summaries));
  const now = byCode(countEnrolments(present));
  const codes = [...new Set([...then.keys(), ...now.keys()])].sort();
  return codes.flatMap((classCode) => {
    const [before, after] = [then.get(classCode), now.get(classCode)];
    const moved = tabs.filter((_, at) => footprint(forms[at], before) !== footprint(forms[at], after));
    if (moved.length === 0) return [];
    const reporterId = (after ?? before)?.summary.reporterId ?? '';
    const changed = figures
      .map(({ label, of }) => ({ label, from: of(before), to: of(after) }))
      .filter(({ from, to }) => from !== to);
    return [{ classCode, reporterId, figures: changed, tabs: moved }];
  });
}

const byCode = (counted: readonly CountedClass[]): Map<string, CountedClass> =>
  new Map(counted.map((one) => [one.summary.classCode, one]));

interface Figure {
  readonly label: string;
  readonly of: (counted: CountedClass | undefined) => number;
}

/** The sums by which an office knows a class: classes, lượt, người, money. */
function figuresOf(context: RollUpInput): Figure[] {
  const sum =
    (form: Form, measure: string) =>
    (counted: CountedClass | undefined): number =>
      counted === undefined ? 0 : (contributionOf(form, counted, { line: TOTAL, measure })?.amount ?? 0);
  const [progress, learners, money] = [progressForm(context), learnersForm(context), moneyForm(context)];
  return [
    { label: 'Lớp', of: sum(learners, 'classes') },
    { label: 'Lớp trong kỳ', of: sum(progress, 'period') },
    { label: 'Lượt', of: sum(learners, 'enrolments') },
    { label: 'Người', of: peopleIn(learners) },
    { label: 'Hoàn thành', of: sum(learners, 'completed') },
    { label: 'Dự toán', of: sum(money, 'estimated') },
    { label: 'Giải ngân', of: sum(money, 'disbursed') },
    { label: 'Quyết toán', of: sum(money, 'settled') },
  ];
}

const peopleIn =
  (form: Form) =>
  (counted: CountedClass | undefined): number => {
    const found = counted && contributionOf(form, counted, { line: TOTAL, measure: 'people' });
    return new Set(found?.learners.map(({ person }) => person)).size;
  };

/** Everything that a class gives to a form, as a text that is equal when it gives the same. */
function footprint(form: Form | undefined, counted: CountedClass | undefined): string {
  const given: string[] = [];
  if (form !== undefined && counted !== undefined) {
    form.add(counted, {
      add: (line, measure, amount) => {
        if (amount !== 0) given.push(`${line}|${measure}|${String(amount)}`);
      },
      meet: (line, measure, learners) => {
        const people = learners.map(({ person }) => person).sort();
        if (people.length > 0) given.push(`${line}|${measure}|${people.join(' ')}`);
      },
      visit: (line, measure) => {
        given.push(`${line}|${measure}`);
      },
    });
  }
  return given.sort().join('\n');
}
