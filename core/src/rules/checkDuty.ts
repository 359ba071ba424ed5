import type { Issue } from '../issue.ts';
import type { Requirements } from '../plan/codebook.ts';
import type { Rule, RuleInput } from './rule.ts';

type Duty = Requirements['duties'][number];

/**
 * Materials and lecturers come from whom the plan made responsible for the class's group: the Coordination Office edits
 * the framework's, departments make their subjects' and send lecturers, districts theirs [SEED L145, L149, L153–L155]. Who
 * else does may say why in the note.
 */
export const checkDuty: Rule = (input) => [
  ...input.materials.flatMap(({ id, values: { actor, materialKind, note } }) =>
    missingDuty(input, 'materials', { actor, materialKind, note }).map((params): Issue => ({
      kind: 'material',
      row: id,
      field: 'actor',
      code: 'material/no-duty',
      params,
    })),
  ),
  ...input.lecturers.flatMap(({ id, values: { actor, note } }) =>
    missingDuty(input, 'lecturers', { actor, materialKind: undefined, note }).map((params): Issue => ({
      kind: 'lecturer',
      row: id,
      field: 'actor',
      code: 'lecturer/no-duty',
      params,
    })),
  ),
];

interface Provided {
  readonly actor: string | undefined;
  readonly materialKind: string | undefined;
  readonly note: string | undefined;
}

function missingDuty(
  { trainingClass: { classGroup }, codebook }: RuleInput,
  kind: Duty['kind'],
  { actor, materialKind, note }: Provided,
): { group: string; actors: string }[] {
  const duties = codebook.requirements.duties.filter((duty) => isFor(duty, kind, classGroup, materialKind));
  const isDone = actor === undefined || duties.some((duty) => duty.actor === actor);
  // A plan that tells nobody leaves it open.
  if (classGroup === undefined || note !== undefined || duties.length === 0 || isDone) return [];
  return [
    { group: classGroup, actors: duties.map(({ label, actor: code }) => `${code} (${label})`).join('; ') },
  ];
}

const isFor = (
  duty: Duty,
  kind: Duty['kind'],
  classGroup: string | undefined,
  materialKind: string | undefined,
): boolean =>
  duty.kind === kind &&
  duty.classGroups.includes(classGroup ?? '') &&
  (materialKind === undefined || duty.materialKinds?.includes(materialKind) !== false);
