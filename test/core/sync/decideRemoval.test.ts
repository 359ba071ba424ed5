import type { ClassState } from '../../../core/src/sync/classState.ts';
import { decideRemoval, type MissingClass } from '../../../core/src/sync/decideRemoval.ts';
import { aClassState } from '../../builders/aClassState.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { aRoster } from '../../builders/aRoster.ts';

const stored = aClassState({ enrolments: aRoster(2), costs: [aListRow('cost', { _id: 'k1' })] });
const missing: MissingClass = {
  classCode: 'NTM-2024-171-003',
  workbookId: 'w1',
  observedAt: '2026-03-05T03:00:00.000Z',
  by: 'clerk',
};
const held = decideRemoval(stored, missing);
const confirm = held.held?.confirm;
const none = { changes: [], conflicts: [] };

describe('decideRemoval', () => {
  it('is held first, with all that would leave', () => {
    expect(held).toEqual({
      outcome: 'held',
      revision: 5,
      ...none,
      held: { why: 'class-removed', removed: ['r1', 'r2', 'k1'], changed: [], confirm },
    });
  });

  it('leaves a tombstone when it is confirmed; the content stays', () => {
    const removed = { by: 'clerk', at: missing.observedAt };
    const state = {
      ...stored,
      revision: 6,
      sheetRevision: 6,
      hash: '',
      observedAt: missing.observedAt,
      removed,
    };
    expect(decideRemoval(stored, { ...missing, confirm })).toEqual({
      outcome: 'stored',
      revision: 6,
      ...none,
      write: { state, isRevision: true },
    });
  });

  it('is held again when the class changed since it was confirmed', () => {
    const changed = { ...stored, revision: 6, sheetRevision: 6 };
    expect(decideRemoval(changed, { ...missing, confirm }).outcome).toBe('held');
    expect(decideRemoval({ ...stored, revision: 6 }, { ...missing, confirm }).outcome).toBe('stored');
  });

  it.each<[string, ClassState | undefined, Partial<MissingClass>]>([
    ['the class was never stored', undefined, {}],
    ['it was removed before', { ...stored, removed: { by: 'clerk', at: 't' } }, {}],
    ['another workbook has it now', stored, { workbookId: 'w2' }],
  ])('does nothing when %s', (_case, before, change) => {
    expect(decideRemoval(before, { ...missing, confirm, ...change })).toEqual({
      outcome: 'unchanged',
      revision: before?.revision ?? 0,
      ...none,
    });
  });

  it.each(['2026-03-05T01:00:00.000Z', stored.observedAt])(
    'does not believe a reading that is no later than the stored state: %s',
    (observedAt) => {
      expect(decideRemoval(stored, { ...missing, confirm, observedAt })).toEqual({
        outcome: 'refused',
        revision: 5,
        ...none,
      });
    },
  );
});
