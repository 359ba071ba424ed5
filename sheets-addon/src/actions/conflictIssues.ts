import type { WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import { vanishedClasses, type ClassMemory } from './classMemory.ts';
import type { FoundIssue } from './findIssues.ts';

/**
 * What stands between the sheet and the province: fields with two values, each at its cell, and classes that the province
 * still keeps though the workbook has them no more. From what the last answers said; no connection is needed.
 */
export function conflictIssues({ classes }: WorkbookReading, known: ClassMemory): FoundIssue[] {
  const inFields = classes.flatMap(({ classCode, rowNumber }) =>
    (known.get(classCode)?.conflicts ?? []).map(({ field, mine, theirs, isProposal }): FoundIssue => ({
      kind: 'class',
      field,
      code: isProposal ? 'class/province-proposes' : 'class/province-differs',
      params: { mine: String(mine), theirs: String(theirs) },
      suggestion: String(theirs),
      classCode,
      rowNumber,
    })),
  );
  const codes = classes.map(({ classCode }) => classCode);
  const gone = vanishedClasses(codes, known).map(([classCode]): FoundIssue => ({
    kind: 'class',
    field: 'classCode',
    code: 'class/gone',
    params: { classCode },
    classCode,
    rowNumber: 1,
  }));
  return [...inFields, ...gone];
}
