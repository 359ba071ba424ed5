import type { Issue } from '../issue.ts';
import type { Cost } from '../schema/costColumns.ts';
import { printAmount } from '../wording/printAmount.ts';
import { costIssue, headerOf, isEmpty } from './issueAt.ts';
import type { CheckedRow, Rule, RuleInput } from './rule.ts';

/**
 * Meals and travel are paid to learners on no State payroll, for the days they came: what is settled on such a line is no
 * more than their days attended [domain §5; TT 53/2022 Art. 5, TT 36/2018 Art. 4]. The cross-check an auditor makes first.
 */
export const checkSupport: Rule = (input) =>
  Object.entries(input.codebook.requirements.costLines)
    .filter(([, { isSupport }]) => isSupport)
    .flatMap(([line]) => checkLine(input, line));

function checkLine(input: RuleInput, line: string): Issue[] {
  const settled = input.costs.filter(
    ({ values, isBlocked }) => !isBlocked && values.costLine === line && isSettled(values),
  );
  if (settled.length === 0) return [];
  const quantities = settled.map(({ values }) => quantityOf(values));
  const unknown = settled.filter(
    (cost, at) => quantities[at] === undefined && isEmpty(cost, 'settledQuantity'),
  );
  const attended = daysAttended(input);
  const total = quantities.reduce<number>((sum, quantity = 0) => sum + quantity, 0);
  return [
    ...unknown.map((cost) =>
      costIssue(cost, 'settledQuantity', {
        code: 'cost/support-quantity-missing',
        params: { header: headerOf('settledQuantity') },
      }),
    ),
    ...(attended === undefined || total <= attended.days
      ? []
      : settled.map((cost) => overAttendance(cost, line, total, attended))),
  ];
}

const isSettled = ({ settled, settledQuantity }: Cost): boolean => (settled ?? settledQuantity ?? 0) > 0;

/** Person-days: as typed, or, where only the money is, by the price. */
function quantityOf({ settledQuantity, settled, unitPrice }: Cost): number | undefined {
  if (settledQuantity !== undefined) return settledQuantity;
  return settled === undefined || unitPrice === undefined || unitPrice === 0
    ? undefined
    : settled / unitPrice;
}

interface Attendance {
  readonly people: number;
  readonly days: number;
}

/** How many learners on no payroll came, and on how many days together; undefined when the class does not say. */
function daysAttended({ trainingClass, enrolments }: RuleInput): Attendance | undefined {
  const { theoryDays, fieldDays = 0 } = trainingClass;
  if (theoryDays === undefined || enrolments.length === 0) return undefined;
  const present = enrolments.filter(
    ({ values, isBlocked }) => !isBlocked && values.result !== 'VANG' && values.salaried === 'Không',
  );
  const shares = present.map(({ values: { sessions } }) =>
    sessions === undefined || sessions.held === 0 ? 1 : sessions.attended / sessions.held,
  );
  const days = shares.reduce((sum, share) => sum + share * (theoryDays + fieldDays), 0);
  // Thirds of a day add up to 2.9999999999999996.
  return { people: present.length, days: Math.round(days * 100) / 100 };
}

const overAttendance = (
  cost: CheckedRow<Cost>,
  line: string,
  total: number,
  { people, days }: Attendance,
): Issue =>
  costIssue(cost, 'settledQuantity', {
    code: 'cost/support-over',
    params: { line, quantity: printAmount(Math.round(total * 100) / 100), people, days: printAmount(days) },
  });
