import type { FieldOperator, UnaryOperator } from '../protocol.ts';
import type { Value } from '../values/value.ts';

/** A field named by a query; `isName` for `__name__`, the document's own name. */
export type QueryField = {
  readonly text: string;
  readonly path: readonly string[];
  readonly isName: boolean;
};

/** One test of one field. Unary operators carry no value. */
export type FieldTest = {
  readonly kind: 'test';
  readonly field: QueryField;
  readonly op: FieldOperator | UnaryOperator;
  readonly value: Value;
};
export type Condition =
  FieldTest | { readonly kind: 'AND' | 'OR'; readonly conditions: readonly Condition[] };

export type Sort = { readonly field: QueryField; readonly descending: boolean };
export type Position = { readonly values: readonly Value[]; readonly before: boolean };

/** A query with everything said that Firestore implies: the whole order, down to the name. */
export type QueryPlan = {
  readonly parent: string;
  readonly collectionId: string;
  readonly allDescendants: boolean;
  readonly condition: Condition | undefined;
  readonly sorts: readonly Sort[];
  /** Whether the request itself sorts by `__name__`. */
  readonly isNameSorted: boolean;
  readonly startAt: Position | undefined;
  readonly endAt: Position | undefined;
  readonly offset: number;
  readonly limit: number;
  readonly select: readonly QueryField[] | undefined;
};
