import type { RestoreRequest, StateAnswer } from '../../../core/src/api/history.ts';
import { protectClass } from '../../../core/src/class/protectClass.ts';
import { SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { ROW_KINDS } from '../../../core/src/schema/tabs.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { authoriseClass } from './authoriseWorkbook.ts';

/**
 * What a class held at a revision, as the server keeps it: identity numbers are keys with the last three digits. With the
 * present state beside it (what the request says the sheet holds, else what is stored), so that the sheet can tell which
 * numbers it still has. Changes nothing: what is put back into the sheet is sent like any other edit.
 */
export async function answerState(
  deps: Pick<Deps, 'classes' | 'keys'>,
  { workbookId, classCode, revision, present }: RestoreRequest,
  email: string,
): Promise<StateAnswer> {
  await authoriseClass(deps, { workbookId, classCode }, email);
  const wanted = await deps.classes.findRevision(classCode, revision);
  if (wanted === undefined) throw new Problem('class/no-revision', { classCode, revision });
  const now =
    present === undefined
      ? contentOf((await deps.classes.listRevisions(classCode, 1))[0] ?? wanted)
      : protectClass(present, deps.keys.ofPerson);
  return { classCode, revision, columns: sentColumns(), wanted: contentOf(wanted), now };
}

const sentColumns = (): StateAnswer['columns'] =>
  Object.fromEntries(ROW_KINDS.map((kind) => [kind, [...SENT_KEYS[kind]]])) as StateAnswer['columns'];

const contentOf = ({
  cells,
  enrolments,
  costs,
  materials,
  lecturers,
}: StateAnswer['now']): StateAnswer['now'] => ({ cells, enrolments, costs, materials, lecturers });
