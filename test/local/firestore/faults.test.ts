import { createFaults } from '../../../local/src/firestore/faults.ts';

describe('createFaults', () => {
  it('meets the next calls of any method, as often as told', () => {
    const faults = createFaults();
    faults.set({ kind: 'ABORTED', times: 2 });
    const met = ['Commit', 'RunQuery', 'Commit'].map((method) => faults.take(method)?.kind);
    expect(met).toEqual(['ABORTED', 'ABORTED', undefined]);
  });

  it('meets only its method; one after success only Commit', () => {
    const faults = createFaults();
    faults.set({ kind: 'UNAVAILABLE', method: 'RunQuery', times: 1 });
    faults.set({ kind: 'UNAVAILABLE', times: 1, afterSuccess: true });
    expect(faults.take('BatchGetDocuments')).toBeUndefined();
    expect(faults.take('Commit')).toMatchObject({ afterSuccess: true });
    expect(faults.take('RunQuery')).toMatchObject({ kind: 'UNAVAILABLE' });
    expect(faults.take('RunQuery')).toBeUndefined();
  });

  it('is forgotten when told so', () => {
    const faults = createFaults();
    faults.set({ kind: 'ABORTED', times: 5 });
    faults.set(null);
    expect(faults.take('Commit')).toBeUndefined();
  });
});
