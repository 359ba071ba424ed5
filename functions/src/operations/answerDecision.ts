import type { ClassAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { PushDecision } from '../../../core/src/sync/decidePush.ts';

/** A decision on a class as it travels. */
export function answerDecision(
  classCode: string,
  { outcome, revision, changes, conflicts, held }: PushDecision,
  hash: string,
  issues: ClassAnswer['issues'] = [],
): ClassAnswer {
  return {
    classCode,
    outcome,
    revision,
    hash,
    issues,
    changes: [...changes],
    conflicts: [...conflicts],
    ...(held === undefined ? {} : { held: answerHeld(held) }),
  };
}

const answerHeld = ({
  removed,
  changed,
  columns,
  ...held
}: NonNullable<PushDecision['held']>): NonNullable<ClassAnswer['held']> => ({
  ...held,
  removed: [...removed],
  changed: [...changed],
  ...(columns === undefined ? {} : { columns: [...columns] }),
});
