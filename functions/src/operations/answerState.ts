import type { RestoreRequest, StateAnswer } from '../../../core/src/api/history.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { authoriseClass } from './authoriseWorkbook.ts';

/**
 * What a class held at a revision, as the server keeps it: identity numbers are keys with the last three digits. With the
 * present state beside it, so that the sheet can tell which numbers it still has. Changes nothing: what is put back into
 * the sheet is sent like any other edit.
 */
export async function answerState(
  deps: Pick<Deps, 'classes' | 'keys'>,
  { workbookId, classCode, revision }: RestoreRequest,
  email: string,
): Promise<StateAnswer> {
  await authoriseClass(deps, { workbookId, classCode }, email);
  const wanted = await deps.classes.findRevision(classCode, revision);
  if (wanted === undefined) throw new Problem('class/no-revision', { classCode, revision });
  const [now] = await deps.classes.listRevisions(classCode, 1);
  return { classCode, revision, wanted: contentOf(wanted), now: contentOf(now ?? wanted) };
}

const contentOf = ({
  cells,
  enrolments,
  costs,
  materials,
  lecturers,
}: StateAnswer['now']): StateAnswer['now'] => ({ cells, enrolments, costs, materials, lecturers });
