import type { Workbook } from '../../../local/src/workbench/localApi.ts';
import { makeWorkbookOpening } from '../../../local/src/workbench/workbookOpening.ts';

const workbook = (id: string): Workbook => ({
  id,
  title: id,
  kind: 'reporter',
  reporterId: id,
  owner: 'a@example.org',
});

/** An opening whose readings end when the test says so. */
function openingOver() {
  const log: string[] = [];
  const readings = new Map<string, () => void>();
  const open = makeWorkbookOpening({
    leaveFor: ({ id }) => log.push(`leave for ${id}`),
    reading: {
      open: ({ id }) =>
        new Promise((resolve) => {
          readings.set(id, resolve);
        }),
    },
    opened: ({ id }) => {
      log.push(`opened ${id}`);
      return Promise.resolve();
    },
  });
  const readWholly = (id: string): void => readings.get(id)?.();
  return { open, log, readWholly };
}

describe('makeWorkbookOpening', () => {
  it('opens a workbook once it has been read', async () => {
    const { open, log, readWholly } = openingOver();
    const opening = open(workbook('171'));
    expect(log).toEqual(['leave for 171']);
    readWholly('171');
    await opening;
    expect(log).toEqual(['leave for 171', 'opened 171']);
  });

  it.each([
    ['the first is read first', ['164', '171']],
    ['the last is read first', ['171', '164']],
  ])('opens only the last of two when %s', async (_, order) => {
    const { open, log, readWholly } = openingOver();
    const both = [open(workbook('164')), open(workbook('171'))];
    order.forEach(readWholly);
    await Promise.all(both);
    expect(log).toEqual(['leave for 164', 'leave for 171', 'opened 171']);
  });
});
