import type { CountedClass } from './countEnrolments.ts';
import type { NumberName } from './explainNumber.ts';
import type { Form } from './form.ts';
import type { FormTable, TakenNumber } from './formTable.ts';
import { numberAt, numberIn, ownNumber, type NumberCell } from './numberAt.ts';
import type { Span } from './reportScope.ts';
import { formsOf, rollUpForms } from './rollUp.ts';
import type { RollUpInput } from './rollUpInput.ts';

/** A number of a form, followed to where it is counted. */
export interface TracedNumber {
  readonly table: FormTable;
  readonly form: Form;
  /** What the form is made of: with the span of the number, where that is another than the set one. */
  readonly input: RollUpInput;
  readonly cell: NumberCell;
  /** The numbers it is: the same one on the form that tells it in parts, or those it is made of, in their order. */
  readonly of: readonly TracedNumber[];
  /** What it is called where it is counted over classes. */
  readonly counted?: NumberName;
}

/** A number that is counted over classes. */
export type CountedNumber = TracedNumber & { readonly counted: NumberName };

/**
 * Follows the number at a place of a tab, row and column counted from 1 as in the sheet; undefined when none stands there.
 * `shown` are tables that stand there instead of what the classes make now: those of a closing.
 */
export function traceNumber(
  {
    input,
    classes,
    shown = [],
  }: {
    readonly input: RollUpInput;
    readonly classes: readonly CountedClass[];
    readonly shown?: readonly FormTable[];
  },
  { tab, ...place }: { readonly tab: string; readonly row: number; readonly column: number },
): TracedNumber | undefined {
  const tracing = new Tracing(input, classes, shown);
  const made = tracing.formOf(tab, input.scope.span);
  const cell = made && numberAt(made.table, place);
  return made === undefined || cell === undefined ? undefined : tracing.trace(made, cell);
}

/** Follows every number of the forms. */
export function traceAll(input: RollUpInput, classes: readonly CountedClass[]): TracedNumber[] {
  const tracing = new Tracing(input, classes, []);
  return tracing.forms(input.scope.span).flatMap((made) =>
    made.table.rows.flatMap((_, row) =>
      made.table.columns.flatMap((__, column) => {
        const cell = numberIn(made.table, row, column);
        return cell === undefined ? [] : [tracing.trace(made, cell)];
      }),
    ),
  );
}

/** The numbers that are counted over classes and make a number, each once. */
export function countedIn(traced: TracedNumber): CountedNumber[] {
  const { counted, of } = traced;
  return counted === undefined ? of.flatMap(countedIn) : [{ ...traced, counted }];
}

type MadeForm = Pick<TracedNumber, 'table' | 'form' | 'input'>;

class Tracing {
  readonly #input: RollUpInput;
  readonly #classes: readonly CountedClass[];
  readonly #made = new Map<Span, MadeForm[]>();

  readonly #shown: readonly FormTable[];

  constructor(input: RollUpInput, classes: readonly CountedClass[], shown: readonly FormTable[]) {
    this.#shown = shown;
    this.#input = input;
    this.#classes = classes;
  }

  /** The forms while a span is set. */
  forms(span: Span): readonly MadeForm[] {
    const known = this.#made.get(span);
    if (known !== undefined) return known;
    const input = { ...this.#input, scope: { ...this.#input.scope, span } };
    const forms = formsOf(input);
    const tables = rollUpForms(forms, this.#classes, input);
    const made = forms.flatMap((form, at) => {
      const now = tables[at];
      const isSet = span === this.#input.scope.span;
      const table = (isSet && this.#shown.find(({ tab }) => tab === now?.tab)) || now;
      return table === undefined ? [] : [{ form, table, input }];
    });
    this.#made.set(span, made);
    return made;
  }

  formOf(tab: string, span: Span): MadeForm | undefined {
    return this.forms(span).find(({ table }) => table.tab === tab);
  }

  trace(made: MadeForm, cell: NumberCell): TracedNumber {
    const { source } = cell;
    if (source.kind === 'counted') {
      const { line, measure } = source;
      return { ...made, cell, of: [], counted: { line, measure } };
    }
    if (source.kind === 'made') return { ...made, cell, of: this.#columnsOf(made, cell) };
    if (source.kind !== 'taken') return { ...made, cell, of: [] };
    const { from } = source;
    const numbers = 'part' in from ? [from.part, from.whole] : [from];
    return { ...made, cell, of: numbers.flatMap((one) => this.#taken(one) ?? []) };
  }

  #columnsOf(made: MadeForm, { row, source }: NumberCell): TracedNumber[] {
    if (source.kind !== 'made') return [];
    return source.of.flatMap((column) => {
      const { rows, columns } = made.table;
      const cell = numberIn(made.table, rows.indexOf(row), columns.indexOf(column));
      return cell === undefined ? [] : [this.trace(made, cell)];
    });
  }

  /** Undefined where a table that was closed names a number that the forms have no more. */
  #taken({ tab, line, column, span = this.#input.scope.span }: TakenNumber): TracedNumber | undefined {
    const made = this.formOf(tab, span);
    const rowAt = made?.table.rows.findIndex((row) => row.line === line) ?? -1;
    const columnAt = made?.table.columns.findIndex((one) => ownNumber(one) === column) ?? -1;
    const cell = made && numberIn(made.table, rowAt, columnAt);
    return made === undefined || cell === undefined ? undefined : this.trace(made, cell);
  }
}
