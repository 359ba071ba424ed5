/** A class of a reporter and the rows that its stored state has. */
export interface ClassRows {
  readonly classCode: string;
  /** When its sheet was read, ISO time. */
  readonly observedAt: string;
  /** Ids of its enrolments. */
  readonly rows: readonly string[];
}

/**
 * The rows that a class's stored state has and another class of the same reporter had later: not to be counted in the first
 * one. Classes are stored one by one, so a learner who was moved stands in two until both are (or in the old one for longer,
 * when its change is held). Rows have ids of their own in a workbook; of two classes read at the same moment the one with
 * the smaller code has the row. Answers by class code, only classes with such rows.
 */
export function rowsElsewhere(classes: readonly ClassRows[]): Map<string, Set<string>> {
  if (!hasTwins(classes)) return new Map();
  const holders = new Map<string, ClassRows>();
  const elsewhere = new Map<string, Set<string>>();
  for (const one of classes) {
    for (const row of one.rows) {
      const other = holders.get(row);
      if (other === undefined || isLater(one, other)) holders.set(row, one);
      if (other === undefined || other === one) continue;
      const { classCode } = isLater(one, other) ? other : one;
      elsewhere.set(classCode, (elsewhere.get(classCode) ?? new Set()).add(row));
    }
  }
  return elsewhere;
}

/** Whether any row stands twice: mostly none does, and that is seen sooner than who has which. */
function hasTwins(classes: readonly ClassRows[]): boolean {
  const rows = new Set<string>();
  let count = 0;
  for (const one of classes) {
    for (const row of one.rows) rows.add(row);
    count += one.rows.length;
  }
  return rows.size < count;
}

function isLater(one: ClassRows, other: ClassRows): boolean {
  const between = Date.parse(one.observedAt) - Date.parse(other.observedAt);
  return between > 0 || (between === 0 && one.classCode < other.classCode);
}
