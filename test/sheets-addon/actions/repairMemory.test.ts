import type { CellChange } from '../../../sheets-addon/src/actions/changeCells.ts';
import { forgetRepair, keepRepair, keptRepair } from '../../../sheets-addon/src/actions/repairMemory.ts';
import { addonPorts } from '../../fakes/addonPorts.ts';

const changes = (count: number, text = 'Nguyễn Thị Mẫu'): CellChange[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'enrolment',
    field: 'fullName',
    rowNumber: at + 2,
    id: `r${String(at)}`,
    from: text,
    to: text.toUpperCase(),
  }));

describe('repairMemory', () => {
  it('keeps a thousand cells whole, each value small enough for the cache', () => {
    const ports = addonPorts();
    const written: Record<string, string>[] = [];
    const { write } = ports.cache;
    const cache = {
      ...ports.cache,
      write: (values: Record<string, string>) => (written.push(values), write(values)),
    };
    keepRepair({ ...ports, cache }, changes(1_000));
    expect(keptRepair(ports)).toEqual(changes(1_000));
    const sizes = written.flatMap((values) => Object.values(values)).map((value) => Buffer.byteLength(value));
    expect(Math.max(...sizes)).toBeLessThan(100 * 1024);
  });

  it('knows the last repair only, of this account only', () => {
    const ports = addonPorts();
    keepRepair(ports, changes(900));
    keepRepair(ports, changes(1));
    expect(keptRepair(ports)).toEqual(changes(1));
    ports.state.account = 'dong.nghiep.171@example.org';
    expect(keptRepair(ports)).toBeUndefined();
  });

  it('forgets', () => {
    const ports = addonPorts();
    keepRepair(ports, changes(1));
    forgetRepair(ports);
    expect(keptRepair(ports)).toBeUndefined();
  });

  it('takes nothing for a repair that is none', () => {
    const ports = addonPorts();
    const key = `repair.${ports.state.account}`;
    ports.cache.write({ [key]: '1', [`${key}.0`]: '[{"kind":"class","field":"x"}]' });
    expect(keptRepair(ports)).toBeUndefined();
  });
});
