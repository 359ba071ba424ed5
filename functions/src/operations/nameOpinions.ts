import type { ClassAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { Deps } from '../deps.ts';

/**
 * Answers with the addresses of those who typed the province's values instead of their keys; empty where an address is no
 * longer known. One more read for a request, and only when the province has something to say.
 */
export async function nameOpinions(
  { classes, provinceWorkbookId }: Pick<Deps, 'classes' | 'provinceWorkbookId'>,
  answers: readonly ClassAnswer[],
): Promise<ClassAnswer[]> {
  if (answers.every(({ changes, conflicts }) => changes.length + conflicts.length === 0)) return [...answers];
  const { addresses = {} } = (await classes.findWorkbook(provinceWorkbookId)) ?? {};
  const named = <Opinion extends { by: string }>(opinion: Opinion): Opinion => ({
    ...opinion,
    by: addresses[opinion.by] ?? '',
  });
  return answers.map((answer) => ({
    ...answer,
    changes: answer.changes.map(named),
    conflicts: answer.conflicts.map(named),
  }));
}
