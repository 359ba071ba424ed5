import { withoutMissingBelow } from '../../../core/src/sheet/withoutMissingBelow.ts';

type Placed = Parameters<typeof withoutMissingBelow>[0][number];
const at = (code: Placed['code'], rest: Partial<Placed> = {}): Placed => ({
  kind: 'enrolment',
  rowNumber: 5,
  field: 'commune',
  code,
  ...rest,
});
const merged = at('cell/merged-above');
const missing = at('cell/missing');

describe('withoutMissingBelow', () => {
  it.each<[string, Placed[], Placed[]]>([
    ['the merged cell alone', [merged], [merged]],
    ['one of both, whichever comes first', [missing, merged], [merged]],
    ['one of both, however often it is said', [merged, missing, missing], [merged]],
    ['a missing cell that is below none', [missing], [missing]],
    ['nothing of nothing', [], []],
  ])('leaves %s', (_what, issues, left) => {
    expect(withoutMissingBelow(issues)).toEqual(left);
  });

  it.each<[string, Placed]>([
    ['row', at('cell/missing', { rowNumber: 6 })],
    ['column', at('cell/missing', { field: 'classCode' })],
    ['tab', at('cell/missing', { kind: 'class' })],
    ['code', at('commune/unknown')],
  ])('leaves what another %s says', (_what, other) => {
    expect(withoutMissingBelow([merged, other])).toEqual([merged, other]);
  });
});
