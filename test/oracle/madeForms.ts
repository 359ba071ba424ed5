import { countEnrolments, type CountedClass } from '../../core/src/rollup/countEnrolments.ts';
import { TOTAL, type Form } from '../../core/src/rollup/form.ts';
import type { FormRow, FormTable } from '../../core/src/rollup/formTable.ts';
import { formsOf, rollUpForms } from '../../core/src/rollup/rollUp.ts';
import type { RollUpInput } from '../../core/src/rollup/rollUpInput.ts';
import { contributionOf, withParents, type Contribution } from '../../core/src/rollup/tally.ts';
import type { Province } from './anyProvince.ts';
import { oraclePeople } from './oraclePeople.ts';

/** How a measure of a form is counted: rows or classes that add up, people, or classes that may come to several lines. */
export type Way = 'add' | 'meet' | 'visit';

/** A form with its table, its counted classes and how each of its numbers is counted, as far as the classes tell. */
export interface Made {
  readonly form: Form;
  readonly table: FormTable;
  readonly classes: readonly CountedClass[];
  readonly wayOf: (line: string, measure: string) => Way | undefined;
}

export function make(input: RollUpInput): Made[] {
  const forms = formsOf(input);
  const classes = countEnrolments(input.summaries);
  const tables = rollUpForms(forms, classes, input);
  return forms.flatMap((form, at) => {
    const table = tables[at];
    return table === undefined ? [] : [{ form, table, classes, wayOf: waysOf(form, classes) }];
  });
}

function waysOf(form: Form, classes: readonly CountedClass[]): Made['wayOf'] {
  const ways = new Map<string, Way>();
  const note = (way: Way) => (line: string, measure: string) => {
    for (const one of withParents(form, line)) ways.set(`${measure} ${one}`, way);
  };
  const sink = { add: note('add'), meet: note('meet'), visit: note('visit') };
  for (const counted of classes) form.add(counted, sink);
  return (line, measure) => ways.get(`${measure} ${line}`);
}

/** The published number of a line and a column. */
export const numberIn = ({ cells }: FormRow, column: number): number => Number(cells[column]);
export const rowOf = ({ rows }: FormTable, line: string): FormRow | undefined =>
  rows.find((row) => row.line === line);
export const partsOf = ({ form, table }: Made, { line: whole }: FormRow): FormRow[] =>
  table.rows.filter(({ line }) => {
    if (whole === undefined || line === undefined || line === TOTAL) return false;
    return (form.parentOf?.(line) ?? orTotal(form)) === whole;
  });
const orTotal = ({ parentOf }: Form): string | undefined => (parentOf === undefined ? TOTAL : undefined);
export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What the classes of a form say they add to one of its numbers. */
export const contributions = ({ form, classes }: Made, line: string, measure: string): Contribution[] =>
  classes.flatMap((counted) => contributionOf(form, counted, { line, measure }) ?? []);

/** The number that contributions explain. */
export function explained(way: Way, parts: readonly Contribution[], province: Province): number {
  if (way !== 'meet') return sum(parts.map(({ amount }) => amount));
  const persons = parts.flatMap(({ learners }) => learners.map(({ person }) => person));
  return oraclePeople(persons, province).people;
}

/** A published number that classes add to, with the line and measure it is of. */
export interface Published {
  readonly line: string;
  readonly measure: string;
  readonly way: Way;
  readonly column: number;
  readonly row: FormRow;
}

/** Every one of a form that is told: small numbers of the public form are words. */
export const published = ({ table, wayOf }: Made): Published[] =>
  table.rows.flatMap((row) =>
    table.columns.flatMap(({ measure = '' }, column) => {
      const { line = '', cells } = row;
      const way = wayOf(line, measure);
      return way === undefined || typeof cells[column] !== 'number'
        ? []
        : [{ line, measure, way, column, row }];
    }),
  );
