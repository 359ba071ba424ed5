import type { Usage } from '../../../core/src/sync/usage.ts';
import { rememberUsage, usageIn } from '../../../sheets-addon/src/actions/usageMemory.ts';
import { addonPorts } from '../../fakes/addonPorts.ts';

const HOURS: Usage = [[492_000, 3, 4500, 2, 900]];
const NOTHING = { hours: [], isPauseShown: false };

describe('usageMemory', () => {
  it('reads what it remembered', () => {
    const { memory } = addonPorts();
    rememberUsage(memory, { hours: HOURS, isPauseShown: true });
    expect(usageIn(memory.readAll())).toEqual({ hours: HOURS, isPauseShown: true });
  });

  it.each([
    ['nothing yet', undefined],
    ['no JSON', '{'],
    ['hours of another form', JSON.stringify({ hours: [[1, 2]] })],
    ['hours that are no numbers', JSON.stringify({ hours: [['a', 'b', 'c', 'd', 'e']] })],
    ['no hours', JSON.stringify({ isPauseShown: true })],
  ])('takes %s for nothing used', (_, value) => {
    expect(usageIn(value === undefined ? {} : { usage: value })).toEqual(NOTHING);
  });
});
