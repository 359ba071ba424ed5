import { decideProvince } from '../../../core/src/sync/decideProvince.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassState } from '../../builders/aClassState.ts';
import { aProvinceField } from '../../builders/aProvinceField.ts';

const push = { cells: { approval: 'DUYET' }, by: 'lead', observedAt: '2026-03-05T03:00:00.000Z' };
const opinion = aProvinceField({ by: 'lead', at: push.observedAt });
const none = { changes: [], conflicts: [] };

describe('decideProvince', () => {
  it('stores what was typed as a new revision and touches nothing else', () => {
    const stored = aClassState();
    expect(decideProvince(stored, push)).toEqual({
      outcome: 'stored',
      revision: 6,
      ...none,
      write: {
        isRevision: true,
        state: { ...stored, revision: 6, provinceFields: { approval: opinion } },
      },
    });
  });

  it('writes nothing when it was there', () => {
    const stored = aClassState({ provinceFields: { approval: aProvinceField() } });
    expect(decideProvince(stored, push)).toEqual({ outcome: 'unchanged', revision: 5, ...none });
  });

  it('answers what waits for the reporter', () => {
    const cells = aClassRow({ title: 'Tên của huyện' });
    const { conflicts } = decideProvince(aClassState({ cells }), {
      ...push,
      cells: { title: 'Tên của tỉnh' },
    });
    expect(conflicts).toMatchObject([
      { field: 'title', mine: 'Tên của huyện', theirs: 'Tên của tỉnh', isProposal: true },
    ]);
  });

  it('refuses a class that nobody has sent', () => {
    expect(decideProvince(undefined, push)).toEqual({ outcome: 'refused', revision: 0, ...none });
  });

  it('keeps the opinion on a class that was removed, for when it comes back', () => {
    const removed = aClassState({ removed: { by: 'clerk', at: 't' }, hash: '' });
    expect(decideProvince(removed, push).write?.state).toMatchObject({
      removed: removed.removed,
      provinceFields: { approval: opinion },
    });
  });
});
