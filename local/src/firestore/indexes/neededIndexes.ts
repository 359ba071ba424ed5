import { isInequality } from '../query/planQuery.ts';
import type { Condition, FieldTest, QueryPlan, Sort } from '../query/queryPlan.ts';

/** A field that an index must pin to one value: of the field itself, or of one element of its array. */
export type PinnedField = { readonly path: string; readonly isArray: boolean };

/** What one alternative of a query's OR needs: fields pinned in any order, then this exact order. */
export type NeededIndex = {
  readonly pinned: readonly PinnedField[];
  /** Ends with `__name__`. */
  readonly sorted: readonly { readonly path: string; readonly descending: boolean }[];
};

/** The alternatives of a condition: lists of tests that hold together (its disjunctive normal form). */
export function alternativesOf(condition: Condition | undefined): readonly (readonly FieldTest[])[] {
  if (condition === undefined) return [[]];
  if (condition.kind === 'test') return [[condition]];
  const parts = condition.conditions.map(alternativesOf);
  if (condition.kind === 'OR') return parts.flat();
  return parts.reduce(
    (soFar, part) => soFar.flatMap((left) => part.map((right) => [...left, ...right])),
    [[]],
  );
}

function pinnedBy(tests: readonly FieldTest[]): PinnedField[] {
  const pinned = new Map<string, PinnedField>();
  for (const { op, field } of tests) {
    if (isInequality(op) || field.isName) continue;
    const isArray = op === 'ARRAY_CONTAINS' || op === 'ARRAY_CONTAINS_ANY';
    pinned.set(`${field.text} ${isArray}`, { path: field.text, isArray });
  }
  return [...pinned.values()];
}

function sortedAfter(pinned: readonly PinnedField[], sorts: readonly Sort[]) {
  const isPinned = (path: string) => pinned.some((one) => one.path === path && !one.isArray);
  return sorts
    .map(({ field, descending }) => ({ path: field.text, descending }))
    .filter(({ path }) => !isPinned(path));
}

/** What indexes a query needs, one entry per alternative of its OR. */
export const neededIndexes = ({ condition, sorts }: QueryPlan): NeededIndex[] =>
  alternativesOf(condition).map((tests) => {
    const pinned = pinnedBy(tests);
    return { pinned, sorted: sortedAfter(pinned, sorts) };
  });
