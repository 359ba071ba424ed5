import { successorIds, UnitSuccession } from '../../../core/src/plan/unitSuccession.ts';

const link = (from: string, to: string | undefined, kind: UnitSuccession['kind']): UnitSuccession => ({
  from,
  ...(to === undefined ? {} : { to }),
  kind,
  effective: '2025-07-01',
  source: 'NQ',
});

describe('successorIds', () => {
  it('lists the units after each, and none for those nobody knows', () => {
    const links = [
      link('a', 'x', 'full'),
      link('b', 'x', 'partial'),
      link('b', 'y', 'partial'),
      link('c', undefined, 'unknown'),
    ];
    expect(successorIds(links)).toEqual({ a: ['x'], b: ['x', 'y'] });
  });
});

describe('UnitSuccession', () => {
  it.each([{ kind: 'maybe' }, { effective: '2025-13-01' }, { colour: 'red' }])('refuses %j', (wrong) => {
    expect(UnitSuccession.safeParse({ ...link('a', 'x', 'full'), ...wrong }).success).toBe(false);
  });
});
