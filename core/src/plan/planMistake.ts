import type * as z from 'zod/mini';

/** A mistake in a plan file or the units: where, and what. */
export interface PlanMistake {
  readonly path: string;
  readonly message: string;
}

/** Ids or codes of a list that stand twice, at the later place. */
export const standsTwice = (ids: readonly string[], path: string): PlanMistake[] => {
  const seen = new Set<string>();
  return ids.flatMap((id, at) => {
    if (seen.has(id)) return [{ path: `${path}.${String(at)}`, message: `${id} stands twice` }];
    seen.add(id);
    return [];
  });
};

/** What a schema refused, with the path of each mistake. */
export const schemaMistakes = (issues: readonly z.core.$ZodIssue[]): PlanMistake[] =>
  issues.flatMap((issue) => {
    const at = (...more: string[]): string => [...issue.path.map(String), ...more].join('.');
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: at(key), message: 'is no field of this file' }))
      : [{ path: at(), message: wanted(issue) }];
  });

// zod/mini carries no sentences of its own.
function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `wants ${issue.expected}`;
    case 'invalid_value':
      return `wants one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `wants ${String(issue.minimum)} or more`;
    case 'too_big':
      return `wants ${String(issue.maximum)} or less`;
    case 'not_multiple_of':
      return `wants steps of ${String(issue.divisor)}`;
    default:
      return issue.message;
  }
}
