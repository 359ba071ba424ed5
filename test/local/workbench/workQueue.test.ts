import { makeWorkQueue } from '../../../local/src/workbench/workQueue.ts';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

describe('workQueue', () => {
  it('runs tasks one after the other, then says once that it is empty', async () => {
    const log: string[] = [];
    const queue = makeWorkQueue(() => Promise.resolve(void log.push('empty')));
    const task = (name: string) => async (): Promise<void> => {
      log.push(`${name} starts`);
      await turns(3);
      log.push(`${name} ends`);
    };
    queue.add(task('a'));
    queue.add(task('b'));
    expect(queue.isEmpty()).toBe(false);
    await turns(30);
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'empty']);
    expect(queue.isEmpty()).toBe(true);
  });

  it('runs what comes while it says that it is empty', async () => {
    const log: string[] = [];
    const queue = makeWorkQueue(() => {
      log.push('empty');
      if (log.length === 2) queue.add(() => Promise.resolve(void log.push('late')));
      return Promise.resolve();
    });
    queue.add(() => Promise.resolve(void log.push('first')));
    await turns(30);
    expect(log).toEqual(['first', 'empty', 'late', 'empty']);
  });
});
