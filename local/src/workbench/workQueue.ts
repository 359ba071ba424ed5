/** Runs tasks one after the other, in the order they came. */
export interface WorkQueue {
  readonly add: (task: () => Promise<void>) => void;
  readonly isEmpty: () => boolean;
}

/** Makes a queue; `whenEmpty` runs each time the last task has ended and before the queue counts as empty. */
export function makeWorkQueue(whenEmpty: () => Promise<void>): WorkQueue {
  const waiting: (() => Promise<void>)[] = [];
  let isRunning = false;
  const drain = async (): Promise<void> => {
    isRunning = true;
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      await task();
      if (waiting.length === 0) await whenEmpty();
    }
    isRunning = false;
  };
  return {
    add: (task) => {
      waiting.push(task);
      if (!isRunning) void drain();
    },
    isEmpty: () => !isRunning,
  };
}
