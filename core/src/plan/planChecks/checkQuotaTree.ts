import type { Plan, QuotaLine } from '../plan.ts';
import type { PlanMistake } from '../planMistake.ts';

/** The quota lines are a tree whose leaves, and nothing else, say which classes they count; each class counts once. */
export function checkQuotaTree({ quotaLines }: Pick<Plan, 'quotaLines'>): PlanMistake[] {
  const parents = new Set(quotaLines.map(({ parent }) => parent));
  return quotaLines.flatMap((line, at) => {
    const path = `quotaLines.${String(at)}`;
    if (turnsInCircles(line, quotaLines)) {
      return [{ path: `${path}.parent`, message: `${line.id} is above itself` }];
    }
    const isParent = parents.has(line.id);
    if (isParent && line.counts !== undefined) {
      return [{ path: `${path}.counts`, message: `${line.id} has lines below it that count` }];
    }
    if (!isParent && line.counts === undefined) {
      return [{ path: `${path}.counts`, message: `${line.id} does not say which classes count` }];
    }
    const rival = quotaLines.slice(0, at).find((other) => countsSame(other, line));
    return rival === undefined
      ? []
      : [{ path: `${path}.counts`, message: `${line.id} counts the same classes as ${rival.id}` }];
  });
}

function turnsInCircles(line: QuotaLine, lines: readonly QuotaLine[]): boolean {
  const seen = new Set<string>();
  let at: QuotaLine | undefined = line;
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const above: string | undefined = at.parent;
    at = above === undefined ? undefined : lines.find(({ id }) => id === above);
  }
  return at?.id === line.id;
}

const countsSame = ({ counts: one }: QuotaLine, { counts: other }: QuotaLine): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.classGroup === other.classGroup &&
  (one.communeCategory === undefined ||
    other.communeCategory === undefined ||
    one.communeCategory === other.communeCategory);
