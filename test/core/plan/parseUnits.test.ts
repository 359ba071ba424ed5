import { parseUnits } from '../../../core/src/plan/parseUnits.ts';
import type { PlanMistake } from '../../../core/src/plan/planMistake.ts';
import type { UnitSuccession } from '../../../core/src/plan/unitSuccession.ts';
import { aNewUnit, aUnit } from '../../builders/aUnit.ts';

const old = aUnit({ id: 'old', validTo: '2025-06-30' });
const other = aUnit({ id: 'other', code: '05779', name: 'Xã Khác', validTo: '2025-06-30' });
const now = aNewUnit({ id: 'now' });
const beside = aNewUnit({ id: 'beside', code: '05779', name: 'Xã Bên' });
const units = [old, other, now, beside];
const link = (change: Partial<UnitSuccession> = {}): UnitSuccession => ({
  from: 'old',
  to: 'now',
  kind: 'full',
  effective: '2025-07-01',
  source: 'NQ 1683',
  ...change,
});
const unknown: UnitSuccession = { from: 'other', kind: 'unknown', effective: '2025-07-01', source: '' };
const mistakesOf = (of: unknown, links: unknown): PlanMistake[] => {
  const read = parseUnits(of, links);
  return 'mistakes' in read ? read.mistakes : [];
};

describe('parseUnits', () => {
  it('reads units, whole and split land, and what nobody knows', () => {
    const links = [link(), unknown];
    expect(parseUnits(units, links)).toEqual({ history: { units, successions: links } });
    const split = [link({ kind: 'partial' }), link({ kind: 'partial', to: 'beside' })];
    expect(mistakesOf(units, split)).toEqual([]);
  });

  it.each<[string, unknown[], PlanMistake]>([
    ['an id twice', [old, now, { ...beside, id: 'now' }], { path: 'units.2', message: 'now stands twice' }],
    [
      'a code of two units on one day',
      [old, now, { ...other, code: '05776', validTo: '2025-01-01' }],
      { path: 'units.2', message: 'code 05776 is another unit in the same days' },
    ],
    [
      'days reversed',
      [old, now, { ...beside, validTo: '2025-06-30' }],
      { path: 'units.2', message: 'ends before it begins' },
    ],
    [
      'a day there is not',
      [{ ...old, validTo: '2025-06-31' }],
      { path: 'units.0.validTo', message: 'is no day of the calendar (YYYY-MM-DD)' },
    ],
    [
      'a field it does not know',
      [{ ...old, colour: 'red' }],
      { path: 'units.0.colour', message: 'is no field of this file' },
    ],
  ])('names %s', (_what, wrong, mistake) => {
    expect(mistakesOf(wrong, [])).toEqual([mistake]);
  });

  it.each<[string, UnitSuccession[], PlanMistake]>([
    [
      'an unknown unit before',
      [link({ from: 'gone' })],
      { path: 'successions.0.from', message: 'unknown unit gone' },
    ],
    [
      'an unknown unit after',
      [link({ to: 'gone' })],
      { path: 'successions.0.to', message: 'unknown unit gone' },
    ],
    [
      'a unit that goes on',
      [link({ from: 'beside' })],
      { path: 'successions.0.effective', message: 'beside still holds on that day' },
    ],
    [
      'a unit that is not there yet',
      [link({ effective: '2025-12-31' }), link({ from: 'other', to: 'old', effective: '2025-07-01' })],
      { path: 'successions.1.effective', message: 'old does not hold on that day' },
    ],
    [
      'unknown land that went somewhere',
      [link({ kind: 'unknown' })],
      { path: 'successions.0.to', message: 'is absent just when the kind is unknown' },
    ],
    [
      'a part without its rest',
      [link({ kind: 'partial' })],
      { path: 'successions.0.kind', message: 'is partial, with 1 links from old' },
    ],
    [
      'a link twice',
      [unknown, unknown],
      { path: 'successions.1', message: 'other to nobody knows stands twice' },
    ],
  ])('names %s', (_what, links, mistake) => {
    expect(mistakesOf(units, links)).toContainEqual(mistake);
  });

  it.each([
    [undefined, []],
    [{}, []],
    [[], 'x'],
    [[null], []],
  ])('refuses %j and %j', (of, links) => {
    expect(mistakesOf(of, links).length).toBeGreaterThan(0);
  });
});
