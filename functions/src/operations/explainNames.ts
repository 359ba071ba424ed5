import type { ExplainNamesAnswer, ExplainQuery } from '../../../core/src/api/explain.ts';
import { rowNames } from '../../../core/src/class/rowNames.ts';
import type { NumberPart } from '../../../core/src/rollup/explainNumber.ts';
import { ROW_WORDS } from '../../../core/src/wording/numberWords.ts';
import type { Deps } from '../deps.ts';
import { findNumber, type ExplainDeps, type FoundNumber } from './findNumber.ts';
import { Problem } from '../problem.ts';

/**
 * The names of a class's learners who are in a number, and of those who are left out of it. Reading a list of persons is
 * written down: who, when, of which class, how many. Reads the class's newest revision besides what `explainCell` reads.
 * Throws `number/no-class` when the number has no rows of that class.
 */
export async function explainNames(
  deps: ExplainDeps & Pick<Deps, 'audit' | 'keys' | 'now'>,
  query: ExplainQuery & { readonly classCode: string },
  email: string,
): Promise<ExplainNamesAnswer> {
  const { classCode } = query;
  const found = await findNumber(deps, query);
  const rows = rowsIn(found, classCode);
  if (rows === undefined) throw new Problem('number/no-class');
  const stored = await deps.classes.findRevision(classCode, rows.revision);
  const names = new Map(stored === undefined ? [] : rowNames(stored));
  const named = (row: string): string => names.get(row) ?? '(chưa ghi tên)';
  const counted = rows.counted.map(named);
  const leftOut = rows.leftOut.map(({ row, why }) => ({ name: named(row), why }));
  const at = new Date(deps.now()).toISOString();
  const told = { classCode, names: counted.length + leftOut.length };
  await deps.audit.record({ at, by: deps.keys.ofEmail(email), what: 'names-of-number', ...told });
  return { classCode, counted, leftOut };
}

interface RowsOfClass {
  readonly revision: number;
  readonly counted: readonly string[];
  readonly leftOut: readonly { readonly row: string; readonly why: string }[];
}

/** The rows of a class that are in a number, or would be, and those left out; undefined when it has none of the class. */
function rowsIn(found: FoundNumber | undefined, classCode: string): RowsOfClass | undefined {
  const isOf = (one: { readonly classCode: string }): boolean => one.classCode === classCode;
  const listed = found?.known.listed.find(isOf);
  if (found === undefined || listed === undefined) return undefined;
  const of = found.numbers.map(({ explanation, carried }) => ({ ...explanation, carried }));
  const rowsOf = (parts: readonly NumberPart[]): readonly string[] =>
    parts.filter(isOf).flatMap(({ rows }) => rows);
  const counted = [
    ...new Set(
      of.flatMap(({ parts, leftOutClasses, carried }) => rowsOf([...parts, ...leftOutClasses, ...carried])),
    ),
  ];
  const leftOut = of
    .flatMap(({ leftOutRows }) => leftOutRows.filter(isOf))
    .flatMap(({ rows, why }) => rows.map((row) => ({ row, why: ROW_WORDS[why] })));
  const { revision } = listed;
  return counted.length + leftOut.length === 0 ? undefined : { revision, counted, leftOut };
}
